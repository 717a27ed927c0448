import { Modal, Text } from "@shopify/polaris";
import { useWords } from "../texts";

/** Asked before anything that cannot be taken back. Opens only from a button the merchant pressed. */
export function Confirm({ open, title, body, action, destructive = false, busy, onConfirm, onClose }: { open: boolean; title: string; body: string; action: string; destructive?: boolean; busy: boolean; onConfirm: () => void; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open={open} title={title} onClose={onClose} primaryAction={{ content: action, destructive, loading: busy, onAction: onConfirm }} secondaryActions={[{ content: t("common.keep"), onAction: onClose }]}>
      <Modal.Section>
        <Text as="p">{body}</Text>
      </Modal.Section>
    </Modal>
  );
}

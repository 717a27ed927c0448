import { BlockStack, Modal, Text } from "@shopify/polaris";
import { useWords } from "../texts";

type Props = { open: boolean; /** What was asked for, and what was taken back since, as people read them. */ sum: string; takenBack: string; name: string; busy: boolean; onApprove: () => void; onDecline: () => void; onClose: () => void };

/** Asked before a payout is approved of which money has been taken back since; declining is as near as approving. */
export function ApproveDialog({ open, sum, takenBack, name, busy, onApprove, onDecline, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal open={open} title={t("payouts.ask.approved.title")} onClose={onClose} primaryAction={{ content: t("payouts.ask.approved.do"), loading: busy, onAction: onApprove }} secondaryActions={[{ content: t("payouts.do.declined"), destructive: true, onAction: onDecline }, { content: t("common.keep"), onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p" fontWeight="semibold">
            {t("payouts.takenBack", { sum: takenBack })}
          </Text>
          <Text as="p">{t("payouts.ask.approved.body", { sum, name })}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

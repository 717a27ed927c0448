import { BlockStack, Modal, Text } from "@shopify/polaris";
import { useWords } from "../texts";

type Props = { open: boolean; /** What was asked for, and what speaks against it, as people read them. */ sum: string; doubts: string[]; takenBack: boolean; name: string; busy: boolean; onApprove: () => void; onDecline: () => void; onClose: () => void };

/** Asked before a payout is approved of which money has been taken back since, or may still be; declining is as near as approving. */
export function ApproveDialog({ open, sum, doubts, takenBack, name, busy, onApprove, onDecline, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal open={open} title={t("payouts.ask.approved.title")} onClose={onClose} primaryAction={{ content: t("payouts.ask.approved.do"), loading: busy, onAction: onApprove }} secondaryActions={[{ content: t("payouts.do.declined"), destructive: true, onAction: onDecline }, { content: t("common.keep"), onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {doubts.map((words) => (
            <Text key={words} as="p" fontWeight="semibold">
              {words}
            </Text>
          ))}
          <Text as="p">{t(takenBack ? "payouts.ask.approved.body" : "payouts.ask.approved.doubt", { sum, name })}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

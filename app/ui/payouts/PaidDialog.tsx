import { BlockStack, Modal, TextField } from "@shopify/polaris";
import { type ReactNode, useEffect, useState } from "react";
import { MOST_WORDS } from "../parts/AskWords";
import { useWords } from "../texts";

/** @param today the shop's, which no payment is later than */
type Props = { open: boolean; title: string; action: string; today: string; busy: boolean; onConfirm: (payment: { words: string; day: string }) => void; onClose: () => void; children: ReactNode };

/** Asks what a payment is called where it was made, if anything, and when it left. */
export function PaidDialog({ open, title, action, today, busy, onConfirm, onClose, children }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState("");
  const [day, setDay] = useState(today);
  useEffect(() => {
    if (!open) return;
    setWords("");
    setDay(today);
  }, [open, today]);
  return (
    <Modal open={open} title={title} onClose={onClose} primaryAction={{ content: action, loading: busy, onAction: () => onConfirm({ words: words.trim(), day }) }} secondaryActions={[{ content: t("common.keep"), onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {children}
          <TextField label={t("payouts.ask.paid.label")} helpText={t("payouts.ask.paid.help")} value={words} onChange={setWords} maxLength={MOST_WORDS} autoComplete="off" />
          <TextField type="date" label={t("payouts.ask.paid.day")} value={day} max={today} onChange={setDay} autoComplete="off" />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

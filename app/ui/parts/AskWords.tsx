import { BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "../texts";

type Props = { open: boolean; title: string; body: string; label: string; help: string; action: string; destructive?: boolean; required: boolean; busy: boolean; onConfirm: (words: string) => void; onClose: () => void };

/** Longest text that is asked for so. */
export const MOST_WORDS = 500;

/** Asks before a decision, and for words that go with it. */
export function AskWords({ open, title, body, label, help, action, destructive = false, required, busy, onConfirm, onClose }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState("");
  useEffect(() => {
    if (open) setWords("");
  }, [open]);
  return (
    <Modal open={open} title={title} onClose={onClose} primaryAction={{ content: action, destructive, loading: busy, disabled: required && words.trim() === "", onAction: () => onConfirm(words.trim()) }} secondaryActions={[{ content: t("common.keep"), onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{body}</Text>
          <TextField label={label} helpText={help} value={words} onChange={setWords} multiline={2} maxLength={MOST_WORDS} autoComplete="off" />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

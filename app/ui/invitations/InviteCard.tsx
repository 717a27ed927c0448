import { BlockStack, Button, Card, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { MOST_WORDS } from "../parts/AskWords";
import type { useAction } from "../parts/useAction";
import { useWords } from "../texts";

const languages = [
  { value: "en", label: "English" },
  { value: "zh-CN", label: "简体中文" },
  { value: "zh-TW", label: "繁體中文" },
];

type Props = { live: boolean; language: string; action: ReturnType<typeof useAction>; /** The last reply, when something was sent: the fields are then empty again. */ sent: object | null };

/** Asks people to join: one address, or as many as are pasted. */
export function InviteCard({ live, language, action, sent }: Props) {
  const { t } = useWords();
  const [addresses, setAddresses] = useState("");
  const [note, setNote] = useState("");
  const [locale, setLocale] = useState(language);
  useEffect(() => {
    if (!sent) return;
    setAddresses("");
    setNote("");
  }, [sent]);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("invite.people")}
          </Text>
          <Text as="p" tone="subdued">
            {t(live ? "invite.body" : "invite.notLive")}
          </Text>
        </BlockStack>
        <TextField label={t("invite.addresses")} helpText={t("invite.addresses.help")} value={addresses} onChange={setAddresses} multiline={2} maxHeight={240} maxLength={20_000} autoComplete="off" inputMode="email" disabled={!live} />
        <TextField label={t("invite.note")} helpText={t("invite.note.help")} value={note} onChange={setNote} multiline={2} maxLength={MOST_WORDS} autoComplete="off" disabled={!live} />
        <InlineStack gap="300" blockAlign="end" align="space-between">
          <Select label={t("invite.language")} options={languages} value={locale} onChange={setLocale} disabled={!live} />
          <Button variant="primary" disabled={!live || !addresses.includes("@")} loading={action.running === "invite"} onClick={() => action.run("invite", { addresses, note: note.trim(), locale })}>
            {t("invite.send")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

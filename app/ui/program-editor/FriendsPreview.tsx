import { BlockStack, Card, Divider, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { FriendsForm } from "../../contracts/program-form-friends";
import { exampleAmount } from "./earning-model";
import { friendsModel } from "./friends-model";
import { PromiseText } from "./PromiseText";
import { SumLine } from "./SumLine";
import { useWords } from "../texts";

/** What a friend sees, what a sharer sees, and what an order of some amount costs. */
export function FriendsPreview({ form, currency, floor }: { form: FriendsForm; currency: string; floor: boolean }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(exampleAmount(currency));
  const { promised, daysToSafe, example } = friendsModel(form, currency, typed);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("program.preview.title")}
        </Text>
        <PromiseText promised={promised} newOnly={form.newCustomersOnly} currency={currency} daysToSafe={daysToSafe} floor={floor} />
        <Divider />
        <TextField label={t("program.preview.order")} value={typed} onChange={setTyped} autoComplete="off" inputMode="decimal" prefix={currency} />
        <BlockStack gap="200">
          <SumLine label={t("program.preview.off")} sum={example?.off ?? null} />
          <SumLine label={t("program.preview.friend")} sum={example?.friendPays ?? null} />
          <SumLine label={t(form.kind === "share" ? "program.preview.thanks.coupon" : example?.atLeast ? "program.preview.thanks.most" : "program.preview.thanks.packet")} sum={example?.thanks ?? null} />
          <Divider />
          <SumLine label={t(example?.atLeast ? "program.preview.shop.least" : "program.preview.shop")} sum={example?.keeps ?? null} strong />
        </BlockStack>
        {example?.off.minor === 0 && (
          <Text as="p" variant="bodySm">
            {t("program.preview.small.welcome")}
          </Text>
        )}
        {example?.thanks?.minor === 0 && (
          <Text as="p" variant="bodySm">
            {t("program.preview.small.thanks")}
          </Text>
        )}
        <Text as="p" tone="subdued" variant="bodySm">
          {t(form.kind === "share" ? "program.preview.note.share" : "program.preview.note.packet")}
        </Text>
      </BlockStack>
    </Card>
  );
}

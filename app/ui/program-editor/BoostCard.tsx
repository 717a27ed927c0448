import { BlockStack, Box, Button, Checkbox, FormLayout, InlineStack, Text, TextField, type TextFieldProps } from "@shopify/polaris";
import { type AffiliateForm, MOST_BOOSTS } from "../../contracts/program-form-affiliate";
import { boostFormOf } from "../../contracts/program-form-values";
import type { Instant } from "../../domain/instant";
import { Section } from "../parts/Section";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { ProgramCardProps } from "./program-editor-types";

type Boost = AffiliateForm["boosts"][number];

/** Other rates, each for a time of its own. @param now where a new one starts from */
export function BoostCard({ form, set, error, currency, now }: ProgramCardProps & { now: Instant }) {
  const { t } = useWords();
  const { timezone } = useShop();
  const { boosts } = form;
  const change = (place: number, changes: Partial<Boost>) => set("boosts", boosts.map((one, at) => (at === place ? { ...one, ...changes } : one)));
  return (
    <Section title={t("program.edit.boost")}>
      <Text as="p" tone="subdued">
        {t("program.edit.boost.help", { zone: timezone })}
      </Text>
      {boosts.map((boost, place) => (
        // A boost has no name of its own: its place in the list is what its errors go by, too.
        <Box key={place} padding="300" borderColor="border" borderWidth="025" borderRadius="200">
          <BlockStack gap="300">
            <BoostFields boost={boost} percent={form.rateKind === "percent"} currency={currency} error={(field) => error(`boost.${place}.${field}`)} change={(changes) => change(place, changes)} everything={form.products.length > 0} />
            <InlineStack align="end">
              <Button variant="tertiary" tone="critical" accessibilityLabel={t("program.edit.boost.remove.this", { place: place + 1 })} onClick={() => set("boosts", boosts.filter((_, at) => at !== place))}>
                {t("program.edit.boost.remove")}
              </Button>
            </InlineStack>
          </BlockStack>
        </Box>
      ))}
      {boosts.length < MOST_BOOSTS && (
        <InlineStack>
          <Button onClick={() => set("boosts", [...boosts, boostFormOf(null, { currency, timezone }, now)])}>{t(boosts.length > 0 ? "program.edit.boost.more" : "program.edit.boost.add")}</Button>
        </InlineStack>
      )}
    </Section>
  );
}

type FieldsProps = { boost: Boost; percent: boolean; currency: string; error: (field: "rate" | "from" | "until") => string | undefined; change: (changes: Partial<Boost>) => void; /** Whether anything has a rate of its own. */ everything: boolean };

function BoostFields({ boost, percent, currency, error, change, everything }: FieldsProps) {
  const { t } = useWords();
  const field = (name: "rate" | "fromDate" | "fromTime" | "untilDate" | "untilTime", label: string, looks: Partial<TextFieldProps>) => <TextField {...looks} label={label} autoComplete="off" value={boost[name]} onChange={(value) => change({ [name]: value })} />;
  return (
    <FormLayout>
      {field("rate", t("program.edit.boostRate"), { inputMode: "decimal", error: error("rate"), ...(percent ? { suffix: "%" } : { prefix: currency }) })}
      <FormLayout.Group>
        {field("fromDate", t("program.edit.boostFromDate"), { type: "date", error: error("from") })}
        {field("fromTime", t("program.edit.boostFromTime"), { type: "time" })}
      </FormLayout.Group>
      <FormLayout.Group>
        {field("untilDate", t("program.edit.boostUntilDate"), { type: "date", error: error("until") })}
        {field("untilTime", t("program.edit.boostUntilTime"), { type: "time" })}
      </FormLayout.Group>
      {everything && <Checkbox label={t("program.edit.boost.everything")} helpText={t("program.edit.boost.everything.help")} checked={boost.everything} onChange={(checked) => change({ everything: checked })} />}
    </FormLayout>
  );
}

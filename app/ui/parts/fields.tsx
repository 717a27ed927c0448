import { BlockStack, ChoiceList, TextField, Text } from "@shopify/polaris";
import type { CampaignForm } from "../../contracts/campaign-form";
import { stricter } from "../../domain/group-rules";
import type { CardProps } from "../editor/editor-types";
import { useWords } from "../texts";
import type { TextKey } from "../../locales/admin";

type TextFields = { [K in keyof CampaignForm]: CampaignForm[K] extends string ? K : never }[keyof CampaignForm];
type NumberProps = Pick<CardProps, "form" | "set" | "error"> & { field: TextFields; suffix?: string; help?: string; disabled?: boolean; placeholder?: string };

/** A number of the form, labelled by `editor.<field>`. */
export function NumberField({ form, set, error, field, suffix, help, disabled, placeholder }: NumberProps) {
  const { t } = useWords();
  return <TextField label={t(`editor.${field}` as TextKey)} value={form[field]} onChange={(value) => set(field, value as CampaignForm[typeof field])} inputMode={field === "percent" ? "decimal" : "numeric"} autoComplete="off" suffix={suffix} helpText={help} error={error(field)} disabled={disabled} placeholder={placeholder} />;
}

type ChoiceFields = "counts" | "onFailure" | "onLate" | "onExcess" | "onOtherPrice";

/**
 * One of a few policies, each with a sentence on what it means: `editor.<field>.<value>` and `….help`. One that would take
 * something from those who have bought already cannot be chosen.
 */
export function PolicyField<F extends ChoiceFields>({ form, set, field, options, standing }: Pick<CardProps, "form" | "set" | "standing"> & { field: F; options: readonly CampaignForm[F][] }) {
  const { t, has } = useWords();
  const promised = (value: string) => standing !== null && stricter(standing, { ...standing, [field]: value }).length > 0;
  const help = (value: string) => {
    const key = `editor.${field}.${value}.help`;
    return has(key) && !promised(value) ? t(key) : undefined;
  };
  return (
    <BlockStack gap="100">
      <ChoiceList title={t(`editor.${field}` as TextKey)} choices={options.map((value) => ({ value, label: t(`editor.${field}.${value}` as TextKey), helpText: help(value), disabled: promised(value) }))} selected={[form[field]]} onChange={([value]) => value && set(field, value as CampaignForm[F])} />
      {options.some(promised) && <Locked>{t("editor.promised")}</Locked>}
    </BlockStack>
  );
}

/** Why something cannot be chosen. Beside it, not in it: whatever is in a disabled choice is too pale to read. */
export const Locked = ({ children }: { children: string }) => (
  <Text as="p" tone="subdued">
    {children}
  </Text>
);

import { Checkbox, TextField, type TextFieldProps } from "@shopify/polaris";
import type { TextKey } from "../../locales/admin";
import { useWords } from "../texts";
import type { CardProps, SwitchName, TextFieldName } from "./program-editor-types";

type OfField<Form> = CardProps<Form> & { field: TextFieldName<Form>; /** In place of the field's own words. */ label?: string; help?: string; disabled?: boolean };
type Looks = Pick<TextFieldProps, "type" | "suffix" | "prefix" | "placeholder" | "inputMode" | "multiline" | "maxLength" | "showCharacterCount">;
type Field<Form> = OfField<Form> & Partial<Looks> & { errorOf?: string };

/** One line of the form, labelled by `program.edit.<field>`, explained by `….help` where there is one. */
export function Line<Form>({ form, set, error, field, errorOf = field, label, help, disabled = false, type, suffix, prefix, placeholder, inputMode, multiline, maxLength, showCharacterCount }: Field<Form>) {
  const { t, has } = useWords();
  const own = `program.edit.${field}.help`;
  const looks = Object.fromEntries(Object.entries({ type, suffix, prefix, placeholder, inputMode, multiline, maxLength, showCharacterCount }).filter(([, value]) => value !== undefined)) as Looks;
  return <TextField {...looks} disabled={disabled} label={label ?? t(`program.edit.${field}` as TextKey)} helpText={help ?? (has(own) ? t(own) : undefined)} value={form[field] as string} onChange={(value) => set(field, value as Form[typeof field])} autoComplete="off" error={error(errorOf)} />;
}

/** A whole number with its unit. */
export const Days = <Form,>(props: OfField<Form>) => <Line {...props} inputMode="numeric" suffix={useWords().t("program.edit.unit.days")} />;

/** An amount in the program's currency. */
export const Amount = <Form,>(props: OfField<Form> & { placeholder?: string }) => <Line {...props} inputMode="decimal" prefix={props.currency} />;

/** A switch, labelled and explained likewise. */
export function Switch<Form>({ form, set, field, disabled = false }: CardProps<Form> & { field: SwitchName<Form>; disabled?: boolean }) {
  const { t, has } = useWords();
  const help = `program.edit.${field}.help`;
  return <Checkbox disabled={disabled} label={t(`program.edit.${field}` as TextKey)} helpText={has(help) ? t(help) : undefined} checked={form[field] as boolean} onChange={(checked) => set(field, checked as Form[typeof field])} />;
}

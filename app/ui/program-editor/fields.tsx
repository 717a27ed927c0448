import { Checkbox, TextField, type TextFieldProps } from "@shopify/polaris";
import type { ProgramForm } from "../../contracts/program-form";
import type { TextKey } from "../../locales/admin";
import { useWords } from "../texts";
import type { ProgramCardProps, SwitchName, TextFieldName } from "./program-editor-types";

type Field = ProgramCardProps & { field: TextFieldName } & Partial<Pick<TextFieldProps, "type" | "suffix" | "prefix" | "placeholder" | "inputMode" | "multiline" | "maxLength" | "showCharacterCount">> & { errorOf?: string };

/** One line of the form, labelled by `program.edit.<field>`, explained by `….help` where there is one. */
export function Line({ form, set, error, currency: _currency, field, errorOf = field, ...more }: Field) {
  const { t, has } = useWords();
  const help = `program.edit.${field}.help`;
  return <TextField {...more} label={t(`program.edit.${field}` as TextKey)} helpText={has(help) ? t(help) : undefined} value={form[field]} onChange={(value) => set(field, value as ProgramForm[typeof field])} autoComplete="off" error={error(errorOf)} />;
}

/** A whole number with its unit. */
export const Days = (props: ProgramCardProps & { field: TextFieldName }) => <Line {...props} inputMode="numeric" suffix={useWords().t("program.edit.unit.days")} />;

/** An amount in the program's currency. */
export const Amount = (props: ProgramCardProps & { field: TextFieldName; placeholder?: string }) => <Line {...props} inputMode="decimal" prefix={props.currency} />;

/** A switch, labelled and explained likewise. */
export function Switch({ form, set, field }: ProgramCardProps & { field: SwitchName }) {
  const { t, has } = useWords();
  const help = `program.edit.${field}.help`;
  return <Checkbox label={t(`program.edit.${field}` as TextKey)} helpText={has(help) ? t(help) : undefined} checked={form[field]} onChange={(checked) => set(field, checked as ProgramForm[typeof field])} />;
}

import { ChoiceList, FormLayout, Text } from "@shopify/polaris";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import { Amount, Line, Switch } from "./fields";
import type { ProgramCardProps } from "./program-editor-types";

/** The program's name and what an order earns. */
export function RewardCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { form, set } = props;
  return (
    <Section title={t("program.edit.reward")}>
      <Line {...props} field="title" maxLength={80} showCharacterCount />
      <ChoiceList
        title={t("program.edit.rateKind")}
        choices={[
          { value: "percent", label: t("program.edit.rateKind.percent"), helpText: t("program.edit.rateKind.percent.help") },
          { value: "fixed", label: t("program.edit.rateKind.fixed") },
        ]}
        selected={[form.rateKind]}
        onChange={([kind]) => set("rateKind", kind === "fixed" ? "fixed" : "percent")}
      />
      <FormLayout>
        <FormLayout.Group>
          {form.rateKind === "percent" ? <Line {...props} field="rate" inputMode="decimal" suffix="%" /> : <Amount {...props} field="rate" />}
          <Amount {...props} field="cap" placeholder={t("editor.noLimit")} />
        </FormLayout.Group>
      </FormLayout>
      <Switch {...props} field="firstOrderOnly" />
      {form.id !== "" && (
        <Text as="p" tone="subdued" variant="bodySm">
          {t("program.edit.kept")}
        </Text>
      )}
    </Section>
  );
}

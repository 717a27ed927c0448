import { ChoiceList, FormLayout, Text } from "@shopify/polaris";
import { type AffiliateForm, payoutMethods } from "../../contracts/program-form-affiliate";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import { Amount, Days, Line, Switch } from "./fields";
import type { ProgramCardProps } from "./program-editor-types";

/** A share for who brought the person that earns, where that is allowed. */
export function SecondLevelCard(props: ProgramCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.secondLevel")}>
      <Text as="p" tone="subdued">
        {t("program.edit.secondLevel.help")}
      </Text>
      <FormLayout>
        <FormLayout.Group>
          <Line {...props} field="second" inputMode="decimal" suffix="%" placeholder={t("program.edit.second.none")} />
          <Line {...props} field="secondCountries" disabled={props.form.second === ""} placeholder="DE, FR, SG" />
        </FormLayout.Group>
      </FormLayout>
    </Section>
  );
}

/** Whose doing an order is. */
export function AttributionCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { form, set } = props;
  return (
    <Section title={t("program.edit.attribution")}>
      <Text as="p" tone="subdued">
        {t("program.edit.attribution.help")}
      </Text>
      <ChoiceList
        title={t("program.edit.click")}
        choices={(["last", "first"] as const).map((value) => ({ value, label: t(`program.edit.click.${value}`) }))}
        selected={[form.click]}
        onChange={([click]) => set("click", click === "first" ? "first" : "last")}
      />
      <FormLayout>
        <FormLayout.Group>
          <Days {...props} field="days" />
          <Days {...props} field="protectDays" />
        </FormLayout.Group>
      </FormLayout>
      <Switch {...props} field="binding" />
      <Switch {...props} field="newCustomersOnly" />
    </Section>
  );
}

/** When what was earned is safe, and how it is paid out. */
export function PayoutCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { form, set, error } = props;
  return (
    <Section title={t("program.edit.payout")}>
      <FormLayout>
        <FormLayout.Group>
          <Days {...props} field="daysAfterDelivery" />
          <Days {...props} field="daysAfterShipping" />
        </FormLayout.Group>
        <Amount {...props} field="minimum" placeholder={t("program.edit.minimum.none")} />
      </FormLayout>
      <ChoiceList allowMultiple title={t("program.edit.methods")} choices={payoutMethods.map((value) => ({ value, label: t(`payout.method.${value}`) }))} selected={form.methods} onChange={(methods) => set("methods", methods as AffiliateForm["methods"])} error={error("methods")} />
    </Section>
  );
}

/** Who may join, and what they are asked. */
export function JoiningCard(props: ProgramCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.joining")}>
      <Switch {...props} field="open" />
      <Switch {...props} field="byHand" />
      <Line {...props} field="questions" multiline={3} placeholder={t("program.edit.questions.example")} />
    </Section>
  );
}

/** What people agree to, and what they say with everything they share. */
export function AgreementCard(props: ProgramCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.words")}>
      <Line {...props} field="agreement" multiline={6} maxLength={20_000} />
      <Line {...props} field="disclosure" maxLength={200} />
    </Section>
  );
}

import { ChoiceList, FormLayout, Text } from "@shopify/polaris";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import { Amount, Days, Line, Switch } from "./fields";
import type { FriendsCardProps } from "./program-editor-types";

/** The program's name, and how many friends one sharer is thanked for. */
export function NameCard(props: FriendsCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.basics")}>
      <Line {...props} field="title" maxLength={80} showCharacterCount />
      <Line {...props} field="perSharer" inputMode="numeric" placeholder={t("editor.noLimit")} />
    </Section>
  );
}

/** A coupon's worth: a percentage, or an amount. */
export function Off({ side, ...props }: FriendsCardProps & { side: "welcome" | "thanks" }) {
  const { t } = useWords();
  const { form, set, promised } = props;
  const kind = form[`${side}Kind`];
  return (
    <>
      <ChoiceList
        title={t(`program.edit.${side}Kind`)}
        disabled={promised}
        choices={(["percent", "fixed"] as const).map((value) => ({ value, label: t(`program.edit.off.${value}`) }))}
        selected={[kind]}
        onChange={([value]) => set(`${side}Kind`, value === "fixed" ? "fixed" : "percent")}
      />
      <FormLayout>
        <FormLayout.Group>
          {kind === "percent" ? <Line {...props} disabled={promised} field={`${side}Off`} inputMode="decimal" suffix="%" /> : <Amount {...props} disabled={promised} field={`${side}Off`} />}
          <Amount {...props} disabled={promised} field={`${side}Minimum`} placeholder={t("program.edit.minimum.none")} />
          <Days {...props} disabled={promised} field={`${side}Days`} />
        </FormLayout.Group>
      </FormLayout>
    </>
  );
}

/** What a friend gets who comes by a link. */
export function WelcomeCard(props: FriendsCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.welcome")}>
      <Text as="p" tone="subdued">
        {t("program.edit.welcome.help")}
      </Text>
      <Off {...props} side="welcome" />
    </Section>
  );
}

/** Which orders count, when one is safe, and what is said with each link. */
export function CountingCard(props: FriendsCardProps) {
  const { t } = useWords();
  return (
    <Section title={t("program.edit.counting")}>
      <Switch {...props} field="newCustomersOnly" />
      <Days {...props} field="days" />
      <Text as="p" tone="subdued">
        {t("program.edit.safe")}
      </Text>
      <FormLayout>
        <FormLayout.Group>
          <Days {...props} field="daysAfterDelivery" label={t("program.edit.safe.delivery")} />
          <Days {...props} field="daysAfterShipping" label={t("program.edit.safe.shipping")} />
        </FormLayout.Group>
      </FormLayout>
      <Line {...props} field="disclosure" maxLength={200} />
    </Section>
  );
}

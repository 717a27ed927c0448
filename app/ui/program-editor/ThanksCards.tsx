import { Banner, ChoiceList, FormLayout, Text } from "@shopify/polaris";
import { packetMethods } from "../../contracts/program-form-friends";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import { Amount, Days, Switch } from "./fields";
import { Off } from "./FriendsCards";
import type { FriendsCardProps } from "./program-editor-types";

// A choice that cannot be made is not explained: its explanation would be too pale to read.

/** What a sharer gets for a friend who buys: a coupon. */
export function CouponThanksCard(props: FriendsCardProps) {
  const { t } = useWords();
  const { form, set, promised } = props;
  return (
    <Section title={t("program.edit.thanks")}>
      <Text as="p" tone="subdued">
        {t("program.edit.thanks.coupon")}
      </Text>
      <Off {...props} side="thanks" />
      <ChoiceList
        title={t("program.edit.when")}
        disabled={promised}
        choices={(["paid", "safe"] as const).map((value) => ({ value, label: t(`program.edit.when.${value}`), ...(!promised && { helpText: t(`program.edit.when.${value}.help`) }) }))}
        selected={[form.when]}
        onChange={([value]) => set("when", value === "safe" ? "safe" : "paid")}
      />
      <Amount {...props} disabled={promised} field="orderMinimum" placeholder={t("program.edit.minimum.none")} />
    </Section>
  );
}

/** What a sharer gets for a friend who buys: a red packet. Its budget may be raised at any time. */
export function PacketThanksCard(props: FriendsCardProps) {
  const { t } = useWords();
  const { form, set, promised } = props;
  return (
    <Section title={t("program.edit.thanks")}>
      <Text as="p" tone="subdued">
        {t("program.edit.thanks.packet")}
      </Text>
      <Switch {...props} disabled={promised} field="lucky" />
      {form.lucky && <Banner tone="warning">{t("program.edit.lucky.law")}</Banner>}
      <FormLayout>
        <FormLayout.Group>
          <Amount {...props} disabled={promised} field="packetFrom" label={t(form.lucky ? "program.edit.packetFrom.lucky" : "program.edit.packetFrom")} />
          {form.lucky && <Amount {...props} disabled={promised} field="packetTo" />}
          <Amount {...props} field="budget" placeholder={t(form.lucky ? "program.edit.budget.needed" : "editor.noLimit")} help={t(promised ? "program.edit.budget.raise" : "program.edit.budget.help")} />
        </FormLayout.Group>
      </FormLayout>
      <ChoiceList
        title={t("program.edit.method")}
        disabled={promised}
        choices={packetMethods.map((value) => ({ value, label: t(`payout.method.${value}`), ...(!promised && { helpText: t(`program.edit.method.${value}.help`) }) }))}
        selected={[form.method]}
        onChange={([value]) => set("method", packetMethods.find((one) => one === value) ?? "store_credit")}
      />
      <FormLayout>
        <FormLayout.Group>
          <Amount {...props} disabled={promised} field="orderMinimum" placeholder={t("program.edit.minimum.none")} />
          <Days {...props} disabled={promised} field="openDays" />
          {form.method === "discount" && <Days {...props} disabled={promised} field="packetDays" />}
        </FormLayout.Group>
      </FormLayout>
    </Section>
  );
}

import { Banner, BlockStack, Checkbox, FormLayout, Link, Text, TextField } from "@shopify/polaris";
import { fromLocal } from "../../contracts/local-time";
import { stricter } from "../../domain/group-rules";
import { adminPayments } from "../links";
import { Locked, NumberField, PolicyField } from "../parts/fields";
import { Section } from "../parts/Section";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { CardProps } from "./editor-types";

/** How many people, and for how long a group waits for them. */
export function GroupCard({ published, ...props }: CardProps) {
  const { t } = useWords();
  return (
    <Section title={t("editor.group")}>
      <FormLayout>
        <FormLayout.Group>
          <NumberField {...props} field="size" suffix={t("editor.size.suffix")} help={t("editor.size.help")} disabled={published} />
          <NumberField {...props} field="hours" suffix={t("editor.hours.suffix")} help={t("editor.hours.help")} />
        </FormLayout.Group>
      </FormLayout>
    </Section>
  );
}

/** Start and end in the shop's own time. */
export function ScheduleCard({ form, set, error }: CardProps) {
  const { t, day } = useWords();
  const start = fromLocal({ date: form.startDate, time: form.startTime }, form.timezone, "start");
  return (
    <Section title={t("editor.schedule")}>
      <FormLayout>
        <FormLayout.Group>
          <TextField type="date" label={t("editor.startDate")} value={form.startDate} onChange={(v) => set("startDate", v)} autoComplete="off" error={error("start")} />
          <TextField type="time" label={t("editor.startTime")} value={form.startTime} onChange={(v) => set("startTime", v)} autoComplete="off" />
        </FormLayout.Group>
        <FormLayout.Group>
          <TextField type="date" label={t("editor.endDate")} value={form.endDate} onChange={(v) => set("endDate", v)} autoComplete="off" error={error("end")} />
          <TextField type="time" label={t("editor.endTime")} value={form.endTime} onChange={(v) => set("endTime", v)} autoComplete="off" />
        </FormLayout.Group>
      </FormLayout>
      <Text as="p" tone="subdued" variant="bodySm">
        {t("editor.schedule.zone", { zone: form.timezone, day: start.ok ? day(start.at) : form.startDate })}
      </Text>
    </Section>
  );
}

/** How much anybody can take. */
export function LimitsCard(props: CardProps) {
  const { t } = useWords();
  // What shoppers have bought by can be raised, and not lowered.
  const help = (field: "perShopper" | "unitsPerSeat") => t(props.published ? `editor.${field}.help.published` : `editor.${field}.help`);
  return (
    <Section title={t("editor.limits")}>
      <FormLayout>
        <FormLayout.Group>
          <NumberField {...props} field="perShopper" help={help("perShopper")} placeholder={t("editor.noLimit")} />
          <NumberField {...props} field="unitsPerSeat" help={help("unitsPerSeat")} />
        </FormLayout.Group>
        <FormLayout.Group>
          <NumberField {...props} field="quota" help={t("editor.quota.help")} placeholder={t("editor.noLimit")} />
          <NumberField {...props} field="holdMinutes" suffix={t("editor.minutes")} help={t("editor.holdMinutes.help")} />
        </FormLayout.Group>
      </FormLayout>
      <PolicyField {...props} field="onExcess" options={["refund", "honour"]} />
    </Section>
  );
}

/** When an order counts. A shop that charges only when it ships would wait for ever. */
export function PaymentCard(props: CardProps) {
  const { t } = useWords();
  const { capture } = useShop();
  const { form, set } = props;
  return (
    <Section title={t("editor.payment")}>
      <PolicyField {...props} field="counts" options={["paid", "authorized", "placed"]} />
      {capture === "on_fulfilment" && form.counts === "paid" && (
        <Banner tone="warning" title={t("capture.title")} action={{ content: t("capture.authorized"), onAction: () => set("counts", "authorized") }} secondaryAction={{ content: t("capture.action"), url: adminPayments, target: "_top" }}>
          {t("capture.body")}
        </Banner>
      )}
      {capture === "unknown" && form.counts === "paid" && (
        <Text as="p" tone="subdued">
          {t("editor.capture.unknown")}{" "}
          <Link url={adminPayments} target="_top">
            {t("capture.action")}
          </Link>
        </Text>
      )}
      {form.counts === "authorized" && <Checkbox label={t("editor.captureOnSuccess")} helpText={t("editor.captureOnSuccess.help")} checked={form.captureOnSuccess} onChange={(checked) => set("captureOnSuccess", checked)} />}
    </Section>
  );
}

/** What happens when things do not go as hoped; shoppers read it before they pay. */
export function OutcomeCard(props: CardProps) {
  const { t } = useWords();
  const { form, set, standing } = props;
  const matched = standing !== null && stricter(standing, { ...standing, matchFirst: false }).includes("matchFirst");
  return (
    <Section title={t("editor.outcome")}>
      <BlockStack gap="100">
        <Checkbox label={t("editor.matchFirst")} helpText={matched ? undefined : t("editor.matchFirst.help")} checked={form.matchFirst} disabled={matched && form.matchFirst} onChange={(checked) => set("matchFirst", checked)} />
        {matched && <Locked>{t("editor.promised.on")}</Locked>}
      </BlockStack>
      <PolicyField {...props} field="onFailure" options={["refund", "honour"]} />
      <PolicyField {...props} field="onLate" options={["spill", "refund"]} />
      <PolicyField {...props} field="onOtherPrice" options={["ignore", "refund"]} />
      <Checkbox label={t("editor.rewarded")} helpText={t("editor.rewarded.help")} checked={form.rewarded} onChange={(checked) => set("rewarded", checked)} />
    </Section>
  );
}

import { InlineGrid, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { ProgramDays } from "../../domain/views";
import { Plot } from "../parts/Plot";
import { Section } from "../parts/Section";
import { useShop } from "../shop";
import { useWords } from "../texts";

/** What all programs brought and cost in the last days, each as a line. Amounts stand by currency. */
export function DaysCard({ days: { days, visits, orders, money: booked } }: { days: ProgramDays }) {
  const { t, number, money, date } = useWords();
  const { currency, timezone } = useShop();
  const zero = days.map(() => 0);
  const sums = booked.length > 0 ? booked : [{ currency, earned: zero, paid: zero }];
  const named = (title: string, of: string) => (sums.length > 1 ? `${title} (${of})` : title);
  return (
    <Section title={t("days.title")}>
      <InlineGrid columns={{ xs: 1, sm: 2, lg: 4 }} gap="500">
        <Plot title={t("days.visits")} days={days} values={visits} write={number} />
        <Plot title={t("days.orders")} days={days} values={orders} write={number} />
        {sums.flatMap((one) => [
          <Plot key={`earned ${one.currency}`} title={named(t("days.earned"), one.currency)} days={days} values={one.earned} write={(minor) => money(amount(minor, one.currency))} note={t("days.earned.note")} />,
          <Plot key={`paid ${one.currency}`} title={named(t("days.paid"), one.currency)} days={days} values={one.paid} write={(minor) => money(amount(minor, one.currency))} />,
        ])}
      </InlineGrid>
      <Text as="p" variant="bodySm" tone="subdued">
        {t("days.range", { from: date(days[0]!), to: date(days.at(-1)!), zone: timezone })}
      </Text>
    </Section>
  );
}

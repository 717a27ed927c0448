import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { money } from "../../domain/money";
import type { ProgramDays } from "../../domain/views";
import { links } from "../links";
import { Figure } from "../parts/Figure";
import { useSums } from "../programs/useSums";
import { useWords } from "../texts";

const total = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** What all programs brought and cost in the last thirty days; each number opens where it comes from. */
export function ProgramFigures({ days: { visits, orders, money: booked } }: { days: ProgramDays }) {
  const { t, number } = useWords();
  const sums = useSums();
  const summed = (of: "earned" | "paid") => sums(booked.map((one) => money(total(one[of]), one.currency)).filter(({ minor }) => minor !== 0));
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("home.programs")}
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="500">
          <Figure label={t("days.visits")} value={number(total(visits))} to={links.programs} />
          <Figure label={t("days.orders")} value={number(total(orders))} to={links.attributions({ verdict: "won" })} />
          <Figure label={t("days.earned")} value={summed("earned")} to={links.ledger({ kind: "earned" })} />
          <Figure label={t("days.paid")} value={summed("paid")} to={links.payouts({ state: "paid" })} />
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}

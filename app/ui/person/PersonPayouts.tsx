import { Badge, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import { type Payout, readableReference } from "../../domain/payout";
import { hasStatement } from "../../domain/statement";
import { links } from "../links";
import { type Column, Rows } from "../parts/Rows";
import { payoutTone } from "../status";
import { useReason } from "../payouts/useReason";
import { useWords } from "../texts";

/** What they asked for, and what was paid. */
export function PersonPayouts({ payouts, id }: { payouts: Payout[]; id: string }) {
  const { t, when, money } = useWords();
  const reasonOf = useReason();
  const state = (payout: Payout) => (
    <div>
      <Badge tone={payoutTone[payout.state]}>{t(`payout.state.${payout.state}`)}</Badge>
      {(readableReference(payout) ?? reasonOf(payout)) && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {readableReference(payout) ?? reasonOf(payout)}
        </Text>
      )}
      {hasStatement(payout) && <Link url={links.statement(payout.id)}>{t("statement.title")}</Link>}
    </div>
  );
  const sum = (payout: Payout) => money(amount(payout.minor, payout.currency));
  const columns: [Column<Payout>, ...Column<Payout>[]] = [
    { id: "asked", title: t("payout.col.asked"), cell: ({ requestedAt }) => when(requestedAt) },
    { id: "method", title: t("payout.col.method"), cell: ({ method }) => t(`payout.method.${method}`) },
    { id: "state", title: t("payout.col.state"), cell: state },
    { id: "amount", title: t("payout.col.amount"), end: true, cell: sum },
  ];
  const phone = (payout: Payout) => (
    <>
      <div className="tuan-pair">
        <Text as="span">{t(`payout.method.${payout.method}`)}</Text>
        <Text as="span" numeric fontWeight="semibold">
          {sum(payout)}
        </Text>
      </div>
      <div className="tuan-pair">
        <Text as="span" variant="bodySm" tone="subdued">
          {when(payout.requestedAt)}
        </Text>
        {state(payout)}
      </div>
    </>
  );
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between">
          <Text as="h2" variant="headingMd">
            {t("nav.payouts")}
          </Text>
          {payouts.length > 0 && <Link url={links.payouts({ of: id })}>{t("person.payouts.all")}</Link>}
        </InlineStack>
      </Box>
      {payouts.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t("person.payouts.none")}
          </Text>
        </Box>
      ) : (
        <Rows rows={payouts} keyOf={(payout) => payout.id} columns={columns} phone={phone} names={{ singular: t("payout.one"), plural: t("payout.many") }} empty={null} />
      )}
    </Card>
  );
}

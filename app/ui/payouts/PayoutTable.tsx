import { Badge, Button, EmptyState, InlineStack, Link, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import { type PayoutDecision, isAutomatic, mayDecide, readableReference } from "../../domain/payout";
import { hasStatement } from "../../domain/statement";
import type { PayoutRow } from "../../domain/views";
import { links } from "../links";
import { PersonLink } from "../parts/PersonLink";
import { type Column, Rows } from "../parts/Rows";
import { calm } from "../parts/pictures";
import { payoutTone } from "../status";
import { useWords } from "../texts";
import { Account } from "./Account";
import { useDoubts } from "./useDoubts";
import { useReason } from "./useReason";

export type Step = PayoutDecision["to"];
type Props = { rows: PayoutRow[]; narrowed: boolean; running: string | null; onStep: (row: PayoutRow, step: Step) => void };

/** Payouts with how to pay them and what may be decided. */
export function PayoutTable({ rows, narrowed, running, onStep }: Props) {
  const { t, when, money } = useWords();
  const sum = ({ payout }: PayoutRow) => money(amount(payout.minor, payout.currency));
  const account = ({ payout, batch }: PayoutRow) => (
    <div>
      {t(`payout.method.${payout.method}`)}
      <Account payout={payout} />
      {!isAutomatic(payout.method) && payout.state !== "requested" && (batch !== null || payout.state === "approved") && (
        <Text as="p" variant="bodySm" tone="subdued">
          {batch === null ? t("payouts.file.none") : t("payouts.file.of", { when: when(batch.createdAt) })}
        </Text>
      )}
    </div>
  );
  const doubtsOf = useDoubts();
  const reasonOf = useReason();
  const who = ({ person, program }: PayoutRow) => (
    <div>
      <PersonLink person={person} />
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {program}
      </Text>
    </div>
  );
  const state = (row: PayoutRow) => {
    const { payout } = row;
    return (
      <div>
        <Badge tone={payoutTone[payout.state]}>{t(`payout.state.${payout.state}`)}</Badge>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {[when(payout.paidAt ?? payout.decidedAt ?? payout.requestedAt), readableReference(payout) ?? reasonOf(payout)].filter((one) => one !== null).join(" · ")}
        </Text>
        {doubtsOf(row).map((words) => (
          <Text key={words} as="p" variant="bodySm" tone="caution" breakWord>
            {words}
          </Text>
        ))}
        {hasStatement(payout) && <Link url={links.statement(payout.id)}>{t("statement.title")}</Link>}
      </div>
    );
  };
  const steps = (row: PayoutRow) =>
    row.sending ? (
      <Text as="span" tone="subdued">
        {t("payouts.sending")}
      </Text>
    ) : (
    <InlineStack gap="200" wrap={false}>
      {(["approved", "paid", "declined"] as const)
        .filter((to) => mayDecide(row.payout.state, to))
        .map((to) => (
          <Button key={to} size="slim" variant={to === "declined" ? "tertiary" : "secondary"} tone={to === "declined" ? "critical" : undefined} loading={running === `${row.payout.id} ${to}`} onClick={() => onStep(row, to)}>
            {t(to === "declined" && row.batch ? "payouts.do.notPaid" : `payouts.do.${to}`)}
          </Button>
        ))}
    </InlineStack>
  );
  const columns: [Column<PayoutRow>, ...Column<PayoutRow>[]] = [
    { id: "who", title: t("person.col.name"), cell: who },
    { id: "account", title: t("payout.col.method"), cell: account },
    { id: "state", title: t("payout.col.state"), cell: state },
    { id: "amount", title: t("payout.col.amount"), end: true, cell: sum },
    { id: "steps", title: "", cell: steps },
  ];
  const phone = (row: PayoutRow) => (
    <>
      <div className="tuan-pair">
        {who(row)}
        <Text as="span" numeric fontWeight="semibold">
          {sum(row)}
        </Text>
      </div>
      {account(row)}
      {state(row)}
      {steps(row)}
    </>
  );
  const empty = (
    <EmptyState image={calm} heading={t("payouts.empty.title")}>
      <Text as="p">{t(narrowed ? "payouts.empty.narrowed" : "payouts.empty.body")}</Text>
    </EmptyState>
  );
  if (rows.length === 0) return empty;
  return <Rows rows={rows} keyOf={({ payout }) => payout.id} columns={columns} phone={phone} names={{ singular: t("payout.one"), plural: t("payout.many") }} empty={empty} />;
}

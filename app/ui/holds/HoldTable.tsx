import { Button, EmptyState, InlineStack, Link, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import { heldFromStart } from "../../domain/unread-order";
import { signalsOf } from "../../domain/suspicion";
import type { HoldRow } from "../../domain/views";
import { adminOrder } from "../links";
import { PersonLink } from "../parts/PersonLink";
import { type Column, Rows } from "../parts/Rows";
import { calm } from "../parts/pictures";
import { useSignals } from "../parts/useSignals";
import { useWorth } from "../parts/useWorth";
import { useWords } from "../texts";

type Props = { rows: HoldRow[]; /** Which reward is being released. */ running: string | null; busy: boolean; onRelease: (row: HoldRow) => void; onReject: (row: HoldRow) => void };

/** Held rewards with what speaks against them, and what may be done. */
export function HoldTable({ rows, running, busy, onRelease, onReject }: Props) {
  const { t, when, money } = useWords();
  const signals = useSignals();
  const worth = useWorth();
  const order = ({ grant, order }: HoldRow) => (
    <div>
      <Link url={adminOrder(grant.orderId)} target="_top">
        {order?.name ?? t("reward.order")}
      </Link>
      <Text as="p" variant="bodySm" tone="subdued">
        {order ? `${when(order.placedAt)} · ${money(amount(order.totalMinor, order.currency))}` : when(grant.createdAt)}
      </Text>
    </div>
  );
  const who = ({ person, program }: HoldRow) => (
    <div>
      <PersonLink person={person} />
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {program}
      </Text>
    </div>
  );
  const why = ({ grant }: HoldRow) => (
    <div>
      {signals(signalsOf(grant.hold)).map((words) => (
        <Text as="p" key={words} breakWord>
          {words}
        </Text>
      ))}
      {heldFromStart(grant) && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("holds.since", { when: when(grant.createdAt) })}
        </Text>
      )}
    </div>
  );
  const sum = ({ grant }: HoldRow) => worth(grant);
  const steps = (row: HoldRow) => (
    <InlineStack gap="200" wrap={false}>
      <Button size="slim" loading={running === row.grant.id} disabled={busy} onClick={() => onRelease(row)}>
        {t("holds.do.release")}
      </Button>
      <Button size="slim" variant="tertiary" tone="critical" disabled={busy} onClick={() => onReject(row)}>
        {t("holds.do.reject")}
      </Button>
    </InlineStack>
  );
  const columns: [Column<HoldRow>, ...Column<HoldRow>[]] = [
    { id: "order", title: t("orders.col.order"), cell: order },
    { id: "who", title: t("person.col.name"), cell: who },
    { id: "why", title: t("holds.col.why"), cell: why },
    { id: "earned", title: t("reward.col.state"), end: true, cell: sum },
    { id: "steps", title: "", cell: steps },
  ];
  const phone = (row: HoldRow) => (
    <>
      <div className="tuan-pair">
        {order(row)}
        <Text as="span" numeric fontWeight="semibold">
          {sum(row)}
        </Text>
      </div>
      {who(row)}
      {why(row)}
      {steps(row)}
    </>
  );
  if (rows.length === 0)
    return (
      <EmptyState image={calm} heading={t("holds.empty.title")}>
        <Text as="p">{t("holds.empty.body")}</Text>
      </EmptyState>
    );
  return <Rows rows={rows} keyOf={({ grant }) => grant.id} columns={columns} phone={phone} names={{ singular: t("reward.one"), plural: t("reward.many") }} empty={null} />;
}

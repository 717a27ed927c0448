import { Link, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { EntryRow } from "../../domain/views";
import { adminOrder, links } from "../links";
import { PersonLink } from "../parts/PersonLink";
import { type Column, Rows } from "../parts/Rows";
import { useWords } from "../texts";
import { useEntryWords } from "./useEntryWords";

const soft = (text: string | null) =>
  text && (
    <Text as="p" variant="bodySm" tone="subdued" breakWord>
      {text}
    </Text>
  );

/** Entries with what each is of: person, program and rate, order, payout; and why it was booked. */
export function EntryTable({ rows }: { rows: EntryRow[] }) {
  const { t, when, money } = useWords();
  const { rate, why } = useEntryWords();
  const sum = ({ entry }: EntryRow) => money(amount(entry.minor, entry.currency));
  const person = (row: EntryRow) => (row.person ? <PersonLink person={row.person} /> : t("ledger.account.shop"));
  const what = (row: EntryRow) => (
    <div>
      <Text as="span" fontWeight="medium">
        {t(`ledger.kind.${row.entry.kind}`)}
      </Text>
      {soft(why(row))}
    </div>
  );
  const account = ({ entry }: EntryRow) => t(`ledger.account.${entry.account}`);
  const program = (row: EntryRow) => (
    <div>
      {row.program ? <Link url={links.program(row.program.id)}>{row.program.title}</Link> : "–"}
      {soft(rate(row))}
    </div>
  );
  const order = ({ entry, order: name }: EntryRow) =>
    entry.orderId ? (
      <Link url={adminOrder(entry.orderId)} target="_top">
        {name ?? t("reward.order")}
      </Link>
    ) : (
      "–"
    );
  const payout = ({ payout: one, person: whose }: EntryRow) =>
    one ? (
      <div>
        <Link url={links.payouts({ state: "all", ...(whose && { of: whose.id }) })}>{t(`payout.method.${one.method}`)}</Link>
        {soft(t(`payout.state.${one.state}`))}
      </div>
    ) : (
      "–"
    );
  const columns: [Column<EntryRow>, ...Column<EntryRow>[]] = [
    { id: "when", title: t("orders.col.when"), cell: ({ entry }) => when(entry.at) },
    { id: "what", title: t("ledger.col.what"), cell: what },
    { id: "person", title: t("person.col.name"), cell: person },
    { id: "program", title: t("ledger.col.program"), cell: program },
    { id: "account", title: t("ledger.col.account"), cell: account },
    { id: "order", title: t("orders.col.order"), cell: order },
    { id: "payout", title: t("ledger.col.payout"), cell: payout },
    { id: "amount", title: t("payout.col.amount"), end: true, cell: sum },
  ];
  // A booking's two sides say the same but for whose account it is, and by how much.
  const phone = (first: EntryRow, others: readonly EntryRow[]) => {
    const sides = [first, ...others];
    const of = sides.find((row) => row.person !== null) ?? first;
    const left = sides.find((row) => row.payout !== null);
    return (
      <>
        <div className="tuan-pair">
          {what(of)}
          <div>{person(of)}</div>
        </div>
        {sides.map((row) => (
          <div className="tuan-pair" key={row.entry.line}>
            <Text as="span">{account(row)}</Text>
            <Text as="span" numeric fontWeight="semibold">
              {sum(row)}
            </Text>
          </div>
        ))}
        <div className="tuan-pair">
          {of.program ? program(of) : <span />}
          {left && payout(left)}
        </div>
        <div className="tuan-pair">
          <Text as="span" variant="bodySm" tone="subdued">
            {when(of.entry.at)}
          </Text>
          {of.entry.orderId && <div>{order(of)}</div>}
        </div>
      </>
    );
  };
  return <Rows rows={rows} keyOf={({ entry }) => `${entry.booking}:${entry.line}`} columns={columns} phone={phone} together={({ entry }) => entry.booking} names={{ singular: t("ledger.one"), plural: t("ledger.many") }} empty={null} />;
}

import { Card, EmptyState, Link, Page, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { EntryRow, Listed } from "../../domain/views";
import { adminOrder, links } from "../links";
import { Pages } from "../parts/Pages";
import { type PersonAsked, PersonFilter } from "../parts/PersonFilter";
import { PersonLink } from "../parts/PersonLink";
import { type Column, Rows } from "../parts/Rows";
import { calm } from "../parts/pictures";
import { useDownload } from "../parts/useDownload";
import { useWords } from "../texts";

/** The books, newest first: each booking's two sides, which sum to zero. */
export function LedgerPage({ entries, asked }: { entries: Listed<EntryRow>; asked: PersonAsked }) {
  const { t, when, money } = useWords();
  const { download, loading } = useDownload();
  const sum = ({ entry }: EntryRow) => money(amount(entry.minor, entry.currency));
  const person = (row: EntryRow) => (row.person ? <PersonLink person={row.person} /> : t("ledger.account.shop"));
  const order = ({ entry, order: name }: EntryRow) =>
    entry.orderId ? (
      <Link url={adminOrder(entry.orderId)} target="_top">
        {name ?? t("reward.order")}
      </Link>
    ) : (
      "–"
    );
  const what = ({ entry }: EntryRow) => t(`ledger.kind.${entry.kind}`);
  const account = ({ entry }: EntryRow) => t(`ledger.account.${entry.account}`);
  const columns: [Column<EntryRow>, ...Column<EntryRow>[]] = [
    { id: "when", title: t("orders.col.when"), cell: ({ entry }) => when(entry.at) },
    { id: "what", title: t("ledger.col.what"), cell: what },
    { id: "person", title: t("person.col.name"), cell: person },
    { id: "account", title: t("ledger.col.account"), cell: account },
    { id: "order", title: t("orders.col.order"), cell: order },
    { id: "amount", title: t("payout.col.amount"), end: true, cell: sum },
  ];
  const phone = (row: EntryRow) => (
    <>
      <div className="tuan-pair">
        <Text as="span" fontWeight="medium">
          {what(row)}
        </Text>
        <Text as="span" numeric fontWeight="semibold">
          {sum(row)}
        </Text>
      </div>
      <div className="tuan-pair">
        <div>{person(row)}</div>
        <Text as="span">{account(row)}</Text>
      </div>
      <div className="tuan-pair">
        <Text as="span" variant="bodySm" tone="subdued">
          {when(row.entry.at)}
        </Text>
        <div>{order(row)}</div>
      </div>
    </>
  );
  const file = links.ledgerFile(asked.of === null ? {} : { of: asked.of });
  return (
    <Page title={t("ledger.title")} subtitle={t("ledger.subtitle")} backAction={{ content: t("nav.programs"), url: links.programs }} secondaryActions={[{ content: t("list.file"), loading: loading === file, disabled: entries.total === 0, onAction: () => download(file) }]} fullWidth>
      <Card padding="0">
        <PersonFilter {...asked} />
        {entries.rows.length === 0 ? (
          <EmptyState image={calm} heading={t("ledger.empty.title")}>
            <Text as="p">{t("ledger.empty.body")}</Text>
          </EmptyState>
        ) : (
          <Rows rows={entries.rows} keyOf={({ entry }) => `${entry.booking}:${entry.line}`} columns={columns} phone={phone} names={{ singular: t("ledger.one"), plural: t("ledger.many") }} empty={null} />
        )}
        <Pages {...entries} />
      </Card>
    </Page>
  );
}

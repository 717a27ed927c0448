import { Badge, Link, Text } from "@shopify/polaris";
import type { ProgramKind } from "../../domain/program";
import type { ParticipantRow } from "../../domain/views";
import { links } from "../links";
import { Nothing } from "../parts/Nothing";
import { type Column, Rows } from "../parts/Rows";
import { useName, whoIs } from "../parts/useName";
import { standing } from "../programs/sums";
import { useSums } from "../programs/useSums";
import { personTone } from "../status";
import { useWords } from "../texts";

const accounts = ["accrued", "payable", "paid"] as const;

/** Who takes part, with what they brought and, where it is money, what stands for them. */
export function PeopleTable({ rows, kind, narrowed }: { rows: ParticipantRow[]; kind: ProgramKind; narrowed: boolean }) {
  const { t, n, number } = useWords();
  const sums = useSums();
  const name = (row: ParticipantRow) => <PersonName row={row} />;
  const state = ({ participant }: ParticipantRow) => <Badge tone={personTone[participant.standing]}>{t(`person.standing.${participant.standing}`)}</Badge>;
  const shown = kind === "share" ? [] : accounts;
  const columns: [Column<ParticipantRow>, ...Column<ParticipantRow>[]] = [
    { id: "name", title: t("person.col.name"), cell: name },
    { id: "standing", title: t("person.col.standing"), cell: state },
    { id: "visits", title: t("programs.col.visits"), end: true, cell: (row) => number(row.visits) },
    { id: "orders", title: t("programs.col.orders"), end: true, cell: (row) => number(row.orders) },
    ...shown.map((account): Column<ParticipantRow> => ({ id: account, title: t(`person.col.${account}`), end: true, cell: (row) => sums(standing(row.standings, account)) })),
  ];
  const phone = (row: ParticipantRow) => (
    <>
      <div className="tuan-pair">
        {name(row)}
        {state(row)}
      </div>
      <Text as="span" variant="bodySm" tone="subdued">
        {[n("programs.visits", row.visits), n("programs.orders", row.orders)].join(" · ")}
      </Text>
      {shown.length > 0 && (
        <Text as="span" variant="bodySm" numeric>
          {shown.map((account) => `${t(`person.col.${account}`)} ${sums(standing(row.standings, account))}`).join(" · ")}
        </Text>
      )}
    </>
  );
  const empty = <Nothing title={t("person.none.title")} body={t(narrowed ? "person.none.narrowed" : kind === "affiliate" ? "person.none.body" : "friends.nobody")} />;
  return <Rows rows={rows} keyOf={({ participant }) => participant.id} columns={columns} phone={phone} names={{ singular: t("person.one"), plural: t("person.many") }} empty={empty} />;
}

/** Somebody by name, with the code of their link. */
export function PersonName({ row: { participant } }: { row: ParticipantRow }) {
  const nameOf = useName();
  return (
    <div>
      <Link url={links.person(participant.id)} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold" breakWord>
          {nameOf(whoIs(participant))}
        </Text>
      </Link>
      <Text as="p" variant="bodySm" tone="subdued">
        {participant.code}
      </Text>
    </div>
  );
}

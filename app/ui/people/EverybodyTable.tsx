import { Badge, Link, Text } from "@shopify/polaris";
import { money } from "../../domain/money";
import type { ParticipantRow, Standings } from "../../domain/views";
import { links } from "../links";
import { Nothing } from "../parts/Nothing";
import { type Column, Rows } from "../parts/Rows";
import { PersonName } from "../program/PeopleTable";
import { standing } from "../programs/sums";
import { useSums } from "../programs/useSums";
import { personTone } from "../status";
import { useWords } from "../texts";

/** All that was ever earned and kept, by currency, wherever it stands now. */
const earned = (standings: readonly Standings[]) => standings.map(({ currency, accrued, payable, payout, paid }) => money(accrued + payable + payout + paid, currency)).filter(({ minor }) => minor !== 0);

/** People of all programs, the latest first. */
export function EverybodyTable({ rows, narrowed }: { rows: ParticipantRow[]; narrowed: boolean }) {
  const { t, n, number } = useWords();
  const sums = useSums();
  const name = (row: ParticipantRow) => <PersonName row={row} />;
  const program = ({ participant, program: title }: ParticipantRow) => <Link url={links.program(participant.programId)}>{title}</Link>;
  const state = ({ participant }: ParticipantRow) => <Badge tone={personTone[participant.standing]}>{t(`person.standing.${participant.standing}`)}</Badge>;
  const all = (row: ParticipantRow) => sums(earned(row.standings));
  const balance = (row: ParticipantRow) => sums(standing(row.standings, "payable"));
  const columns: [Column<ParticipantRow>, ...Column<ParticipantRow>[]] = [
    { id: "name", title: t("person.col.name"), cell: name },
    { id: "program", title: t("programs.col.program"), cell: program },
    { id: "standing", title: t("person.col.standing"), cell: state },
    { id: "visits", title: t("programs.col.visits"), end: true, cell: (row) => number(row.visits) },
    { id: "orders", title: t("programs.col.orders"), end: true, cell: (row) => number(row.orders) },
    { id: "earned", title: t("reward.col.earned"), end: true, cell: all },
    { id: "balance", title: t("people.col.balance"), end: true, cell: balance },
  ];
  const phone = (row: ParticipantRow) => (
    <>
      <div className="tuan-pair">
        {name(row)}
        {state(row)}
      </div>
      {program(row)}
      <Text as="span" variant="bodySm" tone="subdued">
        {[n("programs.visits", row.visits), n("programs.orders", row.orders)].join(" · ")}
      </Text>
      <Text as="span" variant="bodySm" numeric>
        {[`${t("reward.col.earned")} ${all(row)}`, `${t("people.col.balance")} ${balance(row)}`].join(" · ")}
      </Text>
    </>
  );
  const empty = <Nothing title={t("person.none.title")} body={t(narrowed ? "people.none.narrowed" : "people.none.body")} />;
  return <Rows rows={rows} keyOf={({ participant }) => participant.id} columns={columns} phone={phone} names={{ singular: t("person.one"), plural: t("person.many") }} empty={empty} />;
}

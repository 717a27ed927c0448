import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { ProgramRow } from "../../domain/views";
import { links } from "../links";
import { type Column, Rows } from "../parts/Rows";
import { useWords } from "../texts";
import { ProgramStatusBadge } from "./ProgramStatusBadge";
import { owed } from "./sums";
import { useSums } from "./useSums";

/** Programs with what they brought, and what is owed for it. */
export function ProgramTable({ rows, now }: { rows: ProgramRow[]; now: Instant }) {
  const { t, n, number } = useWords();
  const sums = useSums();
  const title = (row: ProgramRow) => <Title row={row} />;
  const status = ({ program }: ProgramRow) => <ProgramStatusBadge program={program} now={now} />;
  const linked = (to: string, value: string) => (
    <Link url={to} monochrome removeUnderline>
      {value}
    </Link>
  );
  const columns: [Column<ProgramRow>, ...Column<ProgramRow>[]] = [
    { id: "program", title: t("programs.col.program"), cell: title },
    { id: "status", title: t("programs.col.status"), cell: status },
    { id: "people", title: t("programs.col.people"), end: true, cell: (row) => linked(links.program(row.program.id, { standing: "approved" }), number(row.people.approved)) },
    { id: "visits", title: t("programs.col.visits"), end: true, cell: (row) => linked(links.program(row.program.id), number(row.visits)) },
    { id: "orders", title: t("programs.col.orders"), end: true, cell: (row) => linked(links.attributions({ program: row.program.id }), number(row.orders)) },
    { id: "owed", title: t("programs.col.owed"), end: true, cell: (row) => linked(links.program(row.program.id), sums(owed(row.standings))) },
  ];
  const phone = (row: ProgramRow) => (
    <>
      <div className="tuan-pair">
        {title(row)}
        <Text as="span" numeric>
          {sums(owed(row.standings))}
        </Text>
      </div>
      {status(row)}
      <InlineStack gap="300">
        <Link url={links.program(row.program.id, { standing: "approved" })} monochrome>
          {n("common.people", row.people.approved)}
        </Link>
        <Text as="span">{n("programs.visits", row.visits)}</Text>
        <Link url={links.attributions({ program: row.program.id })} monochrome>
          {n("programs.orders", row.orders)}
        </Link>
      </InlineStack>
    </>
  );
  return <Rows rows={rows} keyOf={({ program }) => program.id} columns={columns} phone={phone} names={{ singular: t("programs.one"), plural: t("programs.many") }} empty={null} />;
}

function Title({ row: { program, people } }: { row: ProgramRow }) {
  const { t, n } = useWords();
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Link url={links.program(program.id)} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold" breakWord>
          {program.title}
        </Text>
      </Link>
      <Text as="span" variant="bodySm" tone="subdued">
        {t(`program.kind.${program.kind}`)}
      </Text>
      {people.applied > 0 && (
        <Link url={links.program(program.id, { standing: "applied" })} removeUnderline>
          <Badge tone="attention">{n("programs.waiting", people.applied)}</Badge>
        </Link>
      )}
    </BlockStack>
  );
}

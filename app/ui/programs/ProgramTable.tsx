import { Badge, BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { ProgramRow } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";
import { ProgramStatusBadge } from "./ProgramStatusBadge";
import { owed } from "./sums";
import { useSums } from "./useSums";

/** Programs as a table, or as a list of cards on a phone. */
export function ProgramTable({ rows, now }: { rows: ProgramRow[]; now: Instant }) {
  const { t } = useWords();
  const { smDown } = useBreakpoints();
  const end = { alignment: "end" as const };
  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      itemCount={rows.length}
      resourceName={{ singular: t("programs.one"), plural: t("programs.many") }}
      headings={[{ title: t("programs.col.program") }, { title: t("programs.col.status") }, { title: t("programs.col.people"), ...end }, { title: t("programs.col.visits"), ...end }, { title: t("programs.col.orders"), ...end }, { title: t("programs.col.owed"), ...end }]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row id={row.program.id} key={row.program.id} position={position}>
          {smDown ? <PhoneCell row={row} now={now} /> : <Cells row={row} now={now} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Title({ row }: { row: ProgramRow }) {
  const { n } = useWords();
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Link url={links.program(row.program.id)} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold" breakWord>
          {row.program.title}
        </Text>
      </Link>
      {row.people.applied > 0 && (
        <Link url={links.program(row.program.id, { standing: "applied" })} removeUnderline>
          <Badge tone="attention">{n("programs.waiting", row.people.applied)}</Badge>
        </Link>
      )}
    </BlockStack>
  );
}

function Cells({ row, now }: { row: ProgramRow; now: Instant }) {
  const { number } = useWords();
  const sums = useSums();
  return (
    <>
      <IndexTable.Cell>
        <Title row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <ProgramStatusBadge program={row.program} now={now} />
      </IndexTable.Cell>
      <NumberCell to={links.program(row.program.id, { standing: "approved" })} value={number(row.people.approved)} />
      <NumberCell to={links.program(row.program.id)} value={number(row.visits)} />
      <NumberCell to={links.attributions({ program: row.program.id })} value={number(row.orders)} />
      <NumberCell to={links.program(row.program.id)} value={sums(owed(row.standings))} />
    </>
  );
}

function NumberCell({ to, value }: { to: string; value: string }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        <Link url={to} monochrome removeUnderline>
          {value}
        </Link>
      </Text>
    </IndexTable.Cell>
  );
}

function PhoneCell({ row, now }: { row: ProgramRow; now: Instant }) {
  const { n } = useWords();
  const sums = useSums();
  return (
    <div className="tuan-phone-row">
      <div className="tuan-pair">
        <Title row={row} />
        <Text as="span" numeric>
          {sums(owed(row.standings))}
        </Text>
      </div>
      <ProgramStatusBadge program={row.program} now={now} />
      <InlineStack gap="300">
        <Link url={links.program(row.program.id, { standing: "approved" })} monochrome>
          {n("common.people", row.people.approved)}
        </Link>
        <Text as="span">{n("programs.visits", row.visits)}</Text>
        <Link url={links.attributions({ program: row.program.id })} monochrome>
          {n("programs.orders", row.orders)}
        </Link>
      </InlineStack>
    </div>
  );
}

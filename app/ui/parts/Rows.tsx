import { IndexTable, Text, useBreakpoints } from "@shopify/polaris";
import type { ReactNode } from "react";

export type Column<Row> = { id: string; title: string; end?: boolean; cell: (row: Row) => ReactNode };
type Props<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** A row as a card, on a phone, with those that are told in the same card. */
  phone: (row: Row, others: readonly Row[]) => ReactNode;
  /** Rows next to each other that share this are one card. */
  together?: (row: Row) => string;
  names: { singular: string; plural: string };
  empty: ReactNode;
};

type Group<Row> = [Row, ...Row[]];

/** Rows as they stand, those beside each other that share a key in one group. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Group<Row>[] {
  const groups: Group<Row>[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]) === keyOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A list as a table, or as cards on a phone. Columns that end are numbers. */
export function Rows<Row>({ rows, keyOf, columns, phone, together = keyOf, names, empty }: Props<Row>) {
  const { smDown } = useBreakpoints();
  const heading = ({ id, title, end }: Column<Row>) => ({ id, title, ...(end && { alignment: "end" as const }), ...(title === "" && { hidden: true }) });
  const [first, ...rest] = columns;
  const items = smDown ? grouped(rows, together) : rows.map((row): Group<Row> => [row]);
  return (
    <IndexTable condensed={smDown} selectable={false} itemCount={items.length} resourceName={names} emptyState={empty} headings={[heading(first), ...rest.map(heading)]}>
      {items.map(([row, ...others], position) => (
        <IndexTable.Row id={keyOf(row)} key={keyOf(row)} position={position}>
          {smDown ? (
            <div className="tuan-phone-row">{phone(row, others)}</div>
          ) : (
            columns.map(({ id, end, cell }) => (
              <IndexTable.Cell key={id}>
                {end ? (
                  <Text as="span" alignment="end" numeric>
                    {cell(row)}
                  </Text>
                ) : (
                  <div className="tuan-cell">{cell(row)}</div>
                )}
              </IndexTable.Cell>
            ))
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

import { IndexTable, Text, useBreakpoints } from "@shopify/polaris";
import type { ReactNode } from "react";

export type Column<Row> = { id: string; title: string; end?: boolean; cell: (row: Row) => ReactNode };
type Props<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** A row as a card, on a phone. */
  phone: (row: Row) => ReactNode;
  names: { singular: string; plural: string };
  empty: ReactNode;
};

/** A list as a table, or as cards on a phone. Columns that end are numbers. */
export function Rows<Row>({ rows, keyOf, columns, phone, names, empty }: Props<Row>) {
  const { smDown } = useBreakpoints();
  const heading = ({ id, title, end }: Column<Row>) => ({ id, title, ...(end && { alignment: "end" as const }), ...(title === "" && { hidden: true }) });
  const [first, ...rest] = columns;
  return (
    <IndexTable condensed={smDown} selectable={false} itemCount={rows.length} resourceName={names} emptyState={empty} headings={[heading(first), ...rest.map(heading)]}>
      {rows.map((row, position) => (
        <IndexTable.Row id={keyOf(row)} key={keyOf(row)} position={position}>
          {smDown ? (
            <div className="tuan-phone-row">{phone(row)}</div>
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

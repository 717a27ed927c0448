/** What stands in a cell: words, which may come from anybody, or a number of ours. */
export type Cell = string | { number: string };

// Spreadsheets take what begins so for a formula, full-width signs and signs after blanks too
// (https://owasp.org/www-community/attacks/CSV_Injection). Where semicolons, tabs or bars separate cells, quotes in the
// middle of a row mean nothing, and each part of a text is a cell of its own.
const SIGN = `(?:[^\\S\\t\\r\\n]|")*[=+\\-@＝＋－＠]`;
const BEGINS = new RegExp(`^(?=[\\t\\r\\n]|${SIGN})`, "u");
const BEGINS_INSIDE = new RegExp(`([;|\\t\\r\\n])(?=${SIGN})`, "gu");

/** @returns the cell as it stands in the file: words are never a formula, numbers stay numbers */
function written(cell: Cell): string {
  const text = typeof cell !== "string" ? cell.number : cell.replace(BEGINS_INSIDE, "$1'").replace(BEGINS, "'");
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of rows: its heading, and the lines that each row makes. */
export type Sheet<Row> = { head: readonly Cell[]; lines(row: Row): readonly (readonly Cell[])[] };

/** Rows as a file of comma-separated values (RFC 4180). */
export const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");

/** A sheet of rows that are all there. */
export const sheetText = <Row>({ head, lines }: Sheet<Row>, rows: readonly Row[]): string => csv([head, ...rows.flatMap((row) => lines(row))]);

/** The same of rows that come one after the other: the heading, then a piece for each row, and nothing is kept. */
export async function* sheetPieces<Row>({ head, lines }: Sheet<Row>, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield csv([head]);
  for await (const row of rows) yield csv(lines(row));
}

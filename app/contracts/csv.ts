/** What stands in a cell: words, which may come from anybody, or a number of ours. */
export type Cell = string | { number: string };

/** Spreadsheets take what begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** @returns the cell as it stands in the file: words are never a formula, numbers stay numbers */
function written(cell: Cell): string {
  const text = typeof cell !== "string" ? cell.number : FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a file of comma-separated values (RFC 4180). */
export const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");

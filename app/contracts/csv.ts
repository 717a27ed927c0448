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

/** Rows as a file of comma-separated values (RFC 4180). */
export const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");

import type { Listed } from "../../domain/views";

/**
 * All rows of a list, page by page. What is added meanwhile at the top pushes rows onto the next page: they are taken once.
 * @param keyOf what makes a row the same row
 */
export async function everyPage<Row>(read: (page: number) => Promise<Listed<Row>>, keyOf: (row: Row) => string): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const listed = await read(page);
    for (const row of listed.rows) found.set(keyOf(row), row);
    pages = listed.pages;
  }
  return [...found.values()];
}

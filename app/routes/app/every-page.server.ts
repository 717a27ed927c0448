import type { Listed } from "../../domain/views";

/** So many rows are remembered to be told again: as many can be added between two pages before one is taken twice. */
const REMEMBERED = 10_000;

/**
 * The rows of a list one after the other, page by page, and no page before it is wanted. What is added meanwhile at the top
 * pushes rows onto the next page: they are taken once.
 * @param keyOf what makes a row the same row
 */
export async function* everyRow<Row>(read: (page: number) => Promise<Listed<Row>>, keyOf: (row: Row) => string): AsyncGenerator<Row> {
  const seen = new Set<string>();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const listed = await read(page);
    pages = listed.pages;
    for (const row of listed.rows) {
      const key = keyOf(row);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value!);
      yield row;
    }
  }
}

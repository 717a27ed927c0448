import { expect, it } from "vitest";
import { everyRow } from "./every-page.server";

const all = async <Row>(rows: AsyncIterable<Row>) => {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

it("takes every page, and a row that was pushed onto the next page once", async () => {
  const pages = [["e", "d"], ["d", "c"], ["b"]];
  const asked: number[] = [];
  const rows = await all(everyRow(async (page) => {
    asked.push(page);
    return { rows: pages[page - 1]!, total: 5, page, pages: 3 };
  }, (row) => row));
  expect([rows, asked]).toEqual([["e", "d", "c", "b"], [1, 2, 3]]);
});

it("reads no page before the one before it is used up", async () => {
  const asked: number[] = [];
  const rows = everyRow(async (page) => {
    asked.push(page);
    return { rows: [`${page}a`, `${page}b`], total: 2_000, page, pages: 1_000 };
  }, (row) => row);
  expect([(await rows.next()).value, (await rows.next()).value, asked.length]).toEqual(["1a", "1b", 1]);
  expect([(await rows.next()).value, asked.length]).toEqual(["2a", 2]);
  await rows.return(undefined);
  expect(asked).toHaveLength(2);
});

it("asks once when there is nothing", async () => {
  expect(await all(everyRow(async (page) => ({ rows: [], total: 0, page, pages: 0 }), String))).toEqual([]);
});

import { expect, it } from "vitest";
import { everyPage } from "./every-page.server";

it("takes every page, and a row that was pushed onto the next page once", async () => {
  const pages = [["e", "d"], ["d", "c"], ["b"]];
  const asked: number[] = [];
  const rows = await everyPage(async (page) => {
    asked.push(page);
    return { rows: pages[page - 1]!, total: 5, page, pages: 3 };
  }, (row) => row);
  expect([rows, asked]).toEqual([["e", "d", "c", "b"], [1, 2, 3]]);
});

it("asks once when there is nothing", async () => {
  expect(await everyPage(async (page) => ({ rows: [], total: 0, page, pages: 0 }), String)).toEqual([]);
});

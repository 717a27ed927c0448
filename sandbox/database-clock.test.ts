import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { freshDatabase } from "../tests/support/fresh-database";
import { databaseClock } from "./database-clock";

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

test("the database's clock is the sandbox's, for whoever connects afterwards, and its tables are where they were", async () => {
  const { url, drop } = await freshDatabase("postgresql");
  endings.push(drop);
  const move = await databaseClock(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  endings.unshift(() => client.end());
  const ahead = async () => (await client.query<{ ms: string }>(`SELECT extract(epoch FROM now() - pg_catalog.now()) * 1000 AS ms`)).rows.map(({ ms }) => Number(ms));
  expect(await ahead()).toEqual([0]);
  await move(3 * 86_400_000 + 1);
  expect(await ahead()).toEqual([3 * 86_400_000 + 1]);
  expect((await client.query("SELECT current_schema() AS schema")).rows).toEqual([{ schema: "public" }]);
});

test("SQLite has no clock to be moved", async () => {
  await (await databaseClock("file:/nowhere.db"))(1_000);
});

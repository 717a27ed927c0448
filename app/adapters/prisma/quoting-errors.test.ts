import { afterAll, beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../../tests/support/fresh-database";
import { causeOf, traceOf } from "../../domain/cause";
import { systemSealer } from "../system/sealer";
import { type Database, openDatabase } from "./open-database";

let database: Database;
let drop: () => Promise<void> | void;
beforeAll(async () => {
  const fresh = await freshDatabase("sqlite");
  drop = fresh.drop;
  database = await openDatabase(fresh.url, { sealer: systemSealer("a secret of the tests, as long as it must be") });
});
afterAll(async () => {
  await database?.close();
  await drop?.();
});

// Which errors quote what was asked is Prisma's to change: these are its own.
it("Prisma's errors quote whoever was looked for, and what logs keep of them does not", async () => {
  const name = "Mei of 12 Canal Street";
  const thrown = (query: Promise<unknown>) => query.then(() => new Error("it was carried out"), (error: Error) => error);
  const quoting = await thrown(database.prisma.seat.findMany({ where: { name: { contains: name } }, skip: 99999999999999999999 }));
  expect(quoting.message).toContain(name);
  const missing = await thrown(database.prisma.shop.update({ where: { shop: name }, data: { name } }));
  for (const [error, cause] of [[quoting, "PrismaClientValidationError"], [missing, "PrismaClientKnownRequestError P2025"]] as const) {
    expect(causeOf(error)).toBe(cause);
    expect(traceOf(error)).toMatch(new RegExp(`^${cause}\n\\s+at `));
    expect(traceOf(error)).not.toContain("Mei");
  }
});

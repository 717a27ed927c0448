import { Prisma } from "@prisma/client";
import { expect, it } from "vitest";
import { among, lockRow, select, sql, update } from "../../app/adapters/prisma/by-hand";
import { CAMPAIGN, OTHER, SHOP } from "./samples";
import { eachDatabase } from "../support/databases";
import { fill } from "./filled-shop";

const tables = Object.values(Prisma.ModelName);

eachDatabase((open) => {
  it("rows that are read by hand are those that Prisma reads, in every table", async () => {
    const { prisma, uow } = await open();
    for (const shop of [SHOP, OTHER]) await fill({ prisma, uow }, shop);
    const byText = (rows: unknown[]) => rows.map((row) => [JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)), row] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    for (const table of tables) {
      const model = (prisma as unknown as Record<string, { findMany(args: object): Promise<unknown[]> }>)[table[0]!.toLowerCase() + table.slice(1)]!;
      const theirs = byText(await model.findMany({ where: { shop: SHOP } }));
      expect(theirs.length, table).toBeGreaterThan(0);
      expect(byText(await select(prisma, table, sql`"shop" = ${SHOP}`)), table).toEqual(theirs);
    }
  });

  it("a locked row is the row, with its lock counted up; and there may be none", async () => {
    const { prisma, uow } = await open();
    for (const shop of [SHOP, OTHER]) await fill({ prisma, uow }, shop);
    const before = await prisma.campaign.findMany({ orderBy: { shop: "asc" } });
    const locked = await prisma.$transaction((queries) => lockRow(queries, "Campaign", sql`"shop" = ${SHOP} AND "id" = ${CAMPAIGN}`));
    expect(locked).toEqual({ ...before.find(({ shop }) => shop === SHOP), lock: 1 });
    expect(await lockRow(prisma, "Campaign", sql`"shop" = ${SHOP} AND "id" = ${"cmp_none"}`)).toBeNull();
    expect((await prisma.campaign.findMany({ orderBy: { shop: "asc" } })).map(({ lock }) => lock)).toEqual(before.map(({ shop }) => (shop === SHOP ? 1 : 0)));
  });

  it("a change by hand changes what it names, whatever the kind of value", async () => {
    const { prisma, uow } = await open();
    await fill({ prisma, uow }, SHOP);
    const at = new Date("2027-01-02T03:04:05.678Z");
    expect(await update(prisma, "Order", { name: "#7", totalMinor: 12n, test: true, customerId: null, cancelledAt: at, snapshot: { locale: "zh-TW", lines: [] } }, sql`"shop" = ${SHOP}`)).toBe(1);
    expect(await prisma.order.findFirst()).toMatchObject({ name: "#7", totalMinor: 12n, test: true, customerId: null, cancelledAt: at, snapshot: { locale: "zh-TW", lines: [] } });
    expect(await update(prisma, "Order", { name: "#8" }, sql`"shop" = ${OTHER}`)).toBe(0);
  });

  it("a list may be empty: then nothing is among it", async () => {
    const { prisma, uow } = await open();
    await fill({ prisma, uow }, SHOP);
    expect(await select(prisma, "Campaign", among("id", []))).toEqual([]);
    expect(await select(prisma, "Campaign", among("id", ["cmp_none", CAMPAIGN]))).toHaveLength(1);
  });
});

import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { adminReads } from "../../app/adapters/prisma/admin-reads";
import type { Provider } from "../../app/adapters/prisma/client";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSealer } from "../../app/adapters/system/sealer";
import { defaultRules } from "../../app/domain/group-rules";
import { DAY } from "../../app/domain/instant";
import { askSeat } from "../../app/mechanisms/group-buy/ask-seat";
import { readSeat } from "../../app/mechanisms/group-buy/read-live";
import { eachDatabase } from "../support/databases";
import { emptyDatabase, freshDatabase, migrationNames } from "../support/fresh-database";
import { fill, liang } from "./filled-shop";
import { type Column, openRaw, parentsFirst, type Raw, type Row, valueFor } from "./old-version";
import { CAMPAIGN, GROUP, id, NOW, participant, SHOP } from "./samples";
import { asText } from "./tables";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sealer = systemSealer("a secret of the tests");
const script = (provider: Provider, name: string) => readFileSync(join(root, "prisma", provider, "migrations", name, "migration.sql"), "utf8");

/** Deploys the project's migrations with the real command line. */
async function deploy(url: string) {
  await promisify(execFile)("node_modules/.bin/prisma", ["migrate", "deploy"], { cwd: root, env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: "1" } });
}

/** Applies migrations as the command line does: script by script, in their order. */
async function apply(provider: Provider, raw: Raw, names: string[]) {
  for (const name of names) await raw.run(script(provider, name));
}

/** Writes the table in which the command line keeps what it has applied: it reads that table, and applies what is missing there. */
async function note(provider: Provider, raw: Raw, names: string[]) {
  const time = provider === "sqlite" ? "DATETIME" : "TIMESTAMPTZ";
  await raw.run(`CREATE TABLE "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${time}, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${time}, "started_at" ${time} NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`);
  for (const name of names) {
    const checksum = createHash("sha256").update(script(provider, name)).digest("hex");
    await raw.insert("_prisma_migrations", { id: randomUUID(), checksum, finished_at: "2026-01-01T00:00:00Z", migration_name: name, started_at: "2026-01-01T00:00:00Z", applied_steps_count: 1 });
  }
}

/** All rows of the columns that are given. */
async function rowsOf(raw: Raw, columns: Column[]): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of parentsFirst(columns)) {
    const own = columns.filter((c) => c.table === table).map((c) => `"${c.name}"`).sort();
    rows[table] = (await raw.all(`SELECT ${own.join()} FROM "${table}"`)).map(asText).sort();
  }
  return rows;
}

/** A shop as today's code writes it, in as many of its columns as the old version had; and rows made up from its schema. */
async function fillOld(provider: Provider, raw: Raw) {
  const columns = await raw.columns();
  const today = await freshDatabase(provider);
  const db = await openDatabase(today.url, { sealer });
  await fill(db, SHOP);
  await db.prisma.campaign.updateMany({ data: { rules: { ...defaultRules } as object } });
  await db.close();
  const source = await openRaw(provider, today.url);
  const known = await source.columns();
  for (const table of parentsFirst(columns)) {
    const own = columns.filter((c) => c.table === table);
    const there: Row[] = known.some((c) => c.table === table) ? await source.all(`SELECT * FROM "${table}"`) : [];
    for (const row of there) await raw.insert(table, Object.fromEntries(own.map((c) => [c.name, c.name in row ? row[c.name] : valueFor(provider, c, 0)])));
    for (const n of [0, 1, 2]) await raw.insert(table, Object.fromEntries(own.map((c) => [c.name, valueFor(provider, c, n)])));
  }
  await source.close();
  await today.drop();
  return columns;
}

/**
 * A database as it was before one migration, filled, and brought up by that one and all after it. `put` writes a row,
 * with made-up values in the columns that are not told.
 */
async function broughtUp(provider: Provider, name: string, filled: (raw: Raw, put: (table: string, row: Row) => Promise<void>) => Promise<unknown>) {
  const { url, drop } = await emptyDatabase(provider);
  const raw = await openRaw(provider, url);
  const all = migrationNames(provider);
  await apply(provider, raw, all.slice(0, all.indexOf(name)));
  const columns = await raw.columns();
  await filled(raw, (table, row) => raw.insert(table, { ...Object.fromEntries(columns.filter((c) => c.table === table).map((c) => [c.name, valueFor(provider, c, 0)])), shop: SHOP, ...row }));
  await apply(provider, raw, all.slice(all.indexOf(name)));
  await raw.close();
  const db = await openDatabase(url, { sealer });
  return { db, end: () => db.close().then(drop) };
}

/** The unique keys beside the primary ones, by their names: an older build that is still running stands on those it knows. */
async function uniqueKeys(provider: Provider, raw: Raw): Promise<string[]> {
  const rows = await raw.all(provider === "sqlite" ? `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'` : `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND indexname NOT LIKE '%_pkey'`);
  return rows.map((row) => String(row["name"]));
}

/** Given up before there was a release: who joins by a mailbox has had a key of its own since. */
const GIVEN_UP = ["Participant_shop_programId_emailKey_key"];

/**
 * What processes of the older build do while a rolling upgrade is under way: they read and write the columns that they know.
 * Throws where they no longer can; returns the unique keys that they miss.
 */
async function olderBuildGoesOn(provider: Provider, raw: Raw, columns: Column[], keys: string[], rows = [3, 4]) {
  for (const table of parentsFirst(columns)) {
    const own = columns.filter((c) => c.table === table);
    for (const n of rows) await raw.insert(table, Object.fromEntries(own.map((c) => [c.name, valueFor(provider, c, n)])));
    await raw.all(`SELECT ${own.map((c) => `"${c.name}"`).join()} FROM "${table}" LIMIT 1`);
  }
  const kept = await uniqueKeys(provider, raw);
  return keys.filter((key) => !kept.includes(key) && !GIVEN_UP.includes(key));
}

/** What the app does with its tables, on a database that came up from an old version. */
async function useCasesServe(url: string) {
  const db = await openDatabase(url, { sealer });
  try {
    expect(await db.ready()).toBe("ready");
    const clock = { now: () => NOW + 1_000 };
    const found = await readSeat({ uow: db.uow, clock } as never)(SHOP, liang.id);
    expect(found).toMatchObject({ seat: { id: liang.id, name: liang.name, email: liang.email, paidMinor: liang.paidMinor }, group: { id: GROUP }, campaign: { id: CAMPAIGN } });
    const asked = await askSeat({ uow: db.uow, clock, ids: systemIds(clock) })(SHOP, { campaignId: CAMPAIGN, variantId: "gid://shopify/ProductVariant/1", quantity: 1, invite: liang.inviteCode, via: "link", shopperKey: "v:somebody-new", customerId: null, addressKey: null, name: "Mei", locale: "en" });
    expect(asked.ok).toBe(true);
    const reads = adminReads(db.prisma, sealer);
    expect((await reads.campaigns(SHOP, { view: "all", search: "", page: 1 }, NOW)).rows).toHaveLength(1);
    expect(await reads.group(SHOP, GROUP)).not.toBeNull();
    expect((await reads.seats(SHOP, { campaign: null, state: "all", invited: false, since: null, search: "", page: 1 })).rows.length).toBeGreaterThan(0);
    expect((await reads.problems(SHOP, { status: "open", campaign: null, group: null, page: 1 })).rows).toHaveLength(1);
    expect((await reads.mails(SHOP, { state: "all", page: 1 })).rows).toHaveLength(1);
    expect((await db.inboxQueue.claim("w", NOW, 1_000, 10)).map((m) => m.id)).toContain("d");
    expect((await db.outboxQueue.claim("w", NOW, 1_000, 10)).map((m) => m.key)).toContain("e");
  } finally {
    await db.close();
  }
}

eachDatabase((_open, provider) => {
  const all = migrationNames(provider);

  describe.each(all.slice(0, -1).map((name, index) => ({ name, older: all.slice(0, index + 1) })))("from $name", ({ older }) => {
    it("comes up with every row, serves the use cases, has the newest schema, and lets processes of that version go on", async () => {
      const { url, drop } = await emptyDatabase(provider);
      const raw = await openRaw(provider, url);
      await apply(provider, raw, older);
      const columns = await fillOld(provider, raw);
      const keys = await uniqueKeys(provider, raw);
      expect(keys.length).toBeGreaterThanOrEqual(3);
      const before = await rowsOf(raw, columns);
      expect(Object.keys(before).length).toBeGreaterThan(10);
      expect(Object.values(before).every((rows) => rows.length >= 4)).toBe(true);
      // The command line takes seconds: it brings up the oldest one, and the others come up by the same scripts.
      if (older.length === 1) {
        await note(provider, raw, older);
        await deploy(url);
      } else await apply(provider, raw, all.slice(older.length));
      // A table or column that a migration takes away deliberately is gone from the newest schema, too.
      const today = await raw.columns();
      const kept = columns.filter((c) => today.some((t) => t.table === c.table && t.name === c.name));
      expect(await rowsOf(raw, kept)).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => kept.some((c) => c.table === table))));
      const fresh = await freshDatabase(provider);
      const direct = await openRaw(provider, fresh.url);
      expect(today.map(asText).sort()).toEqual((await direct.columns()).map(asText).sort());
      await direct.close();
      expect(await olderBuildGoesOn(provider, raw, columns, keys)).toEqual([]);
      await raw.close();
      await useCasesServe(url);
      await fresh.drop();
      await drop();
    }, 120_000);
  });

  it("gives payouts that wait the account of whom they are for; what a file holds has it there", async () => {
    const { db, end } = await broughtUp(provider, "20261126180000_payout_accounts", (raw) => fillOld(provider, raw));
    const found = await Promise.all([1, 2, 3, 4].map((number) => db.uow.read((tx) => tx.payouts.find(SHOP, id("pay", number)))));
    expect(found.map((one) => [one!.method, one!.state, one!.payTo])).toEqual([["bank", "requested", participant().payTo], ["store_credit", "requested", null], ["bank", "approved", participant().payTo], ["bank", "approved", null]]);
    await end();
  }, 120_000);

  it("cuts whole codes that payouts kept down to the signs that tell their secret", async () => {
    const { db, end } = await broughtUp(provider, "20261127090000_payout_codes", async (_raw, put) => {
      const message = (key: string, kind: string, progress: object | null) => put("OutboxMessage", { key, kind, progress: progress && JSON.stringify(progress) });
      await message("card", "payout.send", { code: "ABCDEFGHIJKL2345" });
      await message("credit", "payout.send", { seen: ["one"] });
      await message("not begun", "payout.send", null);
      await message("other", "coupons.make", { code: "as it is" });
    });
    const rows = await db.prisma.outboxMessage.findMany({ orderBy: { key: "asc" } });
    expect(rows.map((row) => row.progress)).toEqual([{ signs: "2345" }, { seen: ["one"] }, null, { code: "as it is" }]);
    await end();
  });

  it("has what was never looked at looked at, once its order gets too old to be read", async () => {
    const { db, end } = await broughtUp(provider, "20261127110000_late_looks", async (_raw, put) => {
      const time = (when: number) => (provider === "sqlite" ? new Date(when).toISOString().replace("Z", "+00:00") : new Date(when));
      const percent = { kind: "percent", basisPoints: 1_000 };
      const earned = (name: string, change: Row = {}, rate: object = percent, orderId = "o") =>
        put("Grant", { id: name, orderId, programId: "p", participantId: name, terms: JSON.stringify({ rate }), currency: "EUR", baseMinor: 100, fullMinor: 10, plainMinor: 100, uncappedMinor: 10, standingMinor: 10, state: "accrued", hold: null, maturesAt: null, looksAt: null, bookings: 1, createdAt: time(NOW - DAY), ...change });
      await put("Order", { id: "o", placedAt: time(NOW - 3 * DAY) });
      await put("Order", { shop: "another.myshopify.com", id: "o", placedAt: time(NOW) });
      await earned("waits");
      await earned("held", { hold: "velocity" });
      await earned("coupon", { standingMinor: 0 }, { kind: "coupon" });
      await earned("without its order", {}, percent, "none");
      await earned("earned nothing", { standingMinor: 0 });
      await earned("coupon of nothing", { standingMinor: 0, baseMinor: 0 }, { kind: "coupon" });
      await earned("waits for a place", { standingMinor: 0, maturesAt: time(NOW) }, { kind: "packet" });
      await earned("over", { state: "matured" });
      await earned("looked at anyway", { looksAt: time(NOW + 7) });
    });
    const looks = Object.fromEntries((await db.prisma.grant.findMany()).map(({ id: name, looksAt }) => [name, looksAt && looksAt.getTime() - NOW]));
    const late = 57 * DAY;
    expect(looks).toEqual({ waits: late, held: late, coupon: late, "without its order": 59 * DAY, "earned nothing": null, "coupon of nothing": null, "waits for a place": null, over: null, "looked at anyway": 7 });
    // By the very same moment as the app would write it.
    const due = (now: number) => db.uow.read(async (tx) => (await tx.grants.due(SHOP, now, 9)).length);
    expect([await due(NOW + late - 1), await due(NOW + late)]).toEqual([1, 3]);
    await end();
  });

  it("lets go of the discounts that ended programs had stopped, and of no others, and has other first codes for what is made after them", async () => {
    const { db, end } = await broughtUp(provider, "20261127120000_let_go", async (_raw, put) => {
      for (const [name, status, close] of [["pruned", "ended", null], ["stopped", "ended", "done"], ["waits", "ended", "waiting"], ["gave up", "ended", "dead"], ["live", "live", null], ["again", "ended", "done"], ["aga_n", "ended", "done"]] as const) {
        await put("Program", { id: name, status });
        await put("ProgramStock", { programId: name, friendSeed: "F", sharerSeed: "S", friendDiscountId: "f", sharerDiscountId: "s" });
        if (close) await put("OutboxMessage", { key: `program.close:${name}`, kind: "program.close", state: close });
      }
      // Needed, or woken, since it was first asked for.
      await put("OutboxMessage", { key: "program.close:again:1795780800000", kind: "program.close", state: "waiting" });
      // Nobody ever asks to close an affiliate program: its codes are kept by their own messages.
      await put("Program", { id: "affiliates", status: "ended", kind: "affiliate" });
      await put("ProgramStock", { programId: "affiliates", friendSeed: "F", sharerSeed: "S", friendDiscountId: "f", sharerDiscountId: null });
    });
    expect(Object.fromEntries((await db.prisma.programStock.findMany()).map((row) => [row.programId, [row.friendDiscountId, row.sharerDiscountId, row.friendSeed, row.sharerSeed].join(" ")]))).toEqual({ pruned: "  F2 S2", stopped: "  F2 S2", waits: "f s F S", "gave up": "f s F S", live: "f s F S", again: "f s F S", aga_n: "  F2 S2", affiliates: "f  F S" });
    await end();
  });

  it("would be told if a migration lost rows, by the same comparison", async () => {
    const { url, drop } = await emptyDatabase(provider);
    const raw = await openRaw(provider, url);
    await apply(provider, raw, all);
    const columns = await fillOld(provider, raw);
    const before = await rowsOf(raw, columns);
    // What a rebuilt table does that copies only what it thinks of: here, whose name is not null.
    await raw.run(`DELETE FROM "Seat" WHERE "name" IS NULL`);
    const after = await rowsOf(raw, columns);
    expect(after["Seat"]!.length).toBeLessThan(before["Seat"]!.length);
    expect(after["Group"]).toEqual(before["Group"]);
    await raw.close();
    await drop();
  });

  it("would be told of a migration that stops the version before it", async () => {
    const { url, drop } = await emptyDatabase(provider);
    const raw = await openRaw(provider, url);
    await apply(provider, raw, all);
    const columns = await raw.columns();
    const keys = await uniqueKeys(provider, raw);
    await raw.run(`DROP INDEX "Invitation_shop_programId_emailKey_key"`);
    expect(await olderBuildGoesOn(provider, raw, columns, keys)).toEqual(["Invitation_shop_programId_emailKey_key"]);
    await raw.run(`ALTER TABLE "Invitation" DROP COLUMN "note"`);
    await expect(olderBuildGoesOn(provider, raw, columns, keys, [5])).rejects.toThrow("note");
    await raw.close();
    await drop();
  });

  it("keeps rows through a migration that is still to come", async () => {
    const { url, drop } = await emptyDatabase(provider);
    const raw = await openRaw(provider, url);
    await apply(provider, raw, all);
    const columns = await fillOld(provider, raw);
    const before = await rowsOf(raw, columns);
    await raw.run(`ALTER TABLE "Shop" ADD COLUMN "ofTomorrow" TEXT; CREATE TABLE "Tomorrow" ("id" TEXT NOT NULL PRIMARY KEY);`);
    expect(await rowsOf(raw, columns)).toEqual(before);
    expect((await raw.columns()).some((c) => c.table === "Tomorrow")).toBe(true);
    await raw.close();
    await useCasesServe(url);
    await drop();
  }, 120_000);
});

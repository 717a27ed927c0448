import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import Sqlite from "libsql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { merchant } from "../support/merchant";
import { runFolder } from "../support/run-folder";
import { shopper } from "../support/shopper";
import { delivered } from "../support/signed-call";

const folder = mkdtempSync(join(runFolder()!, "backups-"));
const file = join(folder, "kept.db");
let s: RunningSandbox;
beforeAll(async () => {
  s = await startSandbox({ directory: join(folder, "sandbox") });
  await s.install();
});
afterAll(() => s?.stop());

/** A command as it is typed. @returns what it said, and whether it succeeded */
const run = (name: "backup" | "restore", ...args: string[]) =>
  promisify(execFile)(process.execPath, [`scripts/${name}.mjs`, ...args], { env: { ...process.env, DATABASE_URL: s.databaseUrl } }).then(
    ({ stdout }) => ({ ok: true, words: stdout }),
    (error: { stderr: string }) => ({ ok: false, words: error.stderr }),
  );

/** Who may read a file. */
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

const inbox = (path: string) => {
  const db = new Sqlite(path, { readonly: true });
  const ids = (db.prepare("SELECT id FROM InboxMessage").all() as { id: string }[]).map((row) => row.id);
  const [check] = db.prepare("PRAGMA integrity_check").all() as Record<string, string>[];
  db.close();
  return { ids, check: Object.values(check!)[0] };
};

/** The seats of an order, as the running app's file has them. */
const seatsOf = (order: number) => {
  const db = new Sqlite(s.databaseUrl.replace("file:", ""), { readonly: true });
  const rows = db.prepare(`SELECT s."code", s."state", g."status" FROM "Seat" s JOIN "Group" g ON g."shop" = s."shop" AND g."id" = s."groupId" WHERE s."orderId" = ?`).all(`gid://shopify/Order/${order}`);
  db.close();
  return rows;
};

it("backs up a database that is being written to, whole, and the restored file serves the app", async () => {
  const product = s.world.products[0]!;
  const campaign = await merchant(s).launch(product, { size: "2" });
  const mei = await shopper(s, "Mei").buy(campaign, product.variants[0]!.id);

  const answered: string[] = [];
  let going = true;
  const writing = Promise.all(
    [0, 1, 2].map(async (writer) => {
      for (let n = 0; going; n++) {
        const id = `w-${writer}-${n}`;
        if ((await delivered(s, "products/update", `{"id":1}`, { "x-shopify-webhook-id": id })).status === 200) answered.push(id);
      }
    }),
  );
  while (answered.length < 30) await new Promise((resolve) => setImmediate(resolve));
  const before = [...answered];
  const backup = await run("backup", file);
  const during = answered.length - before.length;
  going = false;
  await writing;
  expect(backup).toEqual({ ok: true, words: expect.stringContaining("Backed up") });
  expect(during).toBeGreaterThan(0);
  expect(mode(file)).toBe("600");
  const kept = inbox(file);
  expect(kept.check).toBe("ok");
  expect(before.filter((id) => !kept.ids.includes(id))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);

  expect(await run("restore", file)).toMatchObject({ ok: false, words: expect.stringContaining("stop the app") });
  await s.quiet();
  // Somebody pays with a code that lies unused in the backup.
  const ana = await shopper(s, "Ana").buy(campaign, product.variants[0]!.id);
  expect(ana.seat).toMatchObject({ state: "counted" });
  await s.app.kill("SIGTERM");
  // What happened after the backup is what a restore takes back; it is kept beside the database.
  expect(await run("restore", file)).toMatchObject({ ok: true });
  expect(readdirSync(join(folder, "sandbox")).filter((name) => name.includes(".before-"))).toHaveLength(1);
  expect(mode(s.databaseUrl.replace("file:", ""))).toBe("600");
  await s.app.start();
  // What was in hand when the backup was made is taken over, as after a crash.
  await s.pass(16 * 60_000);
  await s.quiet();
  expect(await shopper(s, "x").status(mei.reply.seat.token)).toMatchObject({ state: "counted", group: { counted: 1, status: "forming" } });
  // The order from after the backup has a seat again, in a group of its own.
  expect(seatsOf(ana.order.id)).toMatchObject([{ code: ana.reply.cart.discount, state: "counted", status: "forming" }]);
  // None of the backup's unused codes is handed out: new ones are made first.
  await expect(shopper(s, "Liang").ask(campaign, product.variants[0]!.id)).rejects.toThrow("pool.empty");
  await s.quiet();
  const liang = await shopper(s, "Liang").buy(campaign, product.variants[0]!.id, { invite: mei.seat.group.invite });
  expect(liang.seat.group).toMatchObject({ status: "succeeded", counted: 2 });
});

it("never overwrites a backup", async () => {
  const before = readFileSync(file);
  expect(await run("backup", file)).toMatchObject({ ok: false, words: expect.stringContaining("is there already") });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it.each<[string, (path: string) => void, string]>([
  ["is no database", (path) => writeFileSync(path, "nonsense".repeat(1_000)), "cannot be read"],
  ["is damaged", (path) => { const bytes = readFileSync(path); bytes.fill(0x41, 4_096 * 3, 4_096 * 12); writeFileSync(path, bytes); }, "is not restored"],
  ["lacks a column", (path) => { const db = new Sqlite(path); db.exec(`ALTER TABLE "Seat" DROP COLUMN "movedFrom"`); db.close(); }, "not that of its version"],
  ["is of a newer version", (path) => { const db = new Sqlite(path); db.exec(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_tomorrow', 1)`); db.close(); }, "newer version"],
  ["is another app's", (path) => { rmSync(path); const db = new Sqlite(path); db.exec("CREATE TABLE mine (x)"); db.close(); }, "no database of Tuan"],
])("does not restore a file that %s", async (_what, spoil, words) => {
  const bad = join(folder, "bad.db");
  copyFileSync(file, bad);
  spoil(bad);
  const live = readFileSync(s.databaseUrl.replace("file:", ""));
  expect(await run("restore", bad)).toMatchObject({ ok: false, words: expect.stringContaining(words) });
  expect(readFileSync(s.databaseUrl.replace("file:", "")).equals(live)).toBe(true);
  expect(existsSync(`${bad}-wal`)).toBe(false);
});

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { AppProcess } from "../../sandbox/app-process";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";
import { delivered, proxied } from "../support/signed-call";

let fresh: FreshDatabase;
let s: RunningSandbox;
let database: Database;
let campaign: string;
let variant: number;

beforeAll(async () => {
  fresh = await emptyDatabase("postgresql");
  s = await startSandbox({ databaseUrl: fresh.url, processes: { web: 2, workers: 2 }, plus: true });
  await s.install();
  database = await openDatabase(fresh.url, { sealer: systemSealer("only reads rows") });
  const product = s.world.products[0]!;
  variant = product.variants[0]!.id;
  campaign = await merchant(s).launch(product, { size: "2" });
});
afterAll(async () => {
  await database?.close();
  await s?.stop();
  await fresh?.drop();
});

/** What a worker says it has finished, by queue and name. */
const finished = (worker: AppProcess): string[] =>
  worker.log().split("\n").flatMap((line) => {
    if (!line.includes('"message done"')) return [];
    const { queue, webhook, key } = JSON.parse(line) as { queue: string; webhook?: string; key?: string };
    return [`${queue} ${webhook ?? key}`];
  });
/** Webhooks whose work needs Shopify: each reads an order. What a crowded door turns away is sent again, as Shopify does. */
const webhooks = (name: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      for (;;) {
        const answer = await delivered(s, "orders/updated", JSON.stringify({ id: s.world.orders[0]!.id }), { "x-shopify-webhook-id": `${name}-${n}` });
        if (answer.status !== 503) return answer;
        await pause(20);
      }
    }),
  );
/** All webhooks worked off. Shopify's budget is spent by so many at once: time passes until it has filled again. */
const workedOff = async () => {
  await s.quiet();
  while ((await database.prisma.inboxMessage.count({ where: { state: { in: ["waiting", "running"] } } })) > 0) {
    await s.pass(5_000);
    await s.quiet();
  }
};
const running = () => database.prisma.inboxMessage.findMany({ where: { state: "running" }, select: { id: true, attempts: true } });

it("shares the jobs between its workers, and does none twice", async () => {
  const mei = await shopper(s, "Mei").buy(campaign, variant);
  const liang = await shopper(s, "Liang").buy(campaign, variant, { invite: mei.seat.group.invite });
  expect(liang.seat.group).toMatchObject({ status: "succeeded", counted: 2 });
  expect((await webhooks("shared", 60)).map((answer) => answer.status)).toEqual(Array(60).fill(200));
  await workedOff();
  const [one, two] = s.cluster!.workers.map(finished);
  expect(one!.length).toBeGreaterThan(0);
  expect(two!.length).toBeGreaterThan(0);
  const all = [...one!, ...two!];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => name.includes("shared-"))).toHaveLength(60);
  expect(s.cluster!.web.flatMap(finished)).toEqual([]);
});

it("takes over what a killed worker had in hand once its lease has run out, and not before", async () => {
  const [one, two] = s.cluster!.workers as [AppProcess, AppProcess];
  expect(await two.kill("SIGTERM")).toBe(0);
  await webhooks("orphan", 60);
  let held: { id: string }[] = [];
  while (held.length === 0) held = await running();
  await one.kill("SIGKILL");
  const orphans = await running();
  expect(orphans.length).toBeGreaterThan(0);
  await Promise.all([one.start(), two.start()]);
  // The rest is worked off; what the dead one held waits for its lease.
  while ((await database.prisma.inboxMessage.count({ where: { state: { in: ["waiting", "running"] } } })) > orphans.length) await pause(20);
  expect((await running()).map((row) => row.id).sort()).toEqual(orphans.map((row) => row.id).sort());
  await s.pass(3 * 60_000);
  await workedOff();
  const rows = await database.prisma.inboxMessage.findMany({ where: { id: { startsWith: "orphan-" } } });
  expect(rows.map((row) => row.state)).toEqual(Array(60).fill("done"));
  expect(rows.filter((row) => row.attempts === 1).map((row) => row.id).sort()).toEqual(orphans.map((row) => row.id).sort());
});

it("gives back at once what a worker that is to end has not begun", async () => {
  const [one, two] = s.cluster!.workers as [AppProcess, AppProcess];
  await two.kill("SIGTERM");
  await webhooks("given-back", 80);
  while ((await running()).length === 0);
  expect(await one.kill("SIGTERM")).toBe(0);
  expect(await running()).toEqual([]);
  expect(await database.prisma.inboxMessage.count({ where: { state: "waiting", attempts: 0 } })).toBeGreaterThan(0);
  await Promise.all([one.start(), two.start()]);
  await workedOff();
  const ends = await database.prisma.inboxMessage.findMany({ where: { id: { startsWith: "given-back-" } }, select: { state: true, attempts: true, lastError: true } });
  expect(ends).toEqual(Array(80).fill({ state: "done", attempts: 0, lastError: null }));
});

it("a worker that is to end while Shopify hangs waits for what it has asked, and leaves it to the others", async () => {
  const { faults } = s.shopify;
  const [one, two] = s.cluster!.workers as [AppProcess, AppProcess];
  await two.kill("SIGTERM");
  faults.add({ fault: "hangs", operation: "Order", times: 1_000 });
  await webhooks("hanging", 1);
  while (faults.held === 0) await pause(20);
  let ended = false;
  const end = one.kill("SIGTERM").finally(() => (ended = true));
  // Whoever has it in hand keeps it, and takes nothing more.
  await webhooks("later", 5);
  expect(ended).toBe(false);
  expect((await running()).map((row) => row.id)).toEqual(["hanging-0"]);
  faults.clear();
  expect(await end).toBe(0);
  const left = () => database.prisma.inboxMessage.findMany({ where: { OR: [{ id: { startsWith: "hanging-" } }, { id: { startsWith: "later-" } }] }, select: { state: true } });
  expect(await left()).toEqual(Array(6).fill({ state: "waiting" }));
  await Promise.all([one.start(), two.start()]);
  await workedOff();
  expect(await left()).toEqual(Array(6).fill({ state: "done" }));
});

it("replaces every process under load without one failed request", async () => {
  const answers = new Map<string, number>();
  let going = true;
  const note = (what: string, status: number) => answers.set(`${what} ${status}`, (answers.get(`${what} ${status}`) ?? 0) + 1);
  const callers = [0, 1, 2, 3].map(async (caller) => {
    for (let n = 0; going; n++) {
      note("live", (await proxied(s, `campaigns/${campaign}/live`, { address: `198.51.100.${caller}` }).catch(() => ({ status: 0 }))).status);
      note("webhook", (await delivered(s, "products/delete", `{"id":1}`, { "x-shopify-webhook-id": `rolling-${caller}-${n}` }).catch(() => ({ status: 0 }))).status);
      await pause(5);
    }
  });
  const before = s.cluster!.web.map((member) => member.log().length);
  await s.cluster!.roll();
  going = false;
  await Promise.all(callers);
  expect([...answers.keys()].sort()).toEqual(["live 200", "webhook 200"]);
  expect(answers.get("webhook 200")).toBeGreaterThan(50);
  expect(s.cluster!.web.every((member, n) => member.running() && member.log().length > before[n]!)).toBe(true);
  await s.quiet();
  expect(await database.prisma.inboxMessage.count({ where: { id: { startsWith: "rolling-" }, state: "done" } })).toBe(answers.get("webhook 200"));
}, 240_000);

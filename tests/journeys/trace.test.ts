import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import { METRICS_TOKEN } from "../../sandbox/app-identity";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";
import { delivered, proxied } from "../support/signed-call";

type Line = Record<string, unknown> & { msg: string; trace?: string };

let directory: string;
let s: RunningSandbox;
let database: Database;
let mei: Awaited<ReturnType<ReturnType<typeof shopper>["buy"]>>;
const who = "Mei Unmistakable";

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "tuan-trace-"));
  s = await startSandbox({ directory });
  await s.install();
  const product = s.world.products[0]!;
  const campaign = await merchant(s).launch(product, { size: "2" });
  mei = await shopper(s, who).buy(campaign, product.variants[0]!.id);
  await s.quiet();
  database = await openDatabase(`file:${join(directory, "tuan.db")}`, { sealer: systemSealer("only looks at rows") });
});
afterAll(async () => {
  await database?.close();
  await s?.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** What the app has logged so far, each line read as the JSON it must be. */
const log = (): Line[] => s.app.log().trim().split("\n").map((line) => JSON.parse(line) as Line);

it("finds all that became of an order by the order's number: its webhooks' traces, and what they asked for", async () => {
  const own = log().filter((line) => line.order === String(mei.order.id));
  const of = (queue: string) => own.filter((line) => line.queue === queue).map((line) => line.topic ?? line.kind);
  expect(of("inbox")).toEqual(expect.arrayContaining(["orders/create", "orders/paid"]));
  expect(of("outbox")).toEqual(expect.arrayContaining(["order.hold", "order.tag"]));
  const traces = new Set(own.map((line) => line.trace));
  const effects = await database.prisma.outboxMessage.findMany({ where: { kind: "mail.write" } });
  expect(effects.some((one) => traces.has(one.trace!))).toBe(true);
});

it("follows an order from Shopify's webhook through inbox, job and effects to what those ask for in turn", async () => {
  const orders = await database.prisma.inboxMessage.findMany({ where: { topic: { startsWith: "orders/" } } });
  const effects = await database.prisma.outboxMessage.findMany({ where: { seatId: { not: null } } });
  expect(effects.map((one) => one.kind)).toEqual(expect.arrayContaining(["order.hold", "mail.write", "mail.send"]));
  const lines = log();
  for (const effect of effects) {
    const cause = orders.find((one) => one.trace === effect.trace)!;
    const told = lines.filter((line) => line.trace === effect.trace);
    expect(told, effect.key).toEqual(expect.arrayContaining([
      expect.objectContaining({ door: "webhooks", method: "POST", route: "/webhooks", status: 200, msg: "request" }),
      expect.objectContaining({ webhook: cause.id, topic: cause.topic, msg: "webhook stored" }),
      expect.objectContaining({ queue: "inbox", webhook: cause.id, order: String(mei.order.id), msg: "message done" }),
      expect.objectContaining({ queue: "outbox", key: effect.key, kind: effect.kind, msg: "message done" }),
    ]));
  }
});

it("takes the caller's id, keeps it with the webhook, and gives it back", async () => {
  const id = randomUUID();
  const answer = await delivered(s, "orders/updated", `{"id":${mei.order.id}}`, { "x-request-id": id, "x-shopify-webhook-id": "traced" });
  expect([answer.status, answer.headers.get("x-request-id")]).toEqual([200, id]);
  await s.quiet();
  expect(await database.prisma.inboxMessage.findFirst({ where: { id: "traced" } })).toMatchObject({ state: "done", trace: id });
  expect(log().filter((line) => line.trace === id).map((line) => line.msg)).toEqual(["webhook stored", "request", "message done"]);
});

it("logs nothing of people: no names, addresses, tokens, codes or queries", async () => {
  await proxied(s, `i/${mei.seat.group.invite}`);
  await proxied(s, "seats/status", { json: { token: mei.reply.seat.token, locale: "en" } });
  // A line is written once its answer is on its way: the last may come a moment after that.
  await expect.poll(() => log().filter((line) => line.msg === "request").map((line) => line["route"])).toEqual(expect.arrayContaining(["/proxy/i/:x", "/proxy/seats/status", "/proxy/seats", "/app/campaigns/new"]));
  const text = s.app.log();
  for (const secret of [who, mei.order.email, mei.reply.seat.token, mei.reply.cart.discount, mei.seat.group.invite, "signature=", "203.0.113.1"]) expect(text, secret).not.toContain(secret);
});

it("notes when Shopify was last heard of", async () => {
  const { lastWebhookAt } = await database.prisma.shop.findFirstOrThrow();
  expect(Math.abs(s.world.now() - lastWebhookAt!.getTime())).toBeLessThan(60 * 60_000);
});

it("tells Prometheus what was done, of no shop in particular", async () => {
  const response = await fetch(`${s.app.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const text = await response.text();
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  for (const line of [/^tuan_http_request_seconds_count\{door="webhooks",status="2xx"\} [1-9]/m, /^tuan_http_request_seconds_count\{door="admin",status="2xx"\} [1-9]/m, /^tuan_jobs_total\{queue="inbox",kind="orders\/paid",outcome="done"\} [1-9]/m, /^tuan_jobs_total\{queue="outbox",kind="order.hold",outcome="done"\} [1-9]/m, /^tuan_jobs_total\{queue="timers",kind="close-due-groups",outcome="done"\} [1-9]/m, /^tuan_webhook_lag_seconds_count [1-9]/m, /^tuan_queue_messages\{queue="outbox",state="dead"\} 0$/m, /^tuan_refund_problems_open 0$/m, /^process_cpu_seconds_total /m]) expect(text).toMatch(line);
  expect(text).not.toContain("myshopify");
  expect((await fetch(`${s.app.url}/metrics`)).status).toBe(401);
  expect(await (await fetch(`${s.app.url}/readyz`)).json()).toEqual({ ready: true });
});

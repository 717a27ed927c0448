import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { shopperTexts } from "../../app/locales/shopper";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";
import { delivered, proxied } from "../support/signed-call";

// What a fail-over looks like to the app. SQLite is a file beside it, and has none.
describe("PostgreSQL goes away", () => {
  let fresh: FreshDatabase;
  let s: RunningSandbox;
  let campaign: string;
  let variant: number;

  beforeAll(async () => {
    fresh = await emptyDatabase("postgresql");
    s = await startSandbox({ databaseUrl: fresh.url });
    await s.install();
    const product = s.world.products[0]!;
    variant = product.variants[0]!.id;
    campaign = await merchant(s).launch(product, { size: "2" });
  });
  afterAll(async () => {
    await s?.stop();
    await fresh?.drop();
  });
  const ask = (locale = "en") => proxied<{ error?: { code: string; message: string } }>(s, "seats", { query: { locale }, json: { campaign, variant: String(variant), shopper: randomBytes(16).toString("base64url"), locale } });

  it("and comes back: whoever tries again is served, and a group's life goes on", async () => {
    const mei = await shopper(s, "Mei").buy(campaign, variant);
    const admin = new pg.Client({ connectionString: fresh.url });
    await admin.connect();
    const { rowCount } = await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    await admin.end();
    expect(rowCount).toBeGreaterThan(0);
    const liang = shopper(s, "Liang");
    // Who asks in that very moment is told to try again.
    const reply = await vi.waitFor(() => liang.ask(campaign, variant, { invite: mei.seat.group.invite }), { timeout: 10_000, interval: 100 });
    const order = liang.order(reply);
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    expect((await liang.status(reply.seat.token)).group).toMatchObject({ status: "succeeded", counted: 2 });
    expect(s.app.log()).not.toContain("Unhandled");
  });

  it("and stays away: shoppers are asked to try again in their language, webhooks are sent again, the app lives on", async () => {
    await fresh.drop();
    const answer = await ask("zh-CN");
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({ error: { code: "busy", message: shopperTexts("zh-CN").refusal.busy } });
    expect((await delivered(s, "orders/paid", `{"id":1}`)).status).toBe(503);
    expect((await ask()).body.error?.message).toBe(shopperTexts("en").refusal.busy);
  });
});

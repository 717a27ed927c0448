import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { Problem, SeatReply } from "../../app/contracts/storefront";
import { startSandbox, type RunningSandbox } from "../../sandbox/run";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";
import { type Answer, delivered, proxied } from "../support/signed-call";

type Reply = Answer<SeatReply | Problem>;
const SHOPPERS = 500;
const SEATS = 10;

/** How many answers there were of each kind: "200", or the refusal's code. */
const tally = (replies: Reply[]) => {
  const counts: Record<string, number> = {};
  for (const { status, body } of replies) {
    const kind = status === 200 ? "200" : body && "error" in body ? body.error.code : String(status);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

describe.each(["sqlite", "postgresql"] as const)("a rush on %s", (provider) => {
  let fresh: FreshDatabase;
  let s: RunningSandbox;
  let database: Database;

  beforeAll(async () => {
    fresh = await emptyDatabase(provider);
    s = await startSandbox({ databaseUrl: fresh.url });
    await s.install();
    database = await openDatabase(fresh.url, { sealer: systemSealer("only counts rows") });
  });
  afterAll(async () => {
    await database?.close();
    await s?.stop();
    await fresh?.drop();
  });

  /** Shoppers with a browser and an address each, all at once. */
  const rush = (campaign: string, variant: number, invite?: string): Promise<Reply[]> =>
    Promise.all(Array.from({ length: SHOPPERS }, (_, i) => proxied<SeatReply | Problem>(s, "seats", { address: `198.51.${i >> 8}.${i & 255}`, json: { campaign, variant: String(variant), shopper: randomBytes(16).toString("base64url"), name: `Shopper ${i}`, invite } })));

  it(`gives the last ${SEATS} seats of a group to exactly ${SEATS} of ${SHOPPERS} shoppers`, async () => {
    const product = s.world.products[0]!;
    const variant = product.variants[0]!.id;
    const campaign = await merchant(s).launch(product, { size: String(SEATS + 1) });
    const opener = await shopper(s, "Mei").buy(campaign, variant);
    const replies = await rush(campaign, variant, opener.seat.group.invite);

    expect(tally(replies)).toEqual({ "200": SEATS, "group.full": SHOPPERS - SEATS });
    const won = replies.flatMap(({ body }) => ("seat" in body ? [body] : []));
    expect(new Set(won.map((w) => w.cart.discount)).size).toBe(SEATS);
    expect(new Set(won.map((w) => w.seat.token)).size).toBe(SEATS);
    const seats = await database.prisma.seat.findMany({ where: { campaignId: campaign } });
    expect(seats.map((seat) => seat.state).sort()).toEqual(["counted", ...Array<string>(SEATS).fill("held")]);
    expect(new Set(seats.map((seat) => seat.groupId)).size).toBe(1);
    expect(await database.prisma.group.findMany({ where: { campaignId: campaign }, select: { taken: true, counted: true } })).toEqual([{ taken: SEATS + 1, counted: 1 }]);
    expect(await database.prisma.code.count({ where: { state: "shown", offer: { campaignId: campaign } } })).toBe(SEATS + 1);
  });

  it(`lets a quota of ${SEATS} seats out exactly once, when everybody opens a group`, async () => {
    const product = s.world.products[1]!;
    const campaign = await merchant(s).launch(product, { quota: String(SEATS) });
    const replies = await rush(campaign, product.variants[0]!.id);

    expect(tally(replies)).toEqual({ "200": SEATS, "campaign.sold_out": SHOPPERS - SEATS });
    expect(await database.prisma.seat.count({ where: { campaignId: campaign } })).toBe(SEATS);
    expect(await database.prisma.campaign.findFirst({ where: { id: campaign }, select: { quotaTaken: true } })).toEqual({ quotaTaken: SEATS });
  });

  it("stores a webhook once that comes fifty times at the same moment", async () => {
    const body = JSON.stringify({ id: 1 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => delivered(s, "orders/updated", body, { "x-shopify-webhook-id": "fifty-at-once" })));
    expect(answers.map((a) => a.status)).toEqual(Array(50).fill(200));
    expect(await database.prisma.inboxMessage.count({ where: { id: "fifty-at-once" } })).toBe(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../tests/support/group-stage";
import { systemIds } from "../adapters/system/ids";
import type { GroupRules } from "../domain/group-rules";
import { HOUR, MINUTE, type Instant } from "../domain/instant";
import { type CampaignId, numeric } from "../domain/id";
import { ok } from "../domain/result";
import { saveCampaign } from "./save-campaign";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
beforeAll(async () => {
  opened = await stageDatabase();
});
afterAll(() => opened.end());
beforeEach(() => {
  s = groupStage(opened.database);
});

/** The merchant saves the campaign with other rules. */
async function save(id: CampaignId, rules: Partial<GroupRules>, quota: number | null = null, ends: Instant | null = null) {
  const campaign = await s.uow.read((tx) => tx.campaigns.find(s.shop, id));
  if (!campaign) throw new Error("no campaign");
  const { revision, title, product, startsAt, endsAt, timezone, rewarded } = campaign;
  const facts = { ...product, status: "active" as const, variants: [], collections: [] };
  const commerce = { shop: async () => ok({ currency: "EUR", currencies: ["EUR"] }), product: async () => ok(facts) } as unknown as Parameters<typeof saveCampaign>[0]["commerce"];
  const draft = { id, revision, title, product, rules: { ...(campaign.rules as GroupRules), ...rules }, startsAt, endsAt: ends ?? endsAt, timezone, quota, rewarded };
  return saveCampaign({ uow: s.uow, clock: s.clock, ids: systemIds(s.clock), commerce })(s.shop, draft);
}

const refused = { ok: false, refusal: { code: "campaign.promised" } };

describe("a published campaign's rules", () => {
  it("cannot take units back that members of a complete group have bought", async () => {
    const c = await s.campaign({ size: 2, unitsPerSeat: 3 });
    const seat = await s.seat(c, "mei", { quantity: 3 });
    const order = await s.read(s.order([s.line(seat, { quantity: 3 })]));
    await s.member(c, "liang", seat.inviteCode);
    expect(await save(c, { unitsPerSeat: 1 })).toEqual(refused);
    s.pass(HOUR);
    await s.read(order, { fulfilled: true });
    expect(await s.messages("order.refund_units")).toEqual([]);
  });

  it("may allow more units, which then hold for who has bought as well", async () => {
    const c = await s.campaign();
    const seat = await s.seat(c, "mei");
    expect(await save(c, { unitsPerSeat: 3 })).toMatchObject({ ok: true });
    await s.read(s.order([s.line(seat, { quantity: 3 })]));
    expect(await s.messages("order.refund_units")).toEqual([]);
  });

  it("cannot make a second seat too many that was ordered while it was allowed", async () => {
    const c = await s.campaign({ perShopper: 2 });
    const who = { customerId: "gid://shopify/Customer/7" };
    await s.member(c, "at home", null, who);
    const seat = await s.seat(c, "on the phone");
    const order = await s.read(s.order(seat, { ...who, financialStatus: "pending" }));
    expect(await save(c, { perShopper: 1 })).toEqual(refused);
    await s.read(order, { ...who, financialStatus: "paid" });
    expect(await s.now(seat)).toMatchObject({ state: "counted" });
  });

  const generous: Partial<GroupRules> = { onFailure: "honour", onLate: "spill", onExcess: "honour", onOtherPrice: "ignore", perShopper: null, unitsPerSeat: 4 };
  it.each<[string, Partial<GroupRules>, Partial<GroupRules>]>([
    ["a limit of seats where there was none", generous, { perShopper: 5 }],
    ["fewer units", generous, { unitsPerSeat: 3 }],
    ["a refund where the price was honoured", generous, { onFailure: "refund" }],
    ["a refund where late payments found another seat", generous, { onLate: "refund" }],
    ["a refund of units that were left", generous, { onExcess: "refund" }],
    ["a refund of what was an ordinary order", generous, { onOtherPrice: "refund" }],
    ["counting only what is paid where an order was enough", { counts: "placed" }, { counts: "paid" }],
    ["counting only what is paid where a promise to pay was enough", { counts: "authorized" }, { counts: "paid" }],
    ["counting only what is promised where an order was enough", { counts: "placed" }, { counts: "authorized" }],
    ["no more matching", { onFailure: "refund", matchFirst: true }, { matchFirst: false }],
  ])("do not become stricter: %s", async (_what, before, after) => {
    const c = await s.campaign(before);
    expect(await save(c, after)).toEqual(refused);
    // The other way round is the merchant's to give, and a draft has promised nothing.
    const strict = await s.campaign({ ...before, ...after });
    expect(await save(strict, Object.fromEntries(Object.keys(after).map((rule) => [rule, before[rule as keyof GroupRules]])))).toMatchObject({ ok: true });
    const draft = await s.campaign(before, { status: "draft" });
    expect(await save(draft, after)).toMatchObject({ ok: true });
  });

  it("which let money count sooner, count what was promised before as well", async () => {
    const c = await s.campaign({ counts: "paid", size: 2 });
    const [mei, liang] = [await s.seat(c, "mei"), await s.seat(c, "liang")];
    const order = await s.read(s.order(mei, { financialStatus: "authorized" }));
    await s.read(s.order(liang));
    expect(await save(c, { hours: 30 })).toMatchObject({ ok: true });
    expect(await s.inbox()).toEqual([]);
    expect(await save(c, { counts: "authorized" })).toMatchObject({ ok: true });
    expect(await s.inbox()).toMatchObject([{ topic: "orders/updated", body: JSON.stringify({ id: numeric(order.id) }), state: "waiting" }]);
    await s.read(order);
    expect(await s.now(mei)).toMatchObject({ state: "counted" });
  });

  it("that only say who may still come can be changed either way", async () => {
    const c = await s.campaign({ holdMinutes: 60, hours: 24 });
    const seat = await s.seat(c, "mei");
    expect(await save(c, { holdMinutes: 5, hours: 1 }, 3)).toMatchObject({ ok: true });
    expect(await s.now(seat)).toMatchObject({ holdUntil: seat.holdUntil });
    expect(await s.group(seat.groupId)).toMatchObject({ hours: 24 });
  });

  it("end no sooner than whoever holds a seat may pay", async () => {
    const c = await s.campaign({ holdMinutes: 30 });
    const seat = await s.seat(c, "mei");
    const soon = { ok: false, refusal: { code: "campaign.ends_too_soon" } };
    expect(await save(c, {}, null, s.clock.now() - HOUR)).toEqual(soon);
    expect(await save(c, { holdMinutes: 5 }, null, s.clock.now() + 29 * MINUTE)).toEqual(soon);
    // Nor by two steps: the minutes of today say nothing of whoever got a seat before.
    expect(await save(c, { holdMinutes: 5 })).toMatchObject({ ok: true });
    expect(await save(c, {}, null, s.clock.now() + 29 * MINUTE)).toEqual(soon);
    expect(await save(c, {}, null, s.clock.now() + 30 * MINUTE)).toMatchObject({ ok: true });
    s.pass(29 * MINUTE);
    await s.read(s.order(seat));
    expect(await s.now(seat)).toMatchObject({ state: "counted", refund: "none" });
  });
});

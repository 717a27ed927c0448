import { describe, expect, it } from "vitest";
import type { CampaignId, SeatId, ShopDomain } from "../domain/id";
import { MINUTE } from "../domain/instant";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { CommerceUnavailable } from "../ports/commerce";
import { timers, type TimerDeps } from "./timers";

const T0 = Date.UTC(2026, 10, 22, 12);
const SHOP = "tea-house.myshopify.com" as ShopDomain;
const OTHER = "other-shop.myshopify.com" as ShopDomain;

const NOW = T0 + 2 * MINUTE;

/** The timers over lists in place of a database; `did` is what they asked for, in order. */
function bench(lists: { rewards?: { shop: ShopDomain; orderId: string }[]; lapsed?: string[]; turning?: string[]; installed?: ShopDomain[] }, change: Partial<TimerDeps> = {}) {
  const did: string[] = [];
  const trouble: string[] = [];
  const tx = {
    groups: { lapsed: async () => (lists.lapsed ?? []).map((seatId) => ({ shop: SHOP, campaignId: "cmp_1", groupId: "grp_1", seatId: seatId as SeatId })) },
    grants: {
      dueShops: async () => [...new Set((lists.rewards ?? []).map(({ shop }) => shop))],
      due: async (shop: ShopDomain, _now: number, limit: number) => (lists.rewards ?? []).filter((one) => one.shop === shop).slice(0, limit).map(({ orderId }) => orderId),
    },
    campaigns: { turning: async () => (lists.turning ?? []).map((id) => ({ shop: SHOP, id: id as CampaignId })) },
    shops: { installed: async () => lists.installed ?? [] },
  } as unknown as Tx;
  const uow: UnitOfWork = { run: (work) => work(tx), read: (work) => work(tx) };
  const deps: TimerDeps = {
    uow,
    closeGroup: async () => undefined,
    lapseHold: async (_shop, _campaign, _group, seat) => void did.push(`lapse ${seat}`),
    turnCampaign: async (_shop, id) => void did.push(`turn ${id}`),
    reconcileOrders: async (shop) => { did.push(`ask ${shop}`); return { at: NOW, access: true }; },
    matureRewards: async (_shop, order) => void did.push(`mature ${order}`),
    expireCoupons: async (_shop, program) => void did.push(`expire ${program}`),
    pruneQueues: async (before) => { did.push(`prune ${NOW - before}`); return 7; },
    onTrouble: (what, error) => void trouble.push(`${what}: ${String(error)}`),
    ...change,
  };
  const all = timers(deps);
  const run = (name: string, now = NOW, stopping = false) => all.find((timer) => timer.name === name)!.run(now, () => stopping, () => { throw new Error("nothing is done aside"); });
  return { did, trouble, run };
}

/** Does `work` but fails for one of them. */
const failing = (bad: string, work: (name: string) => void) => async (name: string) => {
  if (name === bad) throw new Error("a bug");
  work(name);
};

describe("the doors for time", () => {
  it("goes on with the others when one campaign or hold fails", async () => {
    const seen: string[] = [];
    const see = (name: string) => void seen.push(name);
    const one = bench({ turning: ["a", "b", "c"], lapsed: ["x", "y", "z"] }, {
      turnCampaign: (_shop, id) => failing("b", see)(id),
      lapseHold: (_shop, _campaign, _group, seat) => failing("y", see)(seat),
    });
    for (const name of ["turn-campaigns", "lapse-holds"]) expect(await one.run(name)).toBe(2);
    expect(seen).toEqual(["a", "c", "x", "z"]);
    expect(one.trouble).toEqual(["turn-campaigns: Error: a bug", "lapse-holds: Error: a bug"]);
  });

  it("looks at other shops' rewards though a shop whose Shopify does not answer has more due than one look takes", async () => {
    const asked: string[] = [];
    const rewards = [...Array.from({ length: 250 }, (_, i) => ({ shop: SHOP, orderId: `${i}` })), { shop: OTHER, orderId: "mine" }];
    const { trouble, run } = bench({ rewards }, { matureRewards: async (shop, order) => { asked.push(order); if (shop === SHOP) throw new CommerceUnavailable("Shopify is away"); rewards.pop(); } });
    expect(await run("mature-rewards")).toBe(1);
    expect(asked).toEqual(["0", "1", "mine"]);
    expect(trouble).toEqual(["mature-rewards: CommerceUnavailable: Shopify is away", "mature-rewards: CommerceUnavailable: Shopify is away"]);
  });

  it("waits for no more than a few unanswered orders of a shop in a turn, though it answers for others between them", async () => {
    const asked: string[] = [];
    const rewards = [...Array.from({ length: 90 }, (_, i) => ({ shop: SHOP, orderId: `${i}` })), { shop: OTHER, orderId: "mine" }];
    const { run } = bench({ rewards }, { matureRewards: async (_shop, order) => { asked.push(order); if (Number(order) % 2 === 0) throw new CommerceUnavailable("not answered in twenty seconds"); } });
    expect(await run("mature-rewards")).toBe(5);
    expect(asked).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "mine"]);
  });

  it("takes some of each shop, and then some more of those that have more", async () => {
    const asked: string[] = [];
    const rewards = [SHOP, OTHER].flatMap((shop) => Array.from({ length: 150 }, (_, i) => ({ shop, orderId: `${shop[0]}${i}` })));
    const { run } = bench({ rewards }, { matureRewards: async (_shop, order) => { asked.push(order); rewards.splice(rewards.findIndex((one) => one.orderId === order), 1); } });
    expect(await run("mature-rewards")).toBe(300);
    expect([asked[99], asked[100], asked[199], asked[200], asked[249], asked[250], asked[299]]).toEqual(["t99", "o0", "o99", "t100", "t149", "o100", "o149"]);
  });

  it("looks at each order once in a turn, although what kept it from looking keeps it from putting off", async () => {
    const asked: string[] = [];
    const rewards = Array.from({ length: 250 }, (_, i) => ({ shop: SHOP, orderId: `${i % 50}` }));
    const { run } = bench({ rewards }, { matureRewards: async (_shop, order) => { asked.push(order); throw new Error("a bug"); } });
    expect(await run("mature-rewards")).toBe(0);
    expect(asked).toHaveLength(50);
  });

  it("leaves the rest for its next turn when the process is to stop", async () => {
    const { did, run } = bench({ installed: [SHOP, OTHER] });
    await run("reconcile-orders", NOW, true);
    expect(did).not.toContain(`ask ${OTHER}`);
  });

  it("looks for lost orders in every shop, although one cannot be asked", async () => {
    const asked: string[] = [];
    const { trouble, run } = bench({ installed: [SHOP, OTHER] }, { reconcileOrders: async (shop) => { asked.push(shop); if (shop === SHOP) throw new Error("Shopify is away"); return { at: NOW, access: true }; } });
    expect(await run("reconcile-orders")).toBe(0);
    expect(asked).toEqual([SHOP, OTHER]);
    expect(trouble).toHaveLength(1);
  });

  it("forgets messages that were done a month ago", async () => {
    const { did, run } = bench({});
    expect(await run("prune-queues")).toBe(7);
    expect(did).toEqual([`prune ${30 * 24 * 60 * MINUTE}`]);
  });
});

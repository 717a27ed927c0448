import { describe, expect, it } from "vitest";
import type { CampaignId, GroupId, SeatId, ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, SECOND } from "../domain/instant";
import { SETTLING } from "../domain/group";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { CommerceUnavailable } from "../ports/commerce";
import { timers, type TimerDeps } from "./timers";

const T0 = Date.UTC(2026, 10, 22, 12);
const SHOP = "tea-house.myshopify.com" as ShopDomain;
const OTHER = "other-shop.myshopify.com" as ShopDomain;

type Due = { shop: ShopDomain; campaignId: CampaignId; groupId: GroupId; deadline: number };
const due = (name: string, shop = SHOP, deadline = T0): Due => ({ shop, campaignId: "cmp_1" as CampaignId, groupId: `grp_${name}` as GroupId, deadline });

/** A moment at which groups whose deadline was T0 may close. */
const OVER = T0 + SETTLING;

/** The timers over lists in place of a database; `did` is what they asked for, in order. */
function bench(lists: { due?: Due[]; rewards?: { shop: ShopDomain; orderId: string }[]; lapsed?: string[]; turning?: string[]; installed?: ShopDomain[] }, change: Partial<TimerDeps> = {}) {
  const did: string[] = [];
  /** Shopify's clock: ours, unless a test says otherwise. */
  const shopifys = { at: null as number | null };
  let asked = T0;
  const trouble: string[] = [];
  const tx = {
    groups: { due: async (now: number, limit: number, except: ShopDomain[] = []) => (lists.due ?? []).filter((g) => g.deadline <= now && !except.includes(g.shop)).slice(0, limit), lapsed: async () => (lists.lapsed ?? []).map((seatId) => ({ shop: SHOP, campaignId: "cmp_1", groupId: "grp_1", seatId: seatId as SeatId })) },
    grants: { due: async (_now: number, limit: number, except: ShopDomain[] = []) => (lists.rewards ?? []).filter(({ shop }) => !except.includes(shop)).slice(0, limit) },
    campaigns: { turning: async () => (lists.turning ?? []).map((id) => ({ shop: SHOP, id: id as CampaignId })) },
    shops: { installed: async () => lists.installed ?? [] },
  } as unknown as Tx;
  const uow: UnitOfWork = { run: (work) => work(tx), read: (work) => work(tx) };
  const deps: TimerDeps = {
    uow,
    closeGroup: async (_shop, _campaign, group) => void did.push(`close ${group}`),
    lapseHold: async (_shop, _campaign, _group, seat) => void did.push(`lapse ${seat}`),
    turnCampaign: async (_shop, id) => void did.push(`turn ${id}`),
    reconcileOrders: async (shop) => { did.push(`ask ${shop}`); return { at: shopifys.at ?? asked, access: true }; },
    matureRewards: async (_shop, order) => void did.push(`mature ${order}`),
    expireCoupons: async (_shop, program) => void did.push(`expire ${program}`),
    pruneQueues: async (before) => { did.push(`prune ${OVER - before}`); return 7; },
    onTrouble: (what, error) => void trouble.push(`${what}: ${String(error)}`),
    ...change,
  };
  const all = timers(deps);
  /** @returns once the queues would have their turn; `asides` take what goes on beside them */
  const begin = (name: string, now = OVER, asides: Promise<number>[] = [], stopping = () => false) => all.find((timer) => timer.name === name)!.run((asked = now), stopping, (work) => void asides.push(work));
  const run = async (name: string, now = OVER, stopping = false) => {
    const asides: Promise<number>[] = [];
    const done = await begin(name, now, asides, () => stopping);
    return (await Promise.all(asides)).reduce((sum, more) => sum + more, done);
  };
  return { did, trouble, begin, run, shopifys };
}

/** Does `work` but fails for one of them. */
const failing = (bad: string, work: (name: string) => void) => async (name: string) => {
  if (name === bad) throw new Error("a bug");
  work(name);
};

describe("the doors for time", () => {
  it("goes on with the others when one campaign, hold or group fails", async () => {
    const seen: string[] = [];
    const see = (name: string) => void seen.push(name);
    const one = bench({ turning: ["a", "b", "c"], lapsed: ["x", "y", "z"], due: [due("1"), due("2"), due("3")] }, {
      turnCampaign: (_shop, id) => failing("b", see)(id),
      lapseHold: (_shop, _campaign, _group, seat) => failing("y", see)(seat),
      closeGroup: (_shop, _campaign, group) => failing("grp_2", see)(group),
    });
    for (const name of ["turn-campaigns", "lapse-holds", "close-due-groups"]) expect(await one.run(name)).toBe(2);
    expect(seen).toEqual(["a", "c", "x", "z", "grp_1", "grp_3"]);
    expect(one.trouble).toEqual(["turn-campaigns: Error: a bug", "lapse-holds: Error: a bug", "close-due-groups: Error: a bug"]);
  });

  it("asks Shopify once per shop for late payments before any of its groups is closed", async () => {
    const { did, run } = bench({ due: [due("1"), due("2"), due("3", OTHER)] });
    expect(await run("close-due-groups")).toBe(3);
    expect(did.slice(0, 2)).toEqual([`ask ${SHOP}`, `ask ${OTHER}`]);
    expect(did.slice(2).sort()).toEqual(["close grp_1", "close grp_2", "close grp_3"]);
  });

  it("closes no group before its grace is over: news of money that came in time may still arrive", async () => {
    const { did, run } = bench({ due: [due("1")] });
    for (const now of [T0, T0 + SECOND, OVER - 1]) expect(await run("close-due-groups", now)).toBe(0);
    expect(did).toEqual([]);
    await run("close-due-groups", OVER);
    expect(did).toEqual([`ask ${SHOP}`, "close grp_1"]);
  });

  it("closes no group early because its own clock is fast: Shopify's says when the grace is over", async () => {
    const { did, run, shopifys } = bench({ due: [due("1")] });
    const fast = 20 * MINUTE;
    shopifys.at = T0 - MINUTE;
    expect(await run("close-due-groups", T0 - MINUTE + fast)).toBe(0);
    // Once it knows that it is fast, it does not ask each second for nothing.
    expect(await run("close-due-groups", OVER - 1 + fast)).toBe(0);
    expect(did).toEqual([`ask ${SHOP}`]);
    shopifys.at = OVER;
    expect(await run("close-due-groups", OVER + fast)).toBe(1);
  });

  it("does not take a jump of its clock for patience while Shopify does not answer", async () => {
    const { did, run } = bench({ due: [due("1")] }, { reconcileOrders: () => Promise.reject(new Error("Shopify is away")) });
    await run("close-due-groups", T0 + 20 * MINUTE);
    await run("close-due-groups", T0 + 20 * MINUTE + SECOND);
    expect(did).toEqual([]);
  });

  it("closes no group while Shopify cannot be asked, until ten minutes have passed; other shops' groups do not wait", async () => {
    const groups = [due("waits"), due("older", SHOP, T0 - MINUTE), due("other", OTHER)];
    let asked = T0;
    const { did, trouble, run } = bench({ due: groups }, { reconcileOrders: async (shop) => { if (shop === SHOP) throw new Error("Shopify is away"); return { at: asked, access: true }; } });
    const at = async (now: number) => { did.length = 0; await run("close-due-groups", (asked = now)); return [...did].sort(); };
    expect(await at(OVER - MINUTE)).toEqual([]);
    expect(await at(OVER)).toEqual(["close grp_other"]);
    expect(trouble).toEqual(["close-due-groups: Error: Shopify is away", "close-due-groups: Error: Shopify is away"]);
    expect(await at(T0 + 9 * MINUTE + 1)).toEqual(["close grp_older", "close grp_other"]);
    expect(await at(T0 + 10 * MINUTE)).toEqual(["close grp_older", "close grp_other"]);
    expect(await at(T0 + 10 * MINUTE + 1)).toEqual(["close grp_older", "close grp_other", "close grp_waits"]);
  });

  it("does not take a refusal of Shopify's for an answer: it waits as long as when Shopify is away", async () => {
    const { did, run } = bench({ due: [due("1")] }, { reconcileOrders: async () => ({ at: null, access: true }) });
    for (const now of [OVER, OVER + MINUTE, T0 + 10 * MINUTE]) expect(await run("close-due-groups", now)).toBe(0);
    expect(await run("close-due-groups", T0 + 10 * MINUTE + 1)).toBe(1);
    expect(did).toEqual(["close grp_1"]);
  });

  it("closes no group of a shop to which it has no access, however long; once it is back, it is asked first", async () => {
    const shops = { access: false };
    const { did, run } = bench({ due: [due("1"), due("other", OTHER)] }, { reconcileOrders: async (shop) => (shop === OTHER || shops.access ? { at: OVER + DAY, access: true } : { at: null, access: false }) });
    for (const now of [OVER, OVER + HOUR, OVER + DAY]) await run("close-due-groups", now);
    expect(did).toEqual(["close grp_other", "close grp_other", "close grp_other"]);
    shops.access = true;
    // It is asked once a minute, and not each second for days.
    await run("close-due-groups", OVER + DAY + SECOND);
    expect(did).not.toContain("close grp_1");
    await run("close-due-groups", OVER + DAY + MINUTE);
    expect(did).toContain("close grp_1");
  });

  it("closes other shops' groups though a shop that cannot be asked has more due than one look takes", async () => {
    const many = Array.from({ length: 250 }, (_, i) => due(String(i)));
    const { did, run } = bench({ due: [...many, due("mine", OTHER), due("another", OTHER)] }, { reconcileOrders: async (shop) => { if (shop === SHOP) throw new Error("Shopify is away"); return { at: OVER, access: true }; } });
    expect(await run("close-due-groups")).toBe(2);
    expect(did).toEqual(["close grp_mine", "close grp_another"]);
  });

  describe("where Shopify hangs for ten shops", () => {
    const hanging = Array.from({ length: 10 }, (_, i) => `hangs-${i}.myshopify.com` as ShopDomain);
    const stage = () => {
      const waiting = new Map<ShopDomain, () => void>();
      const asked: ShopDomain[] = [];
      const one = bench({ due: [...hanging.map((shop, i) => due(`h${i}`, shop)), due("mine", OTHER)] }, {
        reconcileOrders: (shop) => {
          asked.push(shop);
          return shop === OTHER ? Promise.resolve({ at: OVER + DAY, access: true }) : new Promise((_, reject) => waiting.set(shop, () => reject(new Error("Shopify did not answer"))));
        },
      });
      const asides: Promise<number>[] = [];
      return {
        ...one, asked,
        /** One look, which waits for no answer. */
        look: async (now: number) => { asked.length = 0; await one.begin("close-due-groups", now, asides); },
        giveUp: async () => { for (const over of waiting.values()) over(); waiting.clear(); await Promise.all(asides); },
      };
    };

    it("waits for none of them, asks only so many at once and none twice, and leaves places for shops that answer", async () => {
      const { look, giveUp, asked, did } = stage();
      await look(OVER);
      expect(asked).toEqual(hanging.slice(0, 8));
      await look(OVER + SECOND);
      expect(asked).toEqual([]);
      await giveUp();
      await look(OVER + 20 * SECOND);
      expect(asked).toEqual([...hanging.slice(8), OTHER, hanging[0]]);
      for (const step of [21, 22]) await look(OVER + step * SECOND);
      expect(asked).toEqual([OTHER]);
      expect(new Set(did)).toEqual(new Set(["close grp_mine"]));
      await giveUp();
    });

    it("closes their groups after ten minutes though an answer is still waited for, and not a moment before", async () => {
      const { look, giveUp, did } = stage();
      await look(OVER);
      await giveUp();
      await look(T0 + 10 * MINUTE);
      expect(did).not.toContain("close grp_h0");
      await look(T0 + 10 * MINUTE + 1);
      expect(did.filter((what) => what === "close grp_h0")).toHaveLength(1);
      // What was first asked now has been asked in vain for no time yet.
      expect(did).not.toContain("close grp_h9");
      await giveUp();
    });
  });

  it("looks at other shops' rewards though a shop whose Shopify does not answer has more due than one look takes", async () => {
    const asked: string[] = [];
    const rewards = [...Array.from({ length: 250 }, (_, i) => ({ shop: SHOP, orderId: `${i}` })), { shop: OTHER, orderId: "mine" }];
    const { trouble, run } = bench({ rewards }, { matureRewards: async (shop, order) => { asked.push(order); if (shop === SHOP) throw new CommerceUnavailable("Shopify is away"); rewards.pop(); } });
    expect(await run("mature-rewards")).toBe(1);
    expect(asked).toEqual(["0", "mine"]);
    expect(trouble).toEqual(["mature-rewards: CommerceUnavailable: Shopify is away"]);
  });

  it("looks at each order once in a turn, although what kept it from looking keeps it from putting off", async () => {
    const asked: string[] = [];
    const rewards = Array.from({ length: 250 }, (_, i) => ({ shop: SHOP, orderId: `${i % 50}` }));
    const { run } = bench({ rewards }, { matureRewards: async (_shop, order) => { asked.push(order); throw new Error("a bug"); } });
    expect(await run("mature-rewards")).toBe(0);
    expect(asked).toHaveLength(50);
  });

  it("leaves the rest for its next turn when the process is to stop", async () => {
    const { did, run } = bench({ installed: [SHOP, OTHER], due: [due("1")] });
    await run("reconcile-orders", OVER, true);
    await run("close-due-groups", OVER, true);
    expect(did.filter((what) => what.startsWith("close"))).toEqual([]);
    expect(did).not.toContain(`ask ${OTHER}`);
  });

  it("closes nothing more upon an answer that comes when the process is to stop", async () => {
    let stopping = false;
    const { begin, did } = bench({ due: [due("1")] }, { reconcileOrders: async () => { stopping = true; return { at: OVER, access: true }; } });
    const asides: Promise<number>[] = [];
    await begin("close-due-groups", OVER, asides, () => stopping);
    expect([await Promise.all(asides), did]).toEqual([[0], []]);
  });

  it("looks for lost orders in every shop, although one cannot be asked", async () => {
    const asked: string[] = [];
    const { trouble, run } = bench({ installed: [SHOP, OTHER] }, { reconcileOrders: async (shop) => { asked.push(shop); if (shop === SHOP) throw new Error("Shopify is away"); return { at: OVER, access: true }; } });
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

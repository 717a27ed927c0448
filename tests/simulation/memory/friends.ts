import type { Coupon } from "../../../app/domain/friends";
import type { ProgramId, ShopDomain } from "../../../app/domain/id";
import type { Tx } from "../../../app/ports/unit-of-work";
import type { Tables } from "./tables";

const byCode = (a: Coupon, b: Coupon) => (a.code < b.code ? -1 : 1);

/** What programs of sharers have and may give, and their codes, in memory. */
export function friends(t: Tables): Pick<Tx, "stocks" | "coupons" | "ownCodes"> {
  const of = (shop: string) => t.of(shop);
  type Row = Coupon & { batch: string; removing?: true };
  /** By code. Kept ones alone are sorted: most lives have hundreds, and most questions are about a few. */
  const coupons = (shop: string, keep: (row: Row) => boolean) => [...of(shop).coupons.values()].filter(keep).sort(byCode);
  /** As the app sees them: a batch is the database's own business. */
  const seen = (shop: string, keep: (row: Row) => boolean): Coupon[] => coupons(shop, keep).map(({ batch: _batch, removing: _removing, ...coupon }) => coupon);
  const over = (now: number) => (row: Row) => row.state === "given" && !row.removing && row.expiresAt !== null && row.expiresAt <= now;
  const usable = (now: number) => (row: Row) => row.state === "given" && !row.removing && row.expiresAt !== null && row.expiresAt > now;
  const change = (shop: string, coupon: Coupon, to: Partial<Row>) => t.put(of(shop).coupons, coupon.code, { ...of(shop).coupons.get(coupon.code)!, ...to });
  const stocks: Tx["stocks"] = {
    find: async (shop, program) => of(shop).stocks.get(program) ?? null,
    lock: async (shop, program) => of(shop).stocks.get(program) ?? null,
    insert: async (shop, program, stock) => t.put(of(shop).stocks, program, stock),
    async setDiscount(shop, program, side, discountId) {
      const stock = of(shop).stocks.get(program);
      if (stock) t.put(of(shop).stocks, program, { ...stock, discounts: { ...stock.discounts, [side]: discountId } });
    },
    ofDiscount: async (shop, discountId) => ([...of(shop).stocks].find(([, { discounts }]) => discounts.friend === discountId || discounts.sharer === discountId)?.[0] ?? null) as ProgramId | null,
    async letGo(shop, program, side, seed) {
      const stock = of(shop).stocks.get(program);
      if (stock) t.put(of(shop).stocks, program, { ...stock, discounts: { ...stock.discounts, [side]: null }, seeds: { ...stock.seeds, [side]: seed } });
    },
    async take(shop, program, minor, draws) {
      const stock = of(shop).stocks.get(program);
      if (stock) t.put(of(shop).stocks, program, { ...stock, takenMinor: stock.takenMinor + minor, draws: stock.draws + draws });
    },
  };
  const own = (shop: string, program: string) => [...of(shop).ownCodes].filter(([, of]) => of === program).map(([code]) => code);
  const ownCodes: Tx["ownCodes"] = {
    async differ(shop, program) {
      const approved = [...of(shop).participants.values()].filter((one) => one.programId === program && one.standing === "approved").map((one) => one.code);
      const there = own(shop, program);
      return { missing: approved.filter((code) => !there.includes(code)).sort(), needless: there.filter((code) => !approved.includes(code)).sort() };
    },
    has: async (shop, code) => of(shop).ownCodes.has(code),
    async put(shop, program, codes) {
      for (const code of codes) t.put(of(shop).ownCodes, code, program);
    },
    async drop(shop, program, codes) {
      for (const code of codes ?? own(shop, program)) t.drop(of(shop).ownCodes, code);
    },
  };
  return {
    stocks,
    ownCodes,
    coupons: {
      async add(shop, programId, side, batch, codes) {
        for (const code of codes) if (!of(shop).coupons.has(code)) t.put(of(shop).coupons, code, { code, programId, side, batch, state: "making", participantId: null, holderKey: null, grantId: null, orderId: null, givenAt: null, expiresAt: null });
      },
      async pool(shop, batch, failed) {
        for (const coupon of coupons(shop, (one) => one.batch === batch && one.state === "making")) {
          if (failed.includes(coupon.code)) t.drop(of(shop).coupons, coupon.code);
          else change(shop, coupon, { state: "pooled" });
        }
      },
      ofBatch: async (shop, batch) => coupons(shop, (one) => one.batch === batch && one.state !== "used" && one.state !== "withdrawn").map((one) => one.code),
      over: async (shop, batch) => coupons(shop, (one) => one.batch === batch && (one.state === "used" || one.state === "withdrawn")).map((one) => one.code),
      held: async (shop, programId, side, now) => coupons(shop, (one) => one.programId === programId && one.side === side && usable(now)(one)).map((one) => one.code),
      wanted: async (shop, programId, side, now) => coupons(shop, (one) => one.programId === programId && one.side === side && (one.state === "making" || one.state === "pooled" || usable(now)(one))).map((one) => one.code),
      async again(shop, batch, codes) {
        for (const coupon of coupons(shop, (one) => codes.includes(one.code))) change(shop, coupon, { batch, state: coupon.state === "pooled" ? "making" : coupon.state });
      },
      async discard(shop, programId, side) {
        for (const coupon of coupons(shop, (one) => one.programId === programId && one.side === side && (one.state === "making" || one.state === "pooled"))) t.drop(of(shop).coupons, coupon.code);
      },
      async figures(shop, programId, side) {
        const figures = { making: 0, pooled: 0, given: 0 };
        for (const one of of(shop).coupons.values())
          if (one.programId === programId && one.side === side) figures[one.state === "making" || one.state === "pooled" ? one.state : "given"]++;
        return figures;
      },
      async give(shop, programId, side, { participantId, holderKey, grantId, at, until }) {
        const [next] = coupons(shop, (one) => one.programId === programId && one.side === side && one.state === "pooled");
        if (!next) return null;
        const taken = [...of(shop).coupons.values()].some((one) => (holderKey !== null && one.programId === programId && one.holderKey === holderKey) || (grantId !== null && one.grantId === grantId));
        if (taken) throw new Error("unique: a coupon for this friend, or this grant, is there");
        change(shop, next, { state: "given", participantId, holderKey, grantId, givenAt: at, expiresAt: until });
        return seen(shop, (one) => one.code === next.code)[0]!;
      },
      byCodes: async (shop, codes) => seen(shop, (one) => one.participantId !== null && codes.includes(one.code)),
      ofHolder: async (shop, programId, keys) => seen(shop, (one) => one.programId === programId && one.holderKey !== null && keys.includes(one.holderKey))[0] ?? null,
      ofGrants: async (shop, grants) => seen(shop, (one) => one.grantId !== null && grants.includes(one.grantId)),
      usable: async (shop, id, now, limit) =>
        seen(shop, (one) => one.participantId === id && one.side === "sharer" && one.state === "given" && one.expiresAt !== null && one.expiresAt > now).sort((a, b) => a.expiresAt! - b.expiresAt! || byCode(a, b)).slice(0, limit),
      async lastUntil(shop, program) {
        const held = seen(shop, (one) => one.programId === program && one.state === "given").flatMap((one) => one.expiresAt ?? []);
        return held.length === 0 ? null : Math.max(...held);
      },
      async use(shop, code, orderId) {
        const coupon = of(shop).coupons.get(code);
        if (coupon?.orderId === null) change(shop, coupon, { orderId, state: "used" });
      },
      expiring: async (now) =>
        [...t.shops.keys()].sort().filter((shop) => !of(shop).record.get(shop)?.uninstalledAt).flatMap((shop) =>
          [...new Set(coupons(shop, over(now)).map((one) => one.programId))].sort().map((programId) => ({ shop: shop as ShopDomain, programId })),
        ),
      async takeExpired(shop, program, now, limit) {
        const taken = seen(shop, (one) => one.programId === program && over(now)(one)).sort((a, b) => a.expiresAt! - b.expiresAt! || byCode(a, b)).slice(0, limit);
        for (const coupon of taken) change(shop, coupon, { removing: true });
        return taken;
      },
      async withdraw(shop, codes) {
        for (const code of codes) {
          const coupon = of(shop).coupons.get(code);
          if (coupon?.state === "given") change(shop, coupon, { state: "withdrawn" });
        }
      },
    },
  };
}

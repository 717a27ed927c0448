import { expect, it } from "vitest";
import { OTHER, SHOP, id, participant, program, shopRecord } from "../../tests/contracts/samples";
import { shareStage } from "../../tests/support/share-stage";
import { eachStore } from "../../tests/support/stores";
import { defaultShare } from "../domain/friends";
import type { ShopDomain } from "../domain/id";
import { DAY } from "../domain/instant";
import { defaultProgram } from "../domain/program";
import { timers } from "../jobs/timers";
import { expireCoupons } from "./expire-coupons";
import { BATCH } from "./program-effects";

const PROGRAM = id("prg", 1);

eachStore((open) => {
  const start = async () => {
    const store = await open();
    const { uow, clock } = shareStage(store);
    const timer = timers({ uow, expireCoupons: expireCoupons({ uow, clock }), onTrouble: (_what: string, error: unknown) => { throw error; } } as never).find((one) => one.name === "expire-coupons")!;
    /** Codes that the shop has given, and whose time is over since the number of days. */
    const given = (shop: ShopDomain, count: number, days: number) =>
      uow.run(async (tx) => {
        await tx.shops.save(shopRecord({ shop }));
        await tx.programs.insert(shop, program({ id: PROGRAM, kind: "share", rules: { ...defaultProgram, friends: defaultShare } }));
        await tx.stocks.insert(shop, PROGRAM, { seeds: { friend: "F", sharer: "S" }, discounts: { friend: "gid://shopify/DiscountCodeNode/1", sharer: null }, drawSeed: "x", draws: 0, takenMinor: 0 });
        await tx.participants.insert(shop, participant({ id: id("par", 1), programId: PROGRAM }));
        await tx.coupons.add(shop, PROGRAM, "friend", "b", Array.from({ length: count }, (_, i) => `TUAN-${String(i).padStart(4, "0")}`));
        await tx.coupons.pool(shop, "b", []);
        for (let i = 0; i < count; i++) await tx.coupons.give(shop, PROGRAM, "friend", { participantId: id("par", 1), holderKey: `v:${i}`, grantId: null, at: clock.at - 30 * DAY, until: clock.at - days * DAY });
      });
    return { uow, clock, given, expire: () => timer.run(clock.at, () => false, () => undefined), claimed: async () => (await store.outboxQueue.claim("w", clock.at, 1_000, 100)).map(({ shop, kind, payload }) => ({ shop, kind, codes: "codes" in payload ? payload.codes.length : 0 })) };
  };

  it("all codes of a busy shop are asked for at one look, in batches, and another shop's beside them; each once", async () => {
    const s = await start();
    await s.given(SHOP, 2 * BATCH + 1, 2);
    await s.given(OTHER, 3, 1);
    expect(await s.expire()).toBe(2);
    const asked = await s.claimed();
    expect(asked.filter((one) => one.shop === SHOP).map((one) => one.codes).sort()).toEqual([1, BATCH, BATCH].sort());
    expect(asked.filter((one) => one.shop === OTHER)).toEqual([{ shop: OTHER, kind: "coupons.remove", codes: 3 }]);
    // Nothing of it has been taken away yet: a shop that is frozen stays so for weeks, and is not asked for again.
    s.clock.at += DAY;
    expect(await s.expire()).toBe(0);
  });

  it("two looks at once ask for each code once", async () => {
    const s = await start();
    await s.given(SHOP, BATCH + 5, 1);
    await Promise.all([s.expire(), s.expire()]);
    expect((await s.claimed()).map((one) => one.codes).sort()).toEqual([BATCH, 5].sort());
  });

  it("of a shop that has left nothing is asked for; once it is back, it is", async () => {
    const s = await start();
    await s.given(SHOP, 2, 1);
    await s.uow.run((tx) => tx.shops.save(shopRecord({ uninstalledAt: s.clock.at })));
    expect(await s.expire()).toBe(0);
    await s.uow.run((tx) => tx.shops.save(shopRecord({ uninstalledAt: null })));
    expect(await s.expire()).toBe(1);
    expect(await s.claimed()).toEqual([{ shop: SHOP, kind: "coupons.remove", codes: 2 }]);
  });
});

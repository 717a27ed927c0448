import { expect, it } from "vitest";
import { type Side, defaultShare } from "../../app/domain/friends";
import { defaultProgram } from "../../app/domain/program";
import { eachStore } from "../support/stores";
import { id, NOW, OTHER, participant, program, PROGRAM, SHOP, shopRecord } from "./samples";

const sharing = (change = {}) => program({ kind: "share", rules: { ...defaultProgram, friends: defaultShare }, ...change });

eachStore((open) => {
  const start = async () => {
    const { uow } = await open();
    for (const shop of [SHOP, OTHER])
      await uow.run(async (tx) => {
        await tx.shops.save(shopRecord({ shop }));
        await tx.programs.insert(shop, sharing());
        await tx.stocks.insert(shop, PROGRAM, { seeds: { friend: "F", sharer: "S" }, discounts: { friend: "gid:f", sharer: "gid:s" }, drawSeed: "x", draws: 2, takenMinor: 7 });
      });
    return uow;
  };

  it("lets go of one side's discount, and has another first code for what is made after it", async () => {
    const uow = await start();
    await uow.run((tx) => tx.stocks.letGo(SHOP, PROGRAM, "sharer", "S2"));
    expect(await uow.read((tx) => tx.stocks.find(SHOP, PROGRAM))).toEqual({ seeds: { friend: "F", sharer: "S2" }, discounts: { friend: "gid:f", sharer: null }, drawSeed: "x", draws: 2, takenMinor: 7 });
    await uow.run((tx) => tx.stocks.letGo(SHOP, PROGRAM, "friend", "F2"));
    await uow.run((tx) => tx.stocks.setDiscount(SHOP, PROGRAM, "sharer", "gid:s2"));
    expect(await uow.read((tx) => tx.stocks.find(SHOP, PROGRAM))).toMatchObject({ seeds: { friend: "F2", sharer: "S2" }, discounts: { friend: null, sharer: "gid:s2" } });
    expect(await uow.read((tx) => tx.stocks.find(OTHER, PROGRAM))).toMatchObject({ seeds: { friend: "F", sharer: "S" }, discounts: { friend: "gid:f", sharer: "gid:s" } });
  });

  it("tells which codes ought to be good, and makes them once more: given ones stay given", async () => {
    const uow = await start();
    const to = { participantId: participant().id, holderKey: null, grantId: null, at: NOW };
    await uow.run(async (tx) => {
      await tx.participants.insert(SHOP, participant());
      for (const [shop, side, batch] of [[SHOP, "sharer", "a"], [SHOP, "friend", "b"], [OTHER, "sharer", "c"]] as const) {
        await tx.coupons.add(shop, PROGRAM, side, batch, [1, 2, 3, 4, 5, 6].map((n) => `${batch}${n}`));
        await tx.coupons.pool(shop, batch, []);
      }
      // In the order of the codes: two that can be used, one that is over, one used, one taken back.
      for (const until of [NOW + 2, NOW + 2, NOW, NOW + 2, NOW + 2]) await tx.coupons.give(SHOP, PROGRAM, "sharer", { ...to, until });
      await tx.coupons.use(SHOP, "a4", "gid://shopify/Order/1");
      await tx.coupons.withdraw(SHOP, ["a5"]);
      await tx.coupons.add(SHOP, PROGRAM, "sharer", "d", ["d1"]);
    });
    const wanted = await uow.read((tx) => tx.coupons.wanted(SHOP, PROGRAM, "sharer", NOW));
    expect(wanted).toEqual(["a1", "a2", "a6", "d1"]);
    expect(await uow.read((tx) => tx.coupons.held(SHOP, PROGRAM, "sharer", NOW))).toEqual(["a1", "a2"]);
    await uow.run((tx) => tx.coupons.again(SHOP, "n", wanted));
    const figures = () => uow.read((tx) => tx.coupons.figures(SHOP, PROGRAM, "sharer"));
    expect(await figures()).toEqual({ making: 2, pooled: 0, given: 5 });
    await uow.run((tx) => tx.coupons.withdraw(SHOP, ["a2"]));
    await uow.run((tx) => tx.coupons.use(SHOP, "a1", "gid://shopify/Order/2"));
    expect(await uow.read((tx) => tx.coupons.over(SHOP, "n"))).toEqual(["a1", "a2"]);
    expect(await uow.read((tx) => tx.coupons.ofBatch(SHOP, "n"))).toEqual(["a6", "d1"]);
    await uow.run((tx) => tx.coupons.pool(SHOP, "n", ["a1"]));
    expect(await figures()).toEqual({ making: 0, pooled: 2, given: 5 });
    // Its removal was asked for: it is not to come back.
    await uow.run((tx) => tx.coupons.takeExpired(SHOP, PROGRAM, NOW + 2, 9));
    expect(await uow.read((tx) => tx.coupons.wanted(SHOP, PROGRAM, "sharer", NOW))).toEqual(["a6", "d1"]);
  });

  it("knows whose a discount is", async () => {
    const uow = await start();
    for (const discount of ["gid:f", "gid:s"]) expect(await uow.read((tx) => tx.stocks.ofDiscount(SHOP, discount))).toBe(PROGRAM);
    expect(await uow.read((tx) => tx.stocks.ofDiscount(SHOP, "gid:x"))).toBeNull();
  });

  it("discards the codes of one side that nobody was given, pooled or being made, and no others", async () => {
    const uow = await start();
    const another = id("prg", 2);
    await uow.run(async (tx) => {
      await tx.programs.insert(SHOP, sharing({ id: another }));
      await tx.participants.insert(SHOP, participant());
      for (const [shop, of, side, batch] of [[SHOP, PROGRAM, "sharer", "a"], [SHOP, PROGRAM, "friend", "b"], [SHOP, another, "sharer", "c"], [OTHER, PROGRAM, "sharer", "d"]] as const) {
        await tx.coupons.add(shop, of, side, batch, [`${batch}1`, `${batch}2`]);
        await tx.coupons.pool(shop, batch, []);
      }
      await tx.coupons.give(SHOP, PROGRAM, "sharer", { participantId: participant().id, holderKey: null, grantId: null, at: NOW, until: NOW });
      await tx.coupons.add(SHOP, PROGRAM, "sharer", "e", ["e1"]);
      await tx.coupons.discard(SHOP, PROGRAM, "sharer");
      // What arrives at Shopify later was in what is no more.
      await tx.coupons.pool(SHOP, "e", []);
    });
    const figures = (shop: typeof SHOP, of: typeof PROGRAM, side: Side) => uow.read((tx) => tx.coupons.figures(shop, of, side));
    expect(await figures(SHOP, PROGRAM, "sharer")).toEqual({ making: 0, pooled: 0, given: 1 });
    for (const [shop, of, side] of [[SHOP, PROGRAM, "friend"], [SHOP, another, "sharer"], [OTHER, PROGRAM, "sharer"]] as const) expect(await figures(shop, of, side)).toEqual({ making: 0, pooled: 2, given: 0 });
    expect(await uow.read((tx) => tx.coupons.ofBatch(SHOP, "a"))).toEqual(["a1"]);
  });
});

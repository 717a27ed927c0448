import { expect, it } from "vitest";
import { DAY } from "../../app/domain/instant";
import { eachStore } from "../support/stores";
import { campaign, CAMPAIGN, group, id, NOW, offer, OFFER, OTHER, seat, SHOP } from "./samples";

eachStore((open) => {
  it("gives a campaign and its offers back as they were stored", async () => {
    const { uow } = await open();
    const stored = campaign({ endedAt: NOW, quota: null, product: { id: "gid://shopify/Product/1", handle: "h", title: "陈茶", image: "https://cdn.example/1.png" } });
    const offers = [offer(), offer({ id: id("ofr", 2), variantId: "gid://shopify/ProductVariant/2", price: { kind: "fixed", minor: 9_007_199_254_740_991 }, listMinor: 12_345, discountId: "gid://shopify/DiscountCodeNode/1", seedCode: "SEED2" })];
    await uow.run((tx) => tx.campaigns.insert(stored, offers));
    await uow.run(async (tx) => {
      expect(await tx.campaigns.find(SHOP, CAMPAIGN)).toEqual(stored);
      expect(await tx.campaigns.lock(SHOP, CAMPAIGN)).toEqual(stored);
      expect(await tx.campaigns.offers(SHOP, CAMPAIGN)).toEqual(offers);
      expect(await tx.campaigns.find(SHOP, id("cmp", 9))).toBeNull();
      expect(await tx.campaigns.lock(SHOP, id("cmp", 9))).toBeNull();
    });
  });

  it("takes an edit only of the revision that is stored, and leaves the quota's count alone", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.campaigns.insert(campaign(), []));
    await uow.run((tx) => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, 5));
    const edited = campaign({ title: "Edited", status: "paused", publication: "ready", rules: { size: 4 }, quota: 7, quotaTaken: 99 });
    expect(await uow.run((tx) => tx.campaigns.update(edited))).toBe(true);
    expect(await uow.run((tx) => tx.campaigns.update({ ...edited, title: "From a stale editor" }))).toBe(false);
    expect(await uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN))).toEqual({ ...edited, revision: 1, quotaTaken: 5 });
  });

  it("counts every shift of the quota, also when many come at once", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.campaigns.insert(campaign(), []));
    await Promise.all(Array.from({ length: 20 }, () => uow.run((tx) => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, 2))));
    await uow.run((tx) => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, -3));
    expect((await uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN)))?.quotaTaken).toBe(37);
  });

  it("finds the campaigns on a product that are neither drafts nor ended", async () => {
    const { uow } = await open();
    const states = ["draft", "scheduled", "live", "paused", "ended"] as const;
    await uow.run(async (tx) => {
      for (const [index, status] of states.entries()) await tx.campaigns.insert(campaign({ id: id("cmp", index), status }), []);
      await tx.campaigns.insert(campaign({ id: id("cmp", 9), product: { id: "gid://shopify/Product/2", handle: "", title: "", image: null } }), []);
    });
    const found = await uow.read((tx) => tx.campaigns.onProduct(SHOP, "gid://shopify/Product/1"));
    expect(found.map((one) => one.status)).toEqual(["scheduled", "live", "paused"]);
  });

  it("marks publication and discounts, replaces a draft's offers, and deletes with all that hangs on it", async () => {
    const { uow } = await open();
    await uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.campaigns.setPublication(SHOP, CAMPAIGN, "working");
      await tx.campaigns.replaceOffers(SHOP, CAMPAIGN, [offer({ id: id("ofr", 5) })]);
      await tx.campaigns.setDiscount(SHOP, id("ofr", 5), "gid://shopify/DiscountCodeNode/5");
      await tx.codes.add(SHOP, id("ofr", 5), "b", ["C1"]);
      await tx.groups.insert(SHOP, group({ seats: [seat(1)] }));
    });
    expect(await uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN))).toMatchObject({ publication: "working", revision: 0 });
    expect(await uow.read((tx) => tx.campaigns.offers(SHOP, CAMPAIGN))).toEqual([offer({ id: id("ofr", 5), discountId: "gid://shopify/DiscountCodeNode/5" })]);
    await uow.run((tx) => tx.campaigns.delete(SHOP, CAMPAIGN));
    await uow.read(async ({ campaigns, codes, groups }) => {
      expect([await campaigns.find(SHOP, CAMPAIGN), await campaigns.offers(SHOP, CAMPAIGN), await codes.figures(SHOP, id("ofr", 5)), await groups.load(SHOP, group().id), await groups.seat(SHOP, seat(1).id)]).toEqual([null, [], { making: 0, pooled: 0, shown: 0 }, null, null]);
    });
  });

  it("finds the campaigns of all shops whose status lags behind their dates", async () => {
    const { uow } = await open();
    const insert = (number: number, change: Parameters<typeof campaign>[0]) => uow.run((tx) => tx.campaigns.insert(campaign({ id: id("cmp", number), ...change }), []));
    await insert(1, { status: "scheduled", startsAt: NOW });
    await insert(2, { status: "scheduled", startsAt: NOW + 1 });
    await insert(3, { status: "live", endsAt: NOW, shop: OTHER });
    await insert(4, { status: "paused", endsAt: NOW - DAY });
    await insert(5, { status: "draft", endsAt: NOW - DAY });
    await insert(6, { status: "ended", endsAt: NOW - DAY });
    await insert(7, { status: "live" });
    const turning = await uow.read((tx) => tx.campaigns.turning(NOW, 10));
    expect(turning).toEqual([{ shop: SHOP, id: id("cmp", 4) }, { shop: OTHER, id: id("cmp", 3) }, { shop: SHOP, id: id("cmp", 1) }]);
    expect(await uow.read((tx) => tx.campaigns.turning(NOW, 1))).toHaveLength(1);
  });

  it("keeps a batch of codes out of the pool until it exists, and counts each state", async () => {
    const { uow } = await open();
    await uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.codes.add(SHOP, OFFER, "batch-1", ["A", "B", "C"]);
      await tx.codes.add(SHOP, OFFER, "batch-1", ["A", "B", "C"]);
      await tx.codes.add(SHOP, OFFER, "batch-2", ["D"]);
    });
    expect(await uow.run((tx) => tx.codes.show(SHOP, OFFER, id("sea", 1), NOW))).toBeNull();
    await uow.run((tx) => tx.codes.pool(SHOP, "batch-1", ["B"]));
    const shown = await uow.run((tx) => tx.codes.show(SHOP, OFFER, id("sea", 1), NOW));
    expect(["A", "C"]).toContain(shown);
    await uow.run((tx) => tx.codes.pool(SHOP, "batch-1", ["A", "C"]));
    await uow.read(async (tx) => {
      expect(await tx.codes.ofBatch(SHOP, "batch-1")).toEqual(["A", "C"]);
      expect(await tx.codes.figures(SHOP, OFFER)).toEqual({ making: 1, pooled: 1, shown: 1 });
    });
    await uow.run((tx) => tx.codes.remove(SHOP, ["A", "C"]));
    expect(await uow.read((tx) => tx.codes.figures(SHOP, OFFER))).toEqual({ making: 1, pooled: 0, shown: 0 });
  });

  it("adds more codes than one statement takes", async () => {
    const { uow } = await open();
    const codes = Array.from({ length: 1_201 }, (_, index) => `MANY-${String(index).padStart(5, "0")}`);
    await uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.codes.add(SHOP, OFFER, "big", codes);
    });
    expect(await uow.read((tx) => tx.codes.ofBatch(SHOP, "big"))).toEqual(codes);
  });
});

import { expect, it } from "vitest";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import { SHOP, campaign, group, id, offer, seat, shopRecord } from "../../tests/contracts/samples";
import { defaultProgram } from "../domain/program";

/** 10 % of what is paid, payable 14 days after delivery: the default program. */
eachStore((open) => {
  const start = async () => rewardStage(await open());

  it("rewards leave of an order what the shop wants to keep after its goods are paid", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ reward: { ...defaultProgram.reward, rate: { kind: "percent", basisPoints: 5_000 } } }), "mei");
    await s.uow.run((tx) => tx.shops.save(shopRecord({ settings: { marginFloor: 3_000 } })));
    s.costs.set("gid://shopify/ProductVariant/1", 450);
    // 20.00 paid, goods for 9.00, 6.00 to be left: 5.00 of the 10.00 that the rate would give.
    const order = await s.order({ visits: [s.visit(mei)], lines: [line(1, 2)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 });
    // Half comes back: half of the reward goes, too; costs that change later change nothing.
    s.costs.set("gid://shopify/ProductVariant/1", 1);
    await s.show(order, { financialStatus: "partially_refunded", lines: [line(1, 2, { currentQuantity: 1, netMinor: 1_000 })] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 250 });
    // Nothing known of what it costs: half, as the rate says. Sold at a loss: nothing.
    await s.order({ visits: [s.visit(mei)], lines: [line(2)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 750 });
    s.costs.set("gid://shopify/ProductVariant/3", 900);
    await s.order({ visits: [s.visit(mei)], lines: [line(3)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 750 });
  });

  it("goods that an exchange brings into an order are asked for their cost, too", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ reward: { ...defaultProgram.reward, rate: { kind: "percent", basisPoints: 5_000 } } }), "mei");
    await s.uow.run((tx) => tx.shops.save(shopRecord({ settings: { marginFloor: 0 } })));
    s.costs.set("gid://shopify/ProductVariant/2", 900);
    const order = await s.order({ visits: [s.visit(mei)], lines: [line(1)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 });
    await s.show(order, { edited: true, lines: [line(1, 1, { currentQuantity: 0, netMinor: 0 }), line(2)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
  });

  it("a collection's rate holds for what was in it when the order came, whatever the merchant moves later", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ reward: { ...defaultProgram.reward, collections: [{ collectionId: "gid://shopify/Collection/7", basisPoints: 5_000 }] } }), "mei");
    s.collections.set("gid://shopify/Product/1", ["gid://shopify/Collection/7", "gid://shopify/Collection/8"]);
    const order = await s.order({ visits: [s.visit(mei)], lines: [line(1), line(2)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 + 100 });
    s.collections.clear();
    await s.show(order, { financialStatus: "partially_refunded", lines: [line(1), line(2, 1, { currentQuantity: 0, netMinor: 0 })] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 });
    await s.order({ visits: [s.visit(mei)], lines: [line(1)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 600 });
  });

  it("earns in a group buy as the merchant had said of it when the order came, whatever they say of it later", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const orderId = "gid://shopify/Order/4711";
    const [together, alone, added] = [line(1, 2), line(2), line(3)];
    await s.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ rewarded: true }), [offer()]);
      await tx.groups.insert(SHOP, group({ status: "succeeded", seats: [seat(1, { state: "counted", orderId, lineIds: [together.id] })] }));
    });
    const says = (revision: number, rewarded: boolean) => s.uow.run((tx) => tx.campaigns.update(campaign({ revision, rewarded })));
    const order = await s.order({ id: orderId, visits: [s.visit(mei)], lines: [together, alone] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 300 });
    await says(0, false);
    await s.show(order, {});
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 300 });
    // Somebody else's order of now earns on its other goods alone, also when they say yes again.
    const other = "gid://shopify/Order/4712";
    await s.uow.run((tx) => tx.groups.insert(SHOP, group({ id: id("grp", 2), status: "succeeded", seats: [seat(2, { groupId: id("grp", 2), state: "counted", orderId: other, lineIds: [added.id] })] })));
    const second = await s.order({ id: other, visits: [s.visit(mei)], lines: [added, line(4)] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 400 });
    await says(1, true);
    await s.show(second, {});
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 400 });
  });

  it("keeps the days by which it was earned, whatever the program says later", async () => {
    const s = await start();
    const programId = await s.program();
    const mei = await s.person(programId, "mei");
    const order = await s.order({ visits: [s.visit(mei)] });
    await s.save(SHOP, { id: programId, revision: 1, title: "Later", rules: { ...defaultProgram, maturing: { daysAfterDelivery: 365, daysAfterShipping: 365 }, agreement: "" } });
    await s.safe(order);
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
  });

  it("no more is rewarded than the shop has kept, whatever the order is called", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    // A deposit of which a part went back: Shopify calls that refunded in part.
    await s.order({ visits: [s.visit(mei)], lines: [line(1, 3)], financialStatus: "partially_refunded", goodwillMinor: 2_600 });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 40 });
  });

  it("half of the price given back takes half of the reward back, in a shop whose prices hold 19 % of tax", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const order = await s.order({ visits: [s.visit(mei)], totalMinor: 11_900, lines: [line(1, 1, { unitMinor: 11_900, netMinor: 10_000 })], keptMinor: 11_900 });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 1_000 });
    await s.show(order, { financialStatus: "partially_refunded", goodwillMinor: 5_000, refundedMinor: 5_950, keptMinor: 5_950 });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 500 });
  });
});

import { describe, expect, it } from "vitest";
import { browserStage } from "../support/browser/stage";

const HOUR = 3_600_000;
const stage = browserStage();

describe("a group's life, seen by people", () => {
  it("a merchant makes the campaign, three friends fill a group, and the orders are released", async () => {
    const { sandbox, product } = stage;
    const boss = await stage.merchant();
    await boss.launch(product, { size: "3", percent: "30", hours: "24" });

    const mei = await stage.shopper("Mei");
    await mei.open(product);
    await mei.card.getByText("save 30%").waitFor();
    await mei.card.getByText("3 people · 24 h").waitFor();
    expect(await mei.go.textContent()).toBe("Start a group");
    await mei.press();
    const first = await mei.pay();
    await mei.block.getByText("2 more people and it ships").waitFor();
    expect(first.financial).toBe("PAID");
    expect(first.lines[0]!.allocations[0]!.minor).toBe(Math.round(first.lines[0]!.unitMinor * 0.3));
    expect(first.fulfillmentOrders.some((one) => one.status === "ON_HOLD")).toBe(true);
    const link = await mei.copyInvite();

    const liang = await stage.shopper("Liang");
    await liang.join(link);
    await liang.pay();
    await liang.block.getByText("1 more person and it ships").waitFor();
    const theirs = await liang.copyInvite();
    expect(theirs).not.toBe(link);

    const ana = await stage.shopper("Ana");
    await ana.follow(theirs);
    await ana.card.getByText("One seat left").waitFor();
    await ana.press();
    await ana.pay();
    await ana.block.getByText("Everyone is in").waitFor();

    await mei.openOrder();
    await mei.block.getByText("Everyone is in").waitFor();
    expect(await mei.orderFacts()).toEqual({ financial: "paid", fulfillment: "unfulfilled" });
    await mei.open(product);
    await mei.card.getByText("Everyone is in").waitFor();
    for (const { order, email } of [mei, liang, ana]) {
      expect(order.tags).toContain("Tuan group complete");
      expect(order.fulfillmentOrders.flatMap((one) => one.holds)).toEqual([]);
      expect(stage.refunded(order)).toBe(0);
      expect(stage.mails(email, "Everyone is in: your order ships")).toBe(1);
    }
    await boss.open("/app/groups");
    await boss.sees("Complete");
    expect(sandbox.world.orders.filter((order) => order.lines[0]!.productId === product.id)).toHaveLength(3);
  });

  it("a group that does not fill is refunded, and everybody can see it", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "3", hours: "2" });
    const mei = await stage.shopper("Mei");
    const link = await mei.openGroup(product);
    const bo = await stage.shopper("Bo");
    await bo.join(link);
    await bo.pay();

    await sandbox.clock.advance(2 * HOUR + 1_000);
    await sandbox.quiet();
    for (const one of [mei, bo]) {
      expect(one.order.refunds).toHaveLength(1);
      expect(stage.refunded(one.order)).toBe(one.order.total);
      expect(one.order.cancelledAt).not.toBeNull();
      expect(stage.mails(one.email, "Not filled:")).toBe(1);
      await one.openOrder();
      await one.block.getByText("You have been refunded in full.").waitFor();
      expect((await one.orderFacts()).financial).toBe("refunded");
      await one.open(product);
      await one.card.getByText("Not filled in time").waitFor();
      await one.card.getByText("You have been refunded in full.").waitFor();
      expect(await one.go.textContent()).toBe("Start a new group");
    }
    const boss = await stage.merchant();
    await boss.open("/app/groups");
    await boss.sees("Not filled");
    await boss.open("/app/orders");
    await boss.sees("Refunded");
  });
});

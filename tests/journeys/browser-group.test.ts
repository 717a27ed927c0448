import { describe, expect, it } from "vitest";
import { SETTLING } from "../../app/domain/group";
import { browserStage } from "../support/browser/journeys";

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
    await liang.follow(link);
    await liang.card.getByText("M*** invited you").waitFor();
    await liang.press();
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

    await sandbox.clock.advance(2 * HOUR + SETTLING + 1_000);
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

  it("when the opener is refunded at the order desk the next member leads", async () => {
    const { product } = stage;
    await stage.launch({ size: "3" });
    const mei = await stage.shopper("Mei");
    const link = await mei.openGroup(product);
    const liang = await stage.shopper("Liang");
    await liang.join(link);
    await liang.pay();
    await liang.block.getByText("1 more person and it ships").waitFor();

    const boss = await stage.merchant();
    await boss.refundAll(mei.order);
    await mei.page.reload();
    await mei.block.getByText("You have left the group").waitFor();
    await liang.page.reload();
    await liang.block.getByText("2 more people and it ships").waitFor();
    expect(stage.refunded(mei.order)).toBe(mei.order.subtotal);
    expect(stage.refunded(liang.order)).toBe(0);
    await boss.open("/app/groups");
    await boss.app.getByText(/1 \/ 3/).filter({ visible: true }).first().waitFor();
  });

  it("a mixed cart keeps its other goods when the group fails", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2", hours: "1" });
    const other = sandbox.world.products.find((one) => one.handle === "gift-wrap")!;
    const mei = await stage.shopper("Mei");
    await mei.page.goto(`${sandbox.storefront}/products/${other.handle}`);
    await mei.page.getByRole("button", { name: "Add to cart" }).click();
    await mei.page.waitForURL(/\/cart$/);
    await mei.startGroup(product);
    expect(await mei.page.locator(".summary li").count()).toBe(2);
    const order = await mei.pay();

    await sandbox.clock.advance(HOUR + SETTLING + 1_000);
    await sandbox.quiet();
    const line = order.lines.find((one) => one.productId === product.id)!;
    expect(stage.refunded(order)).toBe(line.unitMinor - line.allocations.reduce((sum, one) => sum + one.minor, 0));
    expect(order.cancelledAt).toBeNull();
    expect(order.lines.find((one) => one.productId === other.id)!.currentQuantity).toBe(1);
    await mei.openOrder();
    await mei.block.getByText("You have been refunded in full.").waitFor();
    expect((await mei.orderFacts()).financial).toBe("partially_refunded");
    await mei.page.locator(".summary li", { hasText: product.title }).getByText("Refunded").waitFor();
    expect(await mei.page.locator(".summary li", { hasText: other.title }).getByText("Refunded").count()).toBe(0);
  });

  it("the invite panel opens once on the next page of the shop, and not again", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "3" });
    const mei = await stage.shopper("Mei");
    const link = await mei.openGroup(product);
    await mei.page.getByRole("link", { name: "Continue shopping" }).click();
    await mei.panel.getByText("2 more and the group is complete").waitFor();
    expect(await mei.panel.getByLabel("Invitation link").inputValue()).toBe(link);
    await mei.panel.getByRole("button", { name: "Copy link" }).click();
    await mei.panel.getByRole("button", { name: "Copied" }).waitFor();
    expect(await mei.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await mei.page.keyboard.press("Escape");
    await mei.panel.waitFor({ state: "detached" });

    await mei.page.goto(`${sandbox.storefront}/collections/all`, { waitUntil: "networkidle" });
    expect(await mei.panel.count()).toBe(0);
    await mei.open(product);
    expect(await mei.panel.count()).toBe(0);
    await mei.card.getByRole("button", { name: "Invite friends" }).click();
    await mei.panel.waitFor();
  });

  it("a shop in Chinese speaks Chinese from the card to the mail", async () => {
    const { product } = stage;
    await stage.launch({ size: "2" });
    const wei = await stage.shopper("Wei", { locale: "zh-CN" });
    wei.root = "/zh-CN";
    await wei.open(product);
    expect(await wei.go.textContent()).toBe("发起拼团");
    await wei.card.getByText("再邀 1 位朋友，两人都享拼团价。").waitFor();
    await wei.press();
    await wei.page.getByRole("heading", { name: "付款方式" }).waitFor();
    const order = await wei.pay();
    expect(order.locale).toBe("zh-CN");
    await wei.block.getByText("还差 1 人成团发货").waitFor();
    await wei.block.getByRole("button", { name: "复制邀请链接" }).click();
    await wei.block.getByRole("button", { name: "已复制" }).waitFor();
    const link = await wei.page.evaluate(() => navigator.clipboard.readText());
    expect(stage.sandbox.mailbox.all().filter((mail) => mail.to.includes(wei.email)).map((mail) => mail.subject)).toEqual([expect.stringContaining("还差 1 人")]);

    const ying = await stage.shopper("Ying", { locale: "zh-CN" });
    await ying.follow(link);
    await ying.page.getByLabel("Language").selectOption("zh-CN");
    await ying.page.waitForURL(/\/zh-CN\/products\//);
    await ying.settled();
    await ying.card.getByText("只差最后 1 人").waitFor();
  });
});

import { describe, expect, it } from "vitest";
import { browserStage } from "../support/browser/journeys";
import { findings } from "../support/browser/measures";

const MINUTE = 60_000;
const stage = browserStage();

describe("a shop on a bad day", () => {
  it("webhooks that come twice, late and out of order change nothing twice", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const boss = await stage.merchant();
    await boss.switchboard({ duplicate: true, shuffle: true, delay: 90 });
    const mei = await stage.shopper("Mei");
    await mei.startGroup(product);
    const order = await mei.pay();
    await mei.block.getByText("Waiting for the payment").waitFor();
    await mei.away(async () => {
      for (let minute = 0; minute < 4; minute++) await sandbox.clock.advance(MINUTE);
    });
    await mei.block.getByText("1 more person and it ships").waitFor();

    await boss.switchboard({});
    await boss.page.locator("tr", { hasText: "orders/paid" }).first().getByRole("button", { name: "Send again" }).click();
    await boss.page.getByText("Sent again.").waitFor();
    await sandbox.quiet();
    await mei.page.reload();
    await mei.block.getByText("1 more person and it ships").waitFor();
    expect(stage.mails(mei.email, "You are in")).toBe(1);
    expect(order.fulfillmentOrders.flatMap((one) => one.holds)).toHaveLength(1);
    expect(stage.refunded(order)).toBe(0);
  });

  it("webhooks that never come are made good by reconciliation", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const boss = await stage.merchant();
    await boss.switchboard({ lose: ["orders/create", "orders/paid", "orders/updated", "fulfillment_orders/order_routing_complete"] });
    const mei = await stage.shopper("Mei");
    await mei.startGroup(product);
    const order = await mei.pay();
    await mei.block.getByText("Waiting for the payment").waitFor();
    await mei.away(() => sandbox.clock.advance(16 * MINUTE));
    await mei.block.getByText("1 more person and it ships").waitFor();
    expect(order.fulfillmentOrders.some((one) => one.status === "ON_HOLD")).toBe(true);
  });

  it("time passes for a page that was refused and has not read why", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei");
    await mei.openGroup(product);
    stage.complaints.allow(/Mei: .*status of 401/);
    const refused = await mei.block.locator("body").evaluate(async (_body, app) => (await fetch(`${app}/extension/invite`, { method: "POST", body: "{}" })).status, sandbox.front);
    expect(refused).toBe(401);
    await sandbox.clock.advance(MINUTE);
  });

  it("a link edited to name another campaign's group leads into no foreign group", async () => {
    const { sandbox, product } = stage;
    const other = sandbox.world.products.find((one) => one.handle === "gift-wrap")!;
    await stage.launch({ size: "2" });
    await stage.launch({ size: "3" }, other);
    const mei = await stage.shopper("Mei");
    const foreign = (await mei.openGroup(other)).split("/").at(-1)!;

    const bo = await stage.shopper("Bo");
    stage.complaints.allow(/Bo: .*status of 409/);
    await bo.open(product, `?tuan=${foreign}`);
    expect(await bo.go.textContent()).toBe("Start a group");
    const refused = await bo.page.evaluate(async ([campaign, variant, invite]) => {
      const reply = await fetch("/apps/tuan/seats", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ campaign, variant, invite }) });
      return { status: reply.status, body: (await reply.json()) as { error: { code: string; message: string } } };
    }, [await bo.card.evaluate((card) => (JSON.parse((card as HTMLElement).dataset["campaign"]!) as { campaign: string }).campaign), String(product.variants[0]!.id), foreign]);
    expect(refused).toEqual({ status: 409, body: { error: { code: "group.other_campaign", message: "This invitation is for another group buy." } } });

    await bo.press();
    await bo.pay();
    await bo.block.getByText("1 more person and it ships").waitFor();
    await mei.page.reload();
    await mei.block.getByText("2 more people and it ships").waitFor();
  });

  it("the app killed between payment and completion goes on where it was", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei");
    const link = await mei.openGroup(product);
    const liang = await stage.shopper("Liang");
    stage.complaints.allow(/Liang: /);
    await liang.join(link);
    await liang.fill();
    await sandbox.app.kill("SIGKILL");
    await liang.confirm();
    await liang.block.getByText("Your order is safe", { exact: false }).waitFor();
    await sandbox.app.start();
    await liang.away(async () => {
      // Webhooks that met no app are sent again; a lease of the dead process runs out.
      await sandbox.clock.advance(5 * MINUTE);
      await sandbox.clock.advance(5 * MINUTE);
    });
    await liang.block.getByText("Everyone is in").waitFor();
    for (const { order } of [mei, liang]) {
      expect(order.fulfillmentOrders.flatMap((one) => one.holds)).toEqual([]);
      expect(order.tags).toContain("Tuan group complete");
    }
    expect(stage.mails(liang.email, "Everyone is in")).toBe(1);
  });

  it("a discount deleted at Shopify pauses its campaign; made again, the code that a shopper holds takes its price off", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei");
    await mei.startGroup(product);
    const boss = await stage.merchant();
    await boss.page.goto(`${sandbox.admin}/discounts`);
    await boss.page.locator("td a").first().click();
    await boss.page.getByRole("button", { name: "Delete discount" }).click();
    await boss.page.getByText("discounts/delete was queued").waitFor();
    await sandbox.quiet();
    const bo = await stage.shopper("Bo");
    await bo.page.goto(`${sandbox.storefront}/products/${product.handle}`);
    expect(await bo.card.count()).toBe(0);

    await boss.open("/app/problems");
    await boss.sees("A discount was deleted in Shopify");
    await boss.settled();
    expect(await findings(boss.page)).toEqual([]);
    await boss.app.getByRole("button", { name: "Make it again and go on" }).click();
    await boss.sees("Nothing needs you");
    await sandbox.quiet();
    await bo.page.reload();
    await bo.card.getByRole("button", { name: "Start a group" }).waitFor();
    const order = await mei.pay();
    expect(order.lines[0]!.allocations[0]!.minor).toBe(Math.round(order.lines[0]!.unitMinor * 0.3));
  });

  it("a campaign that is written while Shopify does not answer is kept as typed, and saved at the next try", async () => {
    const { sandbox, product } = stage;
    const { faults } = sandbox.shopify;
    const boss = await stage.merchant();
    await boss.open("/app/campaigns/new");
    await boss.enter({ size: "7" });
    // Work behind the scenes reads products, too: as often as anybody asks, until it is over.
    faults.add({ fault: "unavailable", operation: "Product", times: 1_000 });
    await boss.pick(product);
    await boss.sees("Shopify does not answer at the moment, so prices and variants are not shown.");
    await boss.settled();
    expect(await findings(boss.page)).toEqual([]);
    faults.clear();
    await boss.app.getByRole("button", { name: "Try again" }).click();
    await boss.app.getByRole("button", { name: "Try again" }).waitFor({ state: "detached" });
    faults.add({ fault: "throttled", operation: "Product", times: 1_000 });
    await boss.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
    await boss.sees("Shopify does not answer at the moment. Nothing was changed; try again in a minute.");
    expect(await boss.app.getByLabel("Group size").inputValue()).toBe("7");
    faults.clear();
    await boss.save();
    await boss.app.getByText("7 people").first().waitFor();
  });

  it("without JavaScript a plain form leads to the checkout, and the invitation stands in the order", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei", { javaScriptEnabled: false });
    await mei.page.goto(`${sandbox.storefront}/products/${product.handle}`);
    await mei.card.getByRole("button", { name: "Start a group" }).click();
    await mei.page.getByRole("heading", { name: /Your seat is kept for/ }).waitFor();
    await mei.page.getByRole("link", { name: "Go to checkout" }).click();
    await mei.atCheckout();
    const first = await mei.pay();
    expect(first.lines[0]!.allocations[0]!.minor).toBe(Math.round(first.lines[0]!.unitMinor * 0.3));
    const link = (await mei.page.locator(".line__property a").getAttribute("href"))!;

    const bo = await stage.shopper("Bo", { javaScriptEnabled: false });
    await bo.page.goto(link);
    await bo.page.getByText("1 of 2 are in").waitFor();
    await bo.page.getByRole("button", { name: "Join the group" }).click();
    await bo.page.getByRole("link", { name: "Go to checkout" }).click();
    await bo.atCheckout();
    const second = await bo.pay();
    for (const order of [first, second]) expect(order.tags).toContain("Tuan group complete");
  });
});

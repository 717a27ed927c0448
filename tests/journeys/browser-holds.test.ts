import { afterEach, describe, expect, it } from "vitest";
import { VISITS } from "../../app/domain/order";
import { affiliates } from "../support/affiliates";
import { browserStage } from "../support/browser/journeys";
import { merchant, programForm } from "../support/merchant";

const DAY = 24 * 3_600_000;
const stage = browserStage();
const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe("rewards that something speaks against", () => {
  it("wait for the merchant, who releases one and rejects another with a reason; the affiliate reads why", async () => {
    const { sandbox, product } = stage;
    const program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Tea friends", byHand: false }));
    const office = await affiliates(sandbox);
    opened.push(office);
    const customer = sandbox.world.customers.find((one) => one.password)!;
    const mei = await office.apply(program, "Mei Lin", { customerId: String(customer.id) });
    // Orders are placed to the second; a click in the same second would come after its order.
    const token = await office.visit(mei);
    await sandbox.clock.advance(60_000);
    const buy = (email: string) => {
      const filled = sandbox.cart.add(sandbox.cart.create("en"), [{ variantId: product.variants[0]!.id, quantity: 1, properties: {} }]);
      if ("error" in filled) throw new Error(filled.error);
      const order = sandbox.checkout.complete({ ...filled, attributes: { [VISITS]: token } }, { email, name: "Somebody", customerId: null, payment: "card" });
      if ("error" in order) throw new Error(order.error);
      return order;
    };
    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open("/app/holds");
    await boss.sees("Nothing waits for you");

    const [first, second, honest] = [buy("one@mailinator.com"), buy("two@mailinator.com"), buy("three@example.com")];
    await sandbox.quiet();
    const her = await stage.shopper("Mei");
    await her.logIn(customer);
    const page = `${sandbox.storefront}/apps/tuan/affiliates`;
    const line = (order: { name: string }) => her.page.locator(".tuan-rows li", { hasText: order.name });
    await her.page.goto(page);
    for (const order of [first, second]) await line(order).getByText("Being checked by the shop. The buyer used a throw-away e-mail address.").waitFor();
    await line(honest).getByText("Waits until everything has shipped").waitFor();

    // There is no campaign, and still the home page says what waits.
    await boss.open("/app");
    await boss.sees("2 rewards wait for your review");
    await boss.open("/app/payouts");
    await boss.sees("2 rewards wait for your review");
    await boss.app.getByRole("link", { name: "Review" }).or(boss.app.getByRole("button", { name: "Review" })).first().click();
    const row = (order: { name: string }) => boss.app.getByRole("row", { name: order.name });
    await row(first).getByText("The buyer used a throw-away e-mail address").waitFor();
    expect(await row(honest).count()).toBe(0);
    await row(first).getByRole("button", { name: "Release" }).click();
    await boss.page.locator("#toasts").getByText("Released: it matures when its order is safe").waitFor();
    await row(first).waitFor({ state: "detached" });
    await row(second).getByRole("button", { name: "Reject" }).click();
    const dialog = boss.app.getByRole("dialog");
    await dialog.getByText(`Reject the reward for ${second.name}?`).waitFor();
    expect(await dialog.getByRole("button", { name: "Reject", exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel("Reason").fill("Please order under your own name.");
    await dialog.getByRole("button", { name: "Reject", exact: true }).click();
    await boss.page.locator("#toasts").getByText("Rejected: the reward is taken back").waitFor();
    await boss.sees("Nothing waits for you");

    await her.page.goto(page);
    await line(first).getByText("Waits until everything has shipped").waitFor();
    await line(second).getByText("Not granted. The shop says: Please order under your own name.").waitFor();
    await line(second).getByText("$0.00", { exact: true }).waitFor();

    for (const order of [first, second]) expect([sandbox.orders.fulfil(order), sandbox.orders.deliver(order)]).toEqual([null, null]);
    await sandbox.quiet();
    await sandbox.clock.advance(15 * DAY);
    await sandbox.quiet();
    const safe = async () => {
      await her.page.goto(page);
      return line(first).getByText("Safe, part of your balance.").count();
    };
    await expect.poll(safe, { timeout: 30_000, interval: 500 }).toBe(1);
    await line(second).getByText("Not granted. The shop says").waitFor();
  });
});

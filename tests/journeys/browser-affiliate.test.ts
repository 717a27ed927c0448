import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSealer } from "../../app/adapters/system/sealer";
import { gid, type ProgramId, type ShopDomain } from "../../app/domain/id";
import { defaultProgram } from "../../app/domain/program";
import { saveProgram } from "../../app/features/save-program";
import { steerProgram } from "../../app/features/steer-program";
import { findings, watchShifts } from "../support/browser/measures";
import { browserStage } from "../support/browser/journeys";
import type { BrowserShopper } from "../support/browser/shopper";

const DAY = 24 * 3_600_000;
const AGREEMENT = "Say that you may earn by it.";
const stage = browserStage();

describe("an affiliate's life, seen by people", () => {
  let database: Database;
  let shop: ShopDomain;
  let program: ProgramId;
  let customers = 0;
  const now = () => stage.sandbox.world.now();
  const deps = () => ({ uow: database.uow, clock: { now }, ids: systemIds({ now }) });

  beforeEach(async () => {
    // How programs are made in the admin is a story of its own (browser-programs); here the use case stands in for it.
    database = await openDatabase(stage.sandbox.databaseUrl, { sealer: systemSealer("seals nothing that is read") });
    shop = stage.sandbox.world.shop.domain as ShopDomain;
    const rules = { ...defaultProgram, joining: { open: true, byHand: true, questions: ["Where do you share?"] }, payout: { minimumMinor: 100, methods: ["paypal" as const] }, agreement: AGREEMENT };
    const saved = await saveProgram(deps())(shop, { id: null, revision: 0, title: "Friends of the house", rules });
    if (!saved.ok) throw new Error(saved.refusal.code);
    program = saved.value.id;
    expect((await steerProgram(deps())(shop, program, "live")).ok).toBe(true);
  });
  afterEach(async () => {
    stage.sandbox.world.shop.asksConsent = false;
    await steerProgram(deps())(shop, program, "ended");
    await database.close();
  });

  const affiliates = () => `${stage.sandbox.storefront}/apps/tuan/affiliates`;
  /** Logs in at the page's own button, as a stranger to it does, and is led back. */
  async function logIn(who: BrowserShopper, { email, password }: { email: string; password: string }): Promise<void> {
    await who.page.goto(affiliates());
    await who.page.locator(".tuan-affiliate").getByRole("link", { name: "Log in" }).click();
    await who.page.locator("input[name='customer[email]']").fill(email);
    await who.page.locator("input[name='customer[password]']").fill(password);
    await who.page.getByRole("button", { name: "Log in" }).click();
    await who.page.waitForURL(affiliates());
  }
  /** A customer of the shop who has not been here in another test applies on the page, and is approved. @returns the personal link */
  async function join(who: BrowserShopper): Promise<string> {
    await logIn(who, stage.sandbox.world.customers.filter((one) => one.password)[customers++]!);
    const { page } = who;
    await page.getByLabel("Where do you share?").fill("With friends");
    await page.getByLabel("Where payouts go").fill("mei@paypal.example");
    await page.getByText(AGREEMENT).waitFor();
    await page.getByLabel("I have read the agreement").check();
    await page.getByRole("button", { name: "Send application" }).click();
    await page.getByRole("status").getByText("your application has reached the shop").waitFor();
    await page.getByText("Your application is with the shop").waitFor();
    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open(`/app/programs/${program}`);
    await boss.app.getByRole("table").getByRole("link").first().click();
    await boss.app.getByRole("button", { name: "Approve", exact: true }).click();
    await boss.app.getByRole("dialog").getByRole("button", { name: "Approve", exact: true }).click();
    await boss.page.locator("#toasts").getByText("Approved").waitFor();
    await page.goto(affiliates());
    return page.getByLabel("Your link").inputValue();
  }
  const buy = async (who: BrowserShopper) => {
    await who.page.getByRole("button", { name: "Add to cart" }).click();
    await who.page.waitForURL(/\/cart$/);
    await who.page.goto(`${stage.sandbox.storefront}/checkout`);
    await who.atCheckout();
    return who.pay();
  };
  const attribution = (order: { id: number }) => database.prisma.attribution.findFirst({ where: { shop, orderId: gid("Order", order.id) }, select: { programId: true, via: true } });
  const visits = () => database.prisma.visitDay.count({ where: { shop } });
  const stored = (who: BrowserShopper) => who.page.evaluate(() => localStorage.getItem("tuan.visits"));

  it("applies, is approved, shares; a friend follows the link and buys; the reward waits, is safe, asked for and paid; a refund afterwards is owed", async () => {
    const { product, sandbox } = stage;
    const mei = await stage.shopper("Mei");
    const link = await join(mei);
    expect(link).toMatch(/\/apps\/tuan\/r\/[A-Z2-9]{8}$/);
    expect(await findings(mei.page)).toEqual([]);
    await mei.page.getByText("No order has come by your link yet.").waitFor();

    const bo = await stage.shopper("Bo");
    const shifted = await watchShifts(bo.page);
    await bo.page.goto(`${link}?to=/products/${product.handle}`);
    await bo.page.waitForURL((url) => url.pathname === `/products/${product.handle}` && !url.searchParams.has("ref"));
    await bo.page.waitForFunction(() => (JSON.parse(localStorage.getItem("tuan.visits") ?? "{}") as { value?: string }).value);
    expect(await shifted()).toBeLessThan(0.01);
    const order = await buy(bo);
    expect(order.attributes["_tuan_visits"]).toMatch(/\S/);

    const earned = `$${(Math.round(order.subtotal * 0.1) / 100).toFixed(2)}`;
    const row = mei.page.locator(".tuan-rows li", { hasText: order.name });
    await mei.page.goto(affiliates());
    await row.getByText("Waits until everything has shipped").waitFor();
    expect(await row.locator(".tuan-amount").innerText()).toBe(`${earned}\n10% of $${(order.subtotal / 100).toFixed(2)}`);
    expect(await mei.page.locator(".tuan-figures").first().innerText()).toMatch(/Visits\s+1\s+Orders\s+1/);
    expect(await mei.page.getByRole("button", { name: /^Ask for/ }).count()).toBe(0);

    expect([sandbox.orders.fulfil(order), sandbox.orders.deliver(order)]).toEqual([null, null]);
    await sandbox.quiet();
    await sandbox.clock.advance(15 * DAY);
    await sandbox.quiet();
    // What matures is looked for beside the queues: the page is opened until it shows it.
    const safe = async () => {
      await mei.page.goto(affiliates());
      return row.getByText("Safe, part of your balance.").count();
    };
    await expect.poll(safe, { timeout: 60_000, interval: 500 }).toBe(1);
    await mei.page.getByRole("button", { name: `Ask for ${earned}` }).click();
    await mei.page.getByText(`You asked for ${earned}.`).waitFor();
    const payout = mei.page.locator(".tuan-rows li", { hasText: "PayPal" });
    await payout.getByText("Asked for; the shop decides.").waitFor();
    await row.getByText("In a payout you asked for.").waitFor();

    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open("/app/payouts");
    const asked = boss.app.getByRole("row", { name: new RegExp(earned.replace(/[$.]/g, "\\$&")) });
    await asked.getByRole("button", { name: "Approve" }).click();
    await boss.page.locator("#toasts").getByText("Approved: it waits to be paid").waitFor();
    await boss.app.getByRole("tab", { name: "Approved" }).click();
    await asked.getByRole("button", { name: "Mark as paid" }).click();
    await boss.app.getByRole("dialog").getByLabel("Reference of the payment").fill("PP-77");
    await boss.app.getByRole("dialog").getByRole("button", { name: "Mark as paid" }).click();
    await boss.page.locator("#toasts").getByText("Marked as paid").waitFor();
    await mei.page.goto(affiliates());
    await payout.getByText("PP-77").waitFor();

    // The friend sends everything back after the money has left: what was paid is owed, and carried.
    expect(sandbox.orders.refund(order, order.lines.map((line) => ({ lineId: line.id, quantity: line.quantity, restock: true })), 0, null, null)).toHaveProperty("refundId");
    await sandbox.quiet();
    await mei.page.goto(affiliates());
    await row.getByText("The order was returned or refunded.").waitFor();
    await mei.page.getByText(`-${earned}`).or(mei.page.getByText(`−${earned}`)).first().waitFor();
  });

  it("of two whose links a buyer followed the last one has the order, the merchant sees both and why; a refund before the payout takes its share back", async () => {
    const { product, sandbox } = stage;
    const [mei, ana] = [await stage.shopper("Mei"), await stage.shopper("Ana")];
    const links = [await join(mei), await join(ana)];
    const bo = await stage.shopper("Bo");
    for (const link of links) {
      await bo.page.goto(`${link}?to=/products/${product.handle}`);
      await bo.page.waitForFunction((code) => JSON.stringify(localStorage).includes(code) || (JSON.parse(localStorage.getItem("tuan.visits") ?? "{}") as { value?: string }).value, link.split("/").at(-1)!);
      await bo.page.waitForLoadState("networkidle");
      // A later click is told apart by its time.
      await sandbox.clock.advance(60_000);
    }
    const order = await buy(bo);
    const line = order.lines[0]!;

    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open("/app/attributions");
    const claims = boss.app.getByRole("row", { name: new RegExp(order.name) });
    await claims.getByText(/^Their link was followed .*: the order is theirs\.$/).waitFor();
    await claims.getByText(/^.*link was followed .*: another claim comes first\.$/).waitFor();

    const row = (who: BrowserShopper) => who.page.locator(".tuan-rows li", { hasText: order.name });
    const sum = (minor: number) => `$${(minor / 100).toFixed(2)}`;
    await ana.page.goto(affiliates());
    await row(ana).getByText(`10% of ${sum(order.subtotal)}`).waitFor();
    await mei.page.goto(affiliates());
    await mei.page.getByText("No order has come by your link yet.").waitFor();
    expect(sandbox.orders.refund(order, [{ lineId: line.id, quantity: line.quantity, restock: true }], 0, null, null)).toHaveProperty("refundId");
    await sandbox.quiet();
    await ana.page.goto(affiliates());
    await row(ana).getByText(sum(0), { exact: true }).waitFor();
    expect(await database.prisma.ledgerEntry.aggregate({ where: { shop, orderId: gid("Order", order.id), account: "accrued" }, _sum: { minor: true } })).toEqual({ _sum: { minor: 0n } });
  });

  it("gets a code for buyers; a friend who never followed the link types it at the checkout, and the order is the affiliate's", async () => {
    const { product, sandbox } = stage;
    const mei = await stage.shopper("Mei");
    const code = (await join(mei)).split("/").at(-1)!;
    expect(await mei.page.getByLabel("Your code for buyers").count()).toBe(0);
    const { rules, revision, title } = (await database.uow.read((tx) => tx.programs.find(shop, program)))!;
    const saved = await saveProgram(deps())(shop, { id: program, revision, title, rules: { ...rules, agreement: AGREEMENT, coupon: { off: { kind: "percent", basisPoints: 1_500 }, minimumMinor: 0 } } });
    expect(saved.ok).toBe(true);
    // The code shows once Shopify has it: the page is opened until then.
    const promised = async () => {
      await mei.page.goto(affiliates());
      return mei.page.getByText(`15% off with your code ${code}`).count();
    };
    await expect.poll(promised, { timeout: 60_000, interval: 500 }).toBe(1);
    expect(await findings(mei.page)).toEqual([]);
    await mei.page.getByRole("button", { name: "Copy the code" }).click();
    await mei.page.getByRole("button", { name: "Code copied" }).waitFor();

    const bo = await stage.shopper("Bo");
    await bo.page.goto(`${sandbox.storefront}/products/${product.handle}`);
    await bo.page.getByRole("button", { name: "Add to cart" }).click();
    await bo.page.waitForURL(/\/cart$/);
    await bo.page.goto(`${sandbox.storefront}/checkout`);
    await bo.atCheckout();
    await bo.page.getByPlaceholder("Discount code").fill(await mei.page.evaluate(() => navigator.clipboard.readText()));
    await bo.page.getByRole("button", { name: "Apply" }).click();
    await bo.page.getByText("You save").waitFor();
    const order = await bo.pay();
    expect([order.attributes["_tuan_visits"], order.codes, await attribution(order)]).toEqual([undefined, [code], { programId: program, via: "code" }]);
    const listed = order.lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
    const paid = listed - order.lines.flatMap((line) => line.allocations).reduce((sum, one) => sum + one.minor, 0);
    expect(paid).toBe(listed - Math.round(listed * 0.15));
    await mei.page.goto(affiliates());
    await mei.page.locator(".tuan-rows li", { hasText: order.name }).getByText(`10% of $${(paid / 100).toFixed(2)}`).waitFor();
  });

  it("without consent nothing is stored and the order is nobody's; with it, afterwards, the visit counts", async () => {
    const { product, sandbox } = stage;
    const link = await join(await stage.shopper("Mei"));
    sandbox.world.shop.asksConsent = true;
    const before = await visits();
    const address = `${link}?to=/products/${product.handle}`;

    const bo = await stage.shopper("Bo");
    await bo.page.goto(address);
    await bo.page.getByRole("button", { name: "Decline" }).click();
    await bo.page.waitForLoadState("networkidle");
    expect(await stored(bo)).toBeNull();
    const order = await buy(bo);
    expect(order.attributes).toEqual({});
    expect([await attribution(order), await visits()]).toEqual([null, before]);

    const ana = await stage.shopper("Ana");
    await ana.page.goto(address);
    await ana.page.getByRole("button", { name: "Accept" }).click();
    await ana.page.waitForFunction(() => (JSON.parse(localStorage.getItem("tuan.visits") ?? "{}") as { value?: string }).value);
    const hers = await buy(ana);
    expect(hers.attributes["_tuan_visits"]).toMatch(/\S/);
    expect([await attribution(hers), await visits()]).toEqual([{ programId: program, via: "click" }, before + 1]);
  });
});

import { randomBytes } from "node:crypto";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { RunningSandbox } from "../../../sandbox/run";
import type { Customer, Order, Product } from "../../../sandbox/world/types";
import type { Payment } from "../shopper";

/** A shopper at a browser of their own: looks at the widget, presses its buttons, checks out, copies and opens links. */
export class BrowserShopper {
  email: string;
  /** Before every path: "" or "/zh-CN". */
  root = "";

  constructor(
    readonly page: Page,
    readonly name: string,
    private readonly sandbox: RunningSandbox,
  ) {
    this.email = `${name.toLowerCase().replace(/[^a-z]/g, "") || "shopper"}-${randomBytes(4).toString("hex")}@example.com`;
  }

  /** The group card on the product page. */
  get card(): Locator {
    return this.page.locator("tuan-group");
  }

  /** The card's main button, whatever it says. */
  get go(): Locator {
    return this.card.locator("[data-part=go]");
  }

  /** The block that the app's UI extension shows on the thank-you and order-status pages. */
  get block(): FrameLocator {
    return this.page.frameLocator("iframe.ui-extension");
  }

  /** The invite panel, which the widget or the embed opens. */
  get panel(): Locator {
    return this.page.locator("dialog.tuan-sheet");
  }

  /** Logs in as a customer of the seeded shop. */
  async logIn({ email, password }: Customer): Promise<void> {
    this.email = email;
    await this.page.goto(`${this.sandbox.storefront}/account/login`);
    await this.page.locator("input[name='customer[email]']").fill(email);
    await this.page.locator("input[name='customer[password]']").fill(password);
    await this.page.getByRole("button", { name: "Log in" }).click();
    await this.page.waitForURL(/\/account$/);
  }

  /** Opens the product page and waits until the card knows what is live. */
  async open(product: Product, query = ""): Promise<void> {
    await this.page.goto(`${this.sandbox.storefront}${this.root}/products/${product.handle}${query}`);
    await this.settled();
  }

  /** Waits until the card has asked the app what is live and has painted it. */
  async settled(): Promise<void> {
    await this.card.scrollIntoViewIfNeeded();
    await this.page.waitForFunction(() => (document.querySelector("tuan-group") as (Element & { live?: object | null }) | null)?.live);
  }

  /** Presses the card's main button and waits for the checkout. */
  async press(): Promise<void> {
    await this.go.click();
    await this.atCheckout();
  }

  async atCheckout(): Promise<void> {
    await this.page.waitForURL(/\/checkouts\//);
  }

  async startGroup(product: Product): Promise<void> {
    await this.open(product);
    await this.press();
  }

  /** Follows an invitation to the product page, as from a message. */
  async follow(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.waitForURL(/\/products\/.*tuan=/);
    await this.settled();
  }

  async join(link: string): Promise<void> {
    await this.follow(link);
    await this.press();
  }

  /** Fills the checkout's form and chooses how to pay. */
  async fill(payment: Payment = "card"): Promise<void> {
    await this.page.locator("input[name=email]").fill(this.email);
    await this.page.locator("input[name=name]").fill(this.name);
    await this.page.locator(`input[name=payment][value=${payment}]`).check();
  }

  /** Pays, and lets shop and app come to rest. @returns the order as the shop has it */
  async pay(payment: Payment = "card"): Promise<Order> {
    await this.fill(payment);
    await this.confirm();
    await this.sandbox.quiet();
    return this.order;
  }

  /** Presses the pay button of a filled form and waits for the page that thanks. */
  async confirm(): Promise<void> {
    await this.page.locator("button[name=complete]").click();
    await this.page.waitForURL(/\/thank-you$/);
  }

  /** The newest order of this shopper, as the shop has it. */
  get order(): Order {
    const order = this.sandbox.world.orders.findLast((one) => one.email === this.email);
    if (!order) throw new Error(`${this.name} has no order`);
    return order;
  }

  /** Copies the invitation's link from the block after payment. @returns what is on the clipboard then */
  async copyInvite(): Promise<string> {
    await this.block.getByRole("button", { name: "Copy the invitation link" }).click();
    await this.block.getByRole("button", { name: "Link copied" }).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Closes the page while something happens, and opens it again: one that waits asks by itself, and hours may not pass meanwhile. */
  async away(happens: () => Promise<void>): Promise<void> {
    const page = this.page.url();
    await this.page.goto("about:blank");
    await happens();
    await this.page.goto(page);
  }

  /** Opens the order's own page, as from the confirmation mail. */
  async openOrder(order: Order = this.order): Promise<void> {
    await this.page.goto(`${this.sandbox.storefront}${this.root}/orders/${order.token}`);
  }

  /** What the order page says about money and delivery. */
  async orderFacts(): Promise<{ financial: string | null; fulfillment: string | null }> {
    return { financial: await this.page.locator("[data-financial]").getAttribute("data-financial"), fulfillment: await this.page.locator("[data-fulfillment]").getAttribute("data-fulfillment") };
  }

  /** Starts a group and pays for it. @returns its invitation's link */
  async openGroup(product: Product): Promise<string> {
    await this.startGroup(product);
    await this.pay();
    return this.copyInvite();
  }
}

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { newPage, startBrowser } from "../../../sandbox/admin/testing/browser";
import { type RunningSandbox, startSandbox } from "../../../sandbox/run";
import type { Order, Product } from "../../../sandbox/world/types";
import type { CampaignForm } from "../../../app/contracts/campaign-form";
import { merchant } from "../merchant";
import { BrowserMerchant } from "./merchant";
import { BrowserShopper } from "./shopper";
import { Complaints, Traffic } from "./watch";

/** What journeys of one file share: a sandbox and a browser; each test has contexts and a product of its own. */
export class Stage {
  sandbox!: RunningSandbox;
  browser!: Browser;
  /** The test's own product, which no other campaign sells. */
  product!: Product;
  complaints = new Complaints();
  private readonly traffic = new Traffic();
  private contexts: BrowserContext[] = [];
  private turn = 0;

  async begin(): Promise<void> {
    this.sandbox = await startSandbox({ plus: true });
    this.browser = await startBrowser();
    await this.sandbox.install();
    const { clock } = this.sandbox;
    const advance = async (ms: number) => {
      await this.traffic.still();
      await clock.advance(ms);
    };
    this.sandbox = { ...this.sandbox, clock: { ...clock, advance } };
  }

  /** Opens a page in a context of its own. */
  async page(who: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await newPage(this.browser, { locale: "en", permissions: ["clipboard-read", "clipboard-write"], ...options });
    // tsx, which runs the pictures' script, names inner functions by a helper that no page knows.
    await page.addInitScript("globalThis.__name ??= (named) => named");
    page.setDefaultTimeout(20_000);
    this.contexts.push(page.context());
    this.complaints.listen(page, who);
    this.traffic.listen(page);
    return page;
  }

  shopper = async (name: string, options: BrowserContextOptions = {}): Promise<BrowserShopper> => new BrowserShopper(await this.page(name, options), name, this.sandbox);

  merchant = async (options: BrowserContextOptions = {}): Promise<BrowserMerchant> => new BrowserMerchant(await this.page("the merchant", options), this.sandbox);

  /** Publishes a campaign for the test's product by the admin's own doors. @returns its id */
  launch = (change: Partial<CampaignForm> = {}, product = this.product): Promise<string> => merchant(this.sandbox).launch(product, change);

  /** Does to a campaign what the admin's buttons do. */
  act = async (campaign: string, intent: "end" | "pause" | "resume"): Promise<void> => {
    await merchant(this.sandbox).act(`/app/campaigns/${campaign}`, intent);
    await this.sandbox.quiet();
  };

  /** The campaign whose card a product shows. */
  campaignOf(product: Product): string {
    const field = this.sandbox.world.metafields.find((one) => one.ownerType === "PRODUCT" && one.ownerId === product.id);
    if (!field) throw new Error(`${product.title} has no campaign`);
    return (JSON.parse(field.value) as { campaign: string }).campaign;
  }

  /** What the shop has given back for an order, in minor units. */
  refunded = (order: Order): number => order.refunds.reduce((sum, refund) => sum + refund.minor, 0);

  /** How many mails with these words in the subject went to an address. */
  mails = (to: string, words: string): number => this.sandbox.mailbox.all().filter((mail) => mail.to.includes(to) && mail.subject.includes(words)).length;

  /** A minute passes, and what is due then is done: what matures is looked for once a minute, beside the queues. */
  async aMinute(): Promise<void> {
    await this.sandbox.clock.advance(60_000);
    await this.sandbox.quiet();
  }

  /** The next test: another product, nothing ordered of the switchboard, nobody at the shop. */
  next(): void {
    const sellable = this.sandbox.world.products.filter((product) => product.status === "ACTIVE" && product.variants[0]!.stock > 10);
    this.product = sellable[this.turn++ % sellable.length]!;
    this.complaints = new Complaints();
    Object.assign(this.sandbox.world.switchboard, { paused: false, duplicate: false, lose: [], delayMs: 0, shuffle: false });
    this.sandbox.world.shop.capture = "AUTOMATIC";
  }

  /** Everybody leaves, and the campaigns end: a product sells one way at a time. */
  async clear(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
    for (const field of this.sandbox.world.metafields.filter((one) => one.ownerType === "PRODUCT")) await merchant(this.sandbox).act(`/app/campaigns/${(JSON.parse(field.value) as { campaign: string }).campaign}`, "end");
    await this.sandbox.quiet();
  }

  async end(): Promise<void> {
    await this.browser?.close();
    await this.sandbox?.stop();
  }
}

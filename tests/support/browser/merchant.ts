import type { FrameLocator, Locator, Page } from "playwright-core";
import type { RunningSandbox } from "../../../sandbox/run";
import type { Order, Product } from "../../../sandbox/world/types";

/** The fields of the editor that a merchant changes here, by label. */
export type Entries = { size?: string; percent?: string; hours?: string };

/** A merchant at a browser: the app embedded in the stand-in's admin, and the admin's own pages. */
export class BrowserMerchant {
  constructor(
    readonly page: Page,
    private readonly sandbox: RunningSandbox,
  ) {}

  /** The embedded app. */
  get app(): FrameLocator {
    return this.page.frameLocator("#frame iframe");
  }

  /** The home page's card about the work in the background. */
  get health(): Locator {
    return this.app.locator(".Polaris-ShadowBevel", { has: this.page.getByRole("heading", { name: /^(Behind the scenes|后台运行|背景運作)$/ }) });
  }

  /** Opens a page of the app: "/app/campaigns". */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.sandbox.admin}/apps/tuan${path}`);
    await this.app.locator("h1").first().waitFor();
  }

  /**
   * Waits until the app's page is as it stays: hydrated, nothing being loaded or submitted, no skeleton, its pictures
   * there. Asked of the page itself; a network that is silent for a moment says less, and may never come.
   */
  async settled(): Promise<void> {
    await this.app.locator("body").evaluate(async (body) => {
      type Router = { state: { initialized: boolean; navigation: { state: string }; revalidation: string; fetchers: Map<string, { state: string }> } };
      const calm = () => {
        const state = (window as { __remixRouter?: Router }).__remixRouter?.state;
        if (!state?.initialized || state.navigation.state !== "idle" || state.revalidation !== "idle") return false;
        if ([...state.fetchers.values()].some((fetcher) => fetcher.state !== "idle")) return false;
        // A table keeps a spinner that cannot be seen until it is needed.
        if ([...body.querySelectorAll("[class*=Polaris-Skeleton], .Polaris-Spinner")].some((wait) => wait.checkVisibility({ opacityProperty: true, visibilityProperty: true }))) return false;
        return [...document.images].every((image) => image.complete || image.loading === "lazy");
      };
      // Calm for two frames on end: an effect that runs after the first may begin to load something.
      for (let frames = 0; frames < 2; frames = calm() ? frames + 1 : 0) await new Promise(requestAnimationFrame);
      await document.fonts.ready;
    });
  }

  /** Opens a page of the admin itself: "/orders". */
  async desk(path: string): Promise<void> {
    await this.page.goto(`${this.sandbox.admin}${path}`);
  }

  /** Waits until the app shows these words, whole, where they can be seen. */
  async sees(words: string): Promise<void> {
    await this.app.getByText(words, { exact: true }).filter({ visible: true }).first().waitFor();
  }

  openOrder(order: Order): Promise<void> {
    return this.desk(`/orders/${order.id}`);
  }

  /** Chooses a product in the resource picker. */
  async pick(product: Product): Promise<void> {
    await this.app.getByRole("button", { name: "Choose a product" }).click();
    const picker = this.page.getByRole("dialog", { name: "Select products" });
    await picker.getByLabel("Search products").fill(product.title);
    await picker.getByLabel(product.title, { exact: true }).check();
    await picker.getByRole("button", { name: "Select" }).click();
    await this.app.getByRole("button", { name: "Change" }).waitFor();
  }

  /** Fills the editor's fields. */
  async enter({ size, percent, hours }: Entries): Promise<void> {
    if (size) await this.app.getByLabel("Group size").fill(size);
    if (percent) await this.app.getByLabel("Off the list price").fill(percent);
    if (hours) await this.app.getByLabel("Open for").fill(hours);
  }

  /** Presses the save bar's button and waits for the campaign's page. @returns the campaign's id */
  async save(): Promise<string> {
    await this.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
    await this.page.waitForURL(/\/app\/campaigns\/cmp_[0-9a-z]{26}$/);
    return this.page.url().split("/").at(-1)!;
  }

  /** Makes a campaign in the editor and publishes it. @returns its id */
  async launch(product: Product, entries: Entries = {}): Promise<string> {
    await this.open("/app/campaigns");
    await this.app.getByRole("link", { name: "New campaign" }).or(this.app.getByRole("button", { name: "New campaign" })).first().click();
    await this.pick(product);
    await this.enter(entries);
    const id = await this.save();
    await this.app.getByRole("button", { name: "Publish" }).click();
    await this.page.locator("#toasts").getByText("Publishing has started").waitFor();
    await this.sandbox.quiet();
    return id;
  }

  /** Gives the money for an order's lines back at the order desk. */
  async refundAll(order: Order): Promise<void> {
    await this.openOrder(order);
    await this.page.locator("summary", { hasText: "Refund" }).click();
    for (const line of order.lines) await this.page.locator(`#line-${line.id}`).fill(String(line.currentQuantity));
    await this.page.getByRole("button", { name: "Refund", exact: true }).click();
    await this.page.getByText("The refund is on its way.").waitFor();
    await this.sandbox.quiet();
  }

  /** Sets the switchboard: how the next webhooks misbehave. */
  async switchboard({ duplicate = false, shuffle = false, delay = 0, lose = [] }: { duplicate?: boolean; shuffle?: boolean; delay?: number; lose?: string[] }): Promise<void> {
    await this.desk("/webhooks");
    await this.page.getByLabel("Send everything twice").setChecked(duplicate);
    await this.page.getByLabel("Send in a random order").setChecked(shuffle);
    await this.page.getByLabel("Delay each by").fill(String(delay));
    for (const box of await this.page.locator("input[name=lose]").all()) await box.setChecked(lose.includes((await box.getAttribute("value")) ?? ""));
    await this.page.getByRole("button", { name: "Save" }).click();
    await this.page.getByText("Saved.").waitFor();
  }
}

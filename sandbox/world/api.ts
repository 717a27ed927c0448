import type { AdminJob, Cart, CodeJob, Customer, Delivery, Discount, Dispute, FulfillmentHold, FulfillmentOrder, GiftCard, Order, PricedCart, Product, StoreCreditAccount, StoreCreditTransaction, Variant, World } from "./types";

/**
 * What the stand-in's other rooms (Admin GraphQL, storefront, admin frame, tests) may do to the world. Implemented by
 * the files beside this one, one noun a file. Every function keeps Shopify's rules and queues the webhooks that
 * Shopify would send. A rule's source (a page of Shopify's documentation) stands in its docstring.
 */
export interface WorldApi {
  world: World;
  cart: {
    create(locale: string): Cart;
    add(cart: Cart, items: { variantId: number; quantity: number; properties: Record<string, string> }[]): Cart | { error: string };
    change(cart: Cart, key: string, quantity: number): Cart | { error: string };
    /** Sets the codes of a cart, as /cart/update.js does with `discount`. */
    setCodes(cart: Cart, codes: string[]): Cart;
    /** The shopper wants to see prices and pay in another of the shop's currencies. */
    setCurrency(cart: Cart, currency: string): Cart | { error: string };
    price(cart: Cart): PricedCart;
  };
  checkout: {
    /**
     * Turns a cart into an order, enforcing every discount rule once more at the last moment and taking stock.
     * `payment`: card takes the money at once or authorises (by the shop's capture setting); declined takes nothing and
     * makes no order; bank and cod leave it pending. A code that has died since it was entered (used up, ended) is
     * taken out of the cart and named in the error; the buyer looks at the new total and pays again.
     */
    complete(cart: Cart, buyer: { email: string; name: string; customerId: number | null; address?: string; payment: "card" | "declined" | "bank" | "cod"; test?: boolean; sourceName?: Order["sourceName"] }): Order | { error: string };
  };
  orders: {
    /** The pending money has arrived. Refused (and nothing happens) when none is pending, or for cash after a cancel. */
    markPaid(order: Order): { error: string } | null;
    /** A part of the pending money has arrived; the rest is still pending. */
    payPart(order: Order, minor: number): { error: string } | null;
    /** The merchant takes a line off the order, or exchanges it for another variant at the same price; no money moves (https://help.shopify.com/en/manual/fulfillment/managing-orders/editing-orders). */
    edit(order: Order, lineId: number, exchange: Variant | null): { error: string } | null;
    /** The merchant adds units to a line, at what one of it cost before, and takes the money for them at once. */
    add(order: Order, lineId: number, units: number): { error: string } | null;
    capture(order: Order): { error: string } | null;
    /** Lines at what was paid for them, plus `extraMinor` (may be negative). The money's transaction is PENDING for a moment, then SUCCESS. */
    refund(order: Order, lines: { lineId: number; quantity: number; restock: boolean }[], extraMinor: number, note: string | null, idempotencyKey: string | null): { error: string } | { refundId: number };
    cancel(order: Order, options: { refund: boolean; restock: boolean; reason: string }): { error: string } | null;
    fulfil(order: Order, lineIds?: number[]): { error: string } | null;
    /** What has shipped has arrived. Shopify tells no order topic of it: apps find out when they look. */
    deliver(order: Order): { error: string } | null;
    /** A return is asked for, under way, or over. */
    setReturns(order: Order, returns: Order["returns"]): { error: string } | null;
    /** The card's holder wants the money back, or it was decided. */
    dispute(order: Order, status: Dispute["status"]): { error: string } | null;
  };
  fulfilment: {
    /** Holds a fulfilment order, or the given lines of it, which splits the rest off. `code` is Shopify's FulfillmentOrderHoldUserErrorCode. */
    hold(order: FulfillmentOrder, input: { handle: string | null; reason: string; note: string; lines: { id: number; quantity: number }[] | null }): { hold: FulfillmentHold; held: FulfillmentOrder; remaining: FulfillmentOrder | null } | { error: string; code: string };
    /** Releases the named holds, or all of them when null. */
    release(order: FulfillmentOrder, holdIds: number[] | null): { error: string } | null;
  };
  discounts: {
    /** Finds a code, in whatever case it is written. */
    byCode(code: string): { discount: Discount; code: Discount["codes"][number] } | null;
    create(input: Omit<Discount, "id" | "createdAt" | "codes" | "deactivated"> & { codes: string[] }): Discount | { error: string };
    /** Deletes a discount with its codes, as the merchant would, and sends discounts/delete. */
    remove(discount: Discount): void;
    /** Starts adding ≤ 250 codes; they work once the job is done. */
    addCodes(discount: Discount, codes: string[]): CodeJob | { error: string };
  };
  storeCredit: {
    /** Adds to a customer's account of this currency, which the first credit opens. Twice is twice. `code` is Shopify's StoreCreditAccountCreditUserErrorCode. */
    credit(owner: { customerId: number } | { accountId: number }, input: { minor: number; currency: string; expiresAt: number | null }): { account: StoreCreditAccount; transaction: StoreCreditTransaction } | { error: string; code: string };
  };
  giftCards: {
    /** Makes a card under the merchant's own code. `code` is Shopify's GiftCardErrorCode, `field` what it is about. */
    create(input: { code: string; minor: number; currency: string; customerId: number | null; note: string | null }): GiftCard | { error: string; code: string; field: string };
  };
  /** Work that Shopify answers with a Job and does a little later. */
  jobs: {
    start(run: () => void): AdminJob;
    /** Does what is ready: jobs, codes, routing, refunds' transactions. @returns how many; called by the delivery loop too */
    finish(): number;
    /** Whether anything will be ready within `ms`. */
    pending(ms: number): boolean;
  };
  products: {
    /** Changes a product as the merchant would, and sends products/update. */
    update(product: Product, change: Partial<Pick<Product, "title" | "status" | "tags">> & { prices?: Record<number, number>; stock?: Record<number, number> }): void;
    remove(product: Product): void;
  };
  privacy: {
    requestData(customer: Customer): void;
    redactCustomer(customer: Customer): void;
    /** Sends app/uninstalled; `world.app.installed` is false from then on and every token is dead. */
    uninstall(): void;
    /** Sends shop/redact, as 48 hours after uninstalling; never for a shop that has the app. */
    redactShop(): void;
  };
  customers: { byEmail(email: string): Customer | null; create(input: Omit<Customer, "id" | "orderIds">): Customer };
  webhooks: {
    /** Queues a webhook of `topic` with this payload, if the app subscribes to it. */
    emit(topic: string, payload: unknown, eventId?: string): void;
    /** Sends what is due; called by the delivery loop and, in tests, by hand. @returns how many were sent */
    deliver(): Promise<number>;
    /** Sends one delivery once more, with the same ids and body. */
    again(deliveryId: string): Promise<void>;
    find(deliveryId: string): Delivery | null;
  };
  clock: {
    /** Moves the app and the shop together, then lets due jobs and webhooks run. */
    advance(ms: number): Promise<void>;
    offset(): number;
  };
}

/** What `npm run sandbox` and every journey start: the stand-in shop with the built app behind it. */
export interface Sandbox extends WorldApi {
  storefront: string; // http://localhost:4000
  admin: string; // http://localhost:4001
  front: string; // http://localhost:4002
  mailbox: { all(): { to: string; from: string; subject: string; text: string; html: string; at: number; id: string; oneClick: string | null }[]; clear(): void };
  app: {
    /** The app's own address; private, only tests and the fronts talk to it. */
    url: string;
    log(): string;
    kill(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
    /** @param settings of the environment that change, for this start and later ones */
    start(settings?: Record<string, string>): Promise<void>;
    /** Asks the app's workers to look at their queues now, and waits until nothing is due. */
    settle(): Promise<void>;
  };
  /** Delivers webhooks, finishes Shopify's jobs and settles the app, until all three are quiet. */
  quiet(): Promise<void>;
  /** With `otherShop`: its world and its storefront. It shares the clock. */
  other: (WorldApi & { storefront: string; install(): Promise<void> }) | null;
  /** Installs the app as a merchant's first visit would (token exchange), without a browser. */
  install(): Promise<void>;
  stop(): Promise<void>;
}

export type SandboxOptions = {
  ports?: { storefront?: number; admin?: number; front?: number };
  /** "file:…" or "postgresql://…"; a fresh SQLite file by default. */
  databaseUrl?: string;
  /** Ids, dates and prices are the same on each start. */
  seed?: number;
  smtp?: boolean;
  /** Where the database of this run is kept; a fresh temporary folder by default, removed at the end. */
  directory?: string;
  /** Several processes behind a balancer instead of one; on PostgreSQL only. */
  processes?: { web: number; workers: number };
  /** A second shop behind the same app, tuan-other.myshopify.com. */
  otherShop?: boolean;
  /** Shops of the Plus plan, with ten times the query points, so that what has nothing to do with them does not wait for them. */
  plus?: boolean;
};

/**
 * The stand-in shop's state, as plain data. Everything is in memory, belongs to one shop, and is only changed by
 * the functions of sandbox/world, which keep Shopify's rules. Amounts are minor units of the shop's currency; times
 * are milliseconds since 1970 UTC on the sandbox's clock; ids are the numbers inside Shopify's gids.
 */
export type Shop = {
  domain: string; // tuan-demo.myshopify.com
  name: string;
  email: string;
  currency: string;
  /** The other currencies that shoppers may pay in. */
  presentments: Presentment[];
  timezone: string;
  locale: string;
  locales: string[];
  /** Takes the money at checkout, later by hand, or when the order ships. */
  capture: "AUTOMATIC" | "MANUAL" | "FULFILLMENT";
  /** Null out names and e-mails in GraphQL and webhooks, as for an app without protected-data approval. */
  withholdPersonalData: boolean;
  /** Visitors are asked before anything of them is remembered, as where the law wants it. */
  asksConsent: boolean;
  /** The tax that is in all its prices, in basis points; a tax that is added at the checkout is not known here. */
  taxRate: number;
  proxy: { prefix: string; subpath: string; url: string };
};

/**
 * A currency that shoppers are shown and pay in, beside the shop's own in which everything is kept
 * (https://help.shopify.com/en/manual/international/pricing/currencies). `rate`: minor units of it for one minor unit of
 * the shop's; at least 1, so that each of its amounts is some amount of the shop's and back.
 */
export type Presentment = { currency: string; /** Whose shoppers see it. */ country: string; rate: number };

export type Variant = { id: number; productId: number; title: string; options: string[]; price: number; compareAt: number | null; /** What the merchant says a unit costs; null when nothing was said. */ cost: number | null; sku: string; stock: number; image: string | null };
export type Product = { id: number; handle: string; title: string; body: string; vendor: string; type: string; tags: string[]; status: "ACTIVE" | "DRAFT" | "ARCHIVED"; optionNames: string[]; image: string; variants: Variant[]; updatedAt: number; /** A gift card on sale: no tax on it, and nothing to ship. */ giftCard: boolean };
/** Products that the merchant shows together. */
export type Collection = { id: number; handle: string; title: string; productIds: number[] };
export type Customer = { id: number; firstName: string; lastName: string; email: string; phone: string | null; locale: string; password: string; tags: string[]; acceptsMarketing: boolean; orderIds: number[] };

/** What moved on a store-credit account; `minor` is never negative. */
export type StoreCreditTransaction = { id: number; kind: "CREDIT" | "DEBIT"; minor: number; balanceAfter: number; at: number; expiresAt: number | null };
/** Store credit of one customer in one currency, in minor units of that currency; transactions oldest first. */
export type StoreCreditAccount = { id: number; customerId: number; currency: string; balance: number; transactions: StoreCreditTransaction[] };
export type GiftCard = { id: number; code: string; initialMinor: number; balance: number; currency: string; customerId: number | null; note: string | null; createdAt: number };

export type Metafield = { ownerType: "PRODUCT" | "SHOP" | "APPINSTALLATION"; ownerId: number; namespace: string; key: string; type: string; value: string };

export type DiscountCode = { id: number; code: string; used: number };
/** A code discount ("basic") or, for the competing-discount journeys, an automatic one (`automatic`, no codes). */
export type Discount = {
  id: number;
  automatic: boolean;
  title: string;
  /** `rate` is Shopify's fraction: 0.3 is 30 %. */
  value: { kind: "percentage"; rate: number } | { kind: "amount"; minor: number; eachItem: boolean };
  /** Empty variantIds and productIds: everything. */
  productIds: number[];
  variantIds: number[];
  startsAt: number;
  endsAt: number | null;
  usageLimit: number | null; // per code
  oncePerCustomer: boolean;
  customerIds: number[] | null; // null: everybody
  minimumMinor: number | null;
  minimumQuantity: number | null;
  combinesWith: { order: boolean; product: boolean; shipping: boolean };
  deactivated: boolean;
  codes: DiscountCode[];
  createdAt: number;
};
/** Adding codes in bulk: `codes` is filled when `done`, with the reason for each code that was not added. */
export type CodeJob = { id: number; discountId: number; codes: { code: string; error: string | null }[]; done: boolean; readyAt: number };

export type CartLine = { key: string; variantId: number; quantity: number; properties: Record<string, string> };
export type Cart = { token: string; lines: CartLine[]; attributes: Record<string, string>; note: string; codes: string[]; customerId: number | null; locale: string; /** The shopper's. */ currency: string };
/** A cart with today's prices: which code landed where and why not. */
export type PricedCart = {
  lines: { line: CartLine; variant: Variant; product: Product; listMinor: number; finalMinor: number; allocations: { discountId: number; code: string | null; title: string; minor: number }[] }[];
  codes: { code: string; applicable: boolean; reason: string | null }[];
  subtotal: number;
  discount: number;
  total: number;
};

export type Allocation = { discountId: number; code: string | null; title: string; minor: number };
export type OrderLine = { id: number; productId: number; variantId: number; title: string; variantTitle: string; quantity: number; currentQuantity: number; unitMinor: number; allocations: Allocation[]; properties: Record<string, string>; giftCard: boolean };
export type Transaction = { id: number; kind: "SALE" | "AUTHORIZATION" | "CAPTURE" | "REFUND" | "VOID"; status: "SUCCESS" | "PENDING" | "FAILURE"; minor: number; gateway: string; at: number; parentId: number | null };
export type Refund = { id: number; at: number; note: string | null; lines: { lineId: number; quantity: number; minor: number }[]; minor: number; transactionIds: number[]; idempotencyKey: string | null };
export type FulfillmentHold = { id: number; handle: string | null; reason: string; note: string };
export type FulfillmentOrder = { id: number; orderId: number; status: "OPEN" | "ON_HOLD" | "CLOSED" | "CANCELLED"; lines: { id: number; lineId: number; quantity: number }[]; holds: FulfillmentHold[]; shippedAt: number | null; deliveredAt: number | null };
/** A shopper or their bank wants the money back (https://shopify.dev/docs/api/admin-graphql/2026-07/enums/DisputeStatus). */
export type Dispute = { id: number; status: "NEEDS_RESPONSE" | "UNDER_REVIEW" | "WON" | "LOST" };
export type FinancialStatus = "PENDING" | "AUTHORIZED" | "PARTIALLY_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "REFUNDED" | "VOIDED";
export type Order = {
  id: number;
  name: string; // #1001
  token: string; // opens the order-status page
  createdAt: number;
  updatedAt: number;
  /** What Shopify's search index has of it: when it had changed last, as the index knows; and since when the index is behind. */
  indexed: { as: number | null; behindSince: number };
  cancelledAt: number | null;
  cancelReason: string | null;
  test: boolean;
  /** The shop's; amounts are in it. */
  currency: string;
  /** What the shopper paid in. */
  presentment: Presentment;
  /** In its prices, as the shop's was then. */
  taxRate: number;
  customerId: number | null;
  email: string;
  shippingName: string;
  /** Street and number; the town is the same for all. */
  address: string;
  locale: string;
  attributes: Record<string, string>;
  codes: string[];
  lines: OrderLine[];
  subtotal: number; // after discounts
  shipping: number;
  total: number;
  transactions: Transaction[];
  refunds: Refund[];
  fulfillmentOrders: FulfillmentOrder[];
  financial: FinancialStatus;
  fulfillment: "UNFULFILLED" | "PARTIALLY_FULFILLED" | "FULFILLED" | "ON_HOLD";
  returns: "NO_RETURN" | "RETURN_REQUESTED" | "IN_PROGRESS" | "RETURNED";
  disputes: Dispute[];
  edited: boolean;
  tags: string[];
  sourceName: "web" | "shopify_draft_order" | "pos";
};

export type Delivery = { id: string; eventId: string; topic: string; body: string; triggeredAt: number; dueAt: number; attempts: { at: number; status: number | null }[]; state: "due" | "delivered" | "dropped" | "lost" };
/** How the next deliveries misbehave, set from the switchboard or by a test. */
export type Switchboard = { paused: boolean; duplicate: boolean; lose: string[]; delayMs: number; shuffle: boolean };

export type AdminJob = { id: string; done: boolean; readyAt: number };
export type World = {
  shop: Shop;
  now(): number;
  nextId(): number;
  products: Product[];
  collections: Collection[];
  customers: Customer[];
  storeCredit: StoreCreditAccount[];
  giftCards: GiftCard[];
  metafields: Metafield[];
  discounts: Discount[];
  codeJobs: CodeJob[];
  jobs: AdminJob[];
  carts: Map<string, Cart>;
  orders: Order[];
  deliveries: Delivery[];
  switchboard: Switchboard;
  /** So many of the next refunds the payment provider refuses, a moment after they were made. */
  refusedRefunds: number;
  /** The app's settings as Shopify has them from shopify.app.toml. */
  app: { clientId: string; secret: string; scopes: string[]; webhookTopics: { topic: string; path: string; fields?: string[] }[]; url: string; installed: boolean; /** The app's web pixel, while it is turned on. */ pixel: { id: number; settings: Record<string, string> } | null };
  /** Theme settings: which blocks and embeds the merchant has placed, with their settings. */
  theme: { productBlocks: { type: string; settings: Record<string, unknown> }[]; cartBlocks: { type: string; settings: Record<string, unknown> }[]; embeds: { type: string; enabled: boolean; settings: Record<string, unknown> }[]; afterPayment: boolean; dark: boolean };
};

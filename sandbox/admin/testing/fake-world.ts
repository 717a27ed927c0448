import type { Order, World } from "../../world/types";
import type { WorldApi } from "../../world/api";

const AT = Date.UTC(2026, 10, 22, 12, 0);

const order = (): Order => ({
  id: 501, name: "#1001", token: "tok", createdAt: AT, updatedAt: AT, indexed: { as: null, behindSince: AT }, cancelledAt: null, cancelReason: null, test: false, currency: "USD", taxRate: 0, presentment: { currency: "USD", country: "US", rate: 1 }, customerId: 71, email: "mei@example.com", shippingName: "Mei Lin", address: "12 Canal Street", locale: "en",
  attributes: { gift: "no" }, codes: ["TUAN-AAAA"],
  lines: [
    { id: 601, productId: 11, variantId: 21, title: "Oolong tea", variantTitle: "100 g", quantity: 2, currentQuantity: 2, unitMinor: 1500, allocations: [{ discountId: 31, code: "TUAN-AAAA", title: "Group price", minor: 900 }], properties: { _tuan: "seat.sig", "Invite friends": "https://example.com/g/1" }, giftCard: false },
    { id: 602, productId: 12, variantId: 23, title: "<b>Cup</b>", variantTitle: "Default Title", quantity: 1, currentQuantity: 1, unitMinor: 800, allocations: [], properties: {}, giftCard: false },
  ],
  subtotal: 2900, shipping: 500, total: 3400,
  transactions: [{ id: 701, kind: "SALE", status: "SUCCESS", minor: 3400, gateway: "bogus", at: AT, parentId: null }],
  refunds: [], returns: "NO_RETURN", disputes: [], edited: false,
  fulfillmentOrders: [{ id: 801, orderId: 501, status: "ON_HOLD", lines: [{ id: 811, lineId: 601, quantity: 2 }], holds: [{ id: 821, handle: "tuan-grp_1", reason: "OTHER", note: "Waiting for the group" }], shippedAt: null, deliveredAt: null }, { id: 802, orderId: 501, status: "OPEN", lines: [{ id: 812, lineId: 602, quantity: 1 }], holds: [], shippedAt: null, deliveredAt: null }],
  financial: "PAID", fulfillment: "UNFULFILLED", tags: ["tuan", "group-forming"], sourceName: "web",
});

function fakeWorld(): World {
  let id = 9000;
  return {
    shop: { domain: "tuan-demo.myshopify.com", name: "Tuan demo", email: "shop@example.com", currency: "USD", presentments: [], timezone: "Asia/Singapore", locale: "en", locales: ["en", "zh-CN"], capture: "AUTOMATIC", withholdPersonalData: false, asksConsent: false, taxRate: 0, proxy: { prefix: "apps", subpath: "tuan", url: "http://localhost/proxy" } },
    now: () => AT,
    nextId: () => ++id,
    products: [
      { id: 11, handle: "oolong", title: "Oolong tea", body: "", vendor: "Hill", type: "Tea", tags: ["tea"], status: "ACTIVE", optionNames: ["Size"], image: "/img/oolong.svg", updatedAt: AT, giftCard: false, variants: [{ id: 21, productId: 11, title: "100 g", options: ["100 g"], price: 1500, compareAt: null, cost: null, sku: "OO-1", stock: 10, image: null }, { id: 22, productId: 11, title: "250 g", options: ["250 g"], price: 3200, compareAt: 3500, cost: null, sku: "OO-2", stock: 4, image: null }] },
      { id: 12, handle: "cup", title: "<b>Cup</b>", body: "", vendor: "Kiln", type: "Ware", tags: [], status: "ACTIVE", optionNames: ["Title"], image: "/img/cup.svg", updatedAt: AT, giftCard: false, variants: [{ id: 23, productId: 12, title: "Default Title", options: ["Default Title"], price: 800, compareAt: null, cost: null, sku: "CU-1", stock: 0, image: null }] },
      { id: 13, handle: "old", title: "Old pot", body: "", vendor: "Kiln", type: "Ware", tags: [], status: "DRAFT", optionNames: ["Title"], image: "/img/pot.svg", updatedAt: AT, giftCard: false, variants: [{ id: 24, productId: 13, title: "Default Title", options: ["Default Title"], price: 5800, compareAt: null, cost: null, sku: "PO-1", stock: 1, image: null }] },
    ],
    collections: [],
    customers: [{ id: 71, firstName: "Mei", lastName: "Lin", email: "mei@example.com", phone: null, locale: "en", password: "secret-password", tags: ["vip"], acceptsMarketing: true, orderIds: [501] }],
    storeCredit: [{ id: 91, customerId: 71, currency: "USD", balance: 750, transactions: [{ id: 911, kind: "CREDIT", minor: 1000, balanceAfter: 1000, at: AT, expiresAt: null }, { id: 912, kind: "DEBIT", minor: 250, balanceAfter: 750, at: AT, expiresAt: null }] }],
    giftCards: [{ id: 95, code: "SECRET1234WXYZ", initialMinor: 2500, balance: 2100, currency: "USD", customerId: 71, note: "<b>Reward</b>", createdAt: AT }, { id: 96, code: "SECRET5678ABCD", initialMinor: 900, balance: 900, currency: "USD", customerId: null, note: null, createdAt: AT }],
    metafields: [],
    discounts: [{ id: 31, automatic: false, title: "Group price", value: { kind: "percentage", rate: 0.3 }, productIds: [11], variantIds: [], startsAt: AT, endsAt: null, usageLimit: 1, oncePerCustomer: false, customerIds: null, minimumMinor: null, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: true }, deactivated: false, codes: [{ id: 41, code: "TUAN-AAAA", used: 1 }, { id: 42, code: "TUAN-BBBB", used: 0 }], createdAt: AT }],
    codeJobs: [], jobs: [], carts: new Map(), orders: [order()],
    deliveries: [{ id: "d-1", eventId: "e-1", topic: "orders/create", body: '{"id":501}', triggeredAt: AT, dueAt: AT, attempts: [{ at: AT, status: 200 }], state: "delivered" }],
    refusedRefunds: 0,
    switchboard: { paused: false, duplicate: false, lose: [], delayMs: 0, shuffle: false },
    app: { clientId: "client-id", secret: "app-secret", scopes: [], webhookTopics: [{ topic: "orders/create", path: "/webhooks" }, { topic: "app/uninstalled", path: "/webhooks" }, { topic: "customers_email_marketing_consent/update", path: "/webhooks" }], url: "http://localhost", installed: true, pixel: null },
    theme: { productBlocks: [{ type: "group-buy", settings: {} }], cartBlocks: [], embeds: [{ type: "tuan-embed", enabled: true, settings: {} }], afterPayment: true, dark: false },
  };
}

/** A small shop for this folder's tests: data and a record of which world functions the pages called, with what. */
export function fakeApi(): { api: WorldApi; calls: [string, ...unknown[]][] } {
  const world = fakeWorld();
  const calls: [string, ...unknown[]][] = [];
  const called = <T>(name: string, result: T) => (...values: unknown[]): T => (calls.push([name, ...values]), result);
  const unused = (): never => {
    throw new Error("the admin does not use this");
  };
  const api: WorldApi = {
    world,
    cart: { create: unused, add: unused, change: unused, setCodes: unused, setCurrency: unused, price: unused },
    checkout: { complete: unused },
    orders: { markPaid: called("markPaid", null), capture: called("capture", { error: "Nothing to capture" }), refund: called("refund", { refundId: 1 }), cancel: called("cancel", null), fulfil: called("fulfil", null), deliver: called("deliver", null), setReturns: called("setReturns", null), payPart: called("payPart", null), edit: called("edit", null), add: called("add", null), dispute: called("dispute", null) },
    fulfilment: { hold: unused, release: unused },
    discounts: { byCode: unused, create: unused, remove: called("discounts.remove", undefined), addCodes: unused },
    storeCredit: { credit: unused },
    giftCards: { create: unused },
    jobs: { start: unused, finish: unused, pending: unused },
    products: { update: called("products.update", undefined), remove: unused },
    privacy: { requestData: called("requestData", undefined), redactCustomer: called("redactCustomer", undefined), uninstall: called("uninstall", undefined), redactShop: called("redactShop", undefined) },
    customers: { byEmail: unused, create: unused },
    webhooks: { emit: called("emit", undefined), deliver: called("deliver", Promise.resolve(2)), again: called("again", Promise.resolve()), find: (id) => world.deliveries.find((delivery) => delivery.id === id) ?? null },
    clock: { advance: called("advance", Promise.resolve()), offset: () => 0 },
  };
  return { api, calls };
}

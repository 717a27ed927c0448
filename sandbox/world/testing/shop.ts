import type { WorldApi } from "../api";
import { create } from "../create";
import type { Cart, Discount, Order } from "../types";
import type { Post } from "../webhooks";

const START = Date.UTC(2026, 10, 23, 4, 0, 0);
const TOPICS = ["orders/create", "orders/paid", "orders/updated", "orders/cancelled", "refunds/create", "fulfillments/create", "fulfillment_orders/order_routing_complete", "products/update", "products/delete", "discounts/delete", "app/uninstalled", "customers/redact", "customers/data_request", "shop/redact"];

export type TestShop = WorldApi & {
  /** What the app was sent. */
  sent: { topic: string; headers: Record<string, string>; body: string }[];
  /** What the app answers from now on. */
  answer: { status: number | null };
};

/** A seeded shop whose clock stands still until it is moved, and an app that only listens. */
export function testShop(seed = 1, setting: { topics?: { topic: string; path: string; fields?: string[] }[] } = {}): TestShop {
  const sent: TestShop["sent"] = [];
  const answer: TestShop["answer"] = { status: 200 };
  const post: Post = async (_path, headers, body) => {
    sent.push({ topic: headers["x-shopify-topic"] ?? "", headers, body });
    return answer.status;
  };
  const webhookTopics = setting.topics ?? TOPICS.map((topic) => ({ topic, path: "/webhooks" }));
  const app = { clientId: "client", secret: "app-secret", scopes: [], webhookTopics, url: "http://localhost:4002", proxy: { prefix: "apps", subpath: "tuan", url: "/proxy" } };
  return { ...create(seed, { domain: "tuan-demo.myshopify.com", app, post, now: () => START }), sent, answer };
}

export const product = ({ world }: WorldApi, handle: string) => {
  const found = world.products.find((p) => p.handle === handle);
  if (!found) throw new Error(`no product ${handle}`);
  return found;
};
export const variant = (api: WorldApi, handle: string, index = 0) => {
  const found = product(api, handle).variants[index];
  if (!found) throw new Error(`no variant ${index} of ${handle}`);
  return found;
};

/** A code discount of 30 % on everything unless told otherwise; codes G1 to G3, one use each. */
export function discount(api: WorldApi, over: Partial<Parameters<WorldApi["discounts"]["create"]>[0]> = {}): Discount {
  const made = api.discounts.create({
    automatic: false, title: "Group price", value: { kind: "percentage", rate: 0.3 }, productIds: [], variantIds: [], startsAt: START, endsAt: null, usageLimit: 1,
    oncePerCustomer: false, customerIds: null, minimumMinor: null, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: true },
    codes: over.automatic ? [] : ["G1", "G2", "G3"], ...over,
  });
  if ("error" in made) throw new Error(made.error);
  return made;
}

export function cartOf(api: WorldApi, items: [handle: string, quantity: number, index?: number][], codes: string[] = []): Cart {
  const cart = api.cart.create("en");
  for (const [handle, quantity, index] of items) {
    const result = api.cart.add(cart, [{ variantId: variant(api, handle, index).id, quantity, properties: {} }]);
    if ("error" in result) throw new Error(result.error);
  }
  return api.cart.setCodes(cart, codes);
}

export const pay = (api: WorldApi, cart: Cart, over: Partial<Parameters<WorldApi["checkout"]["complete"]>[1]> = {}) =>
  api.checkout.complete(cart, { email: "mei@example.com", name: "Mei Lin", customerId: null, payment: "card", ...over });

/** Buys, or fails the test. */
export function buy(api: WorldApi, ...given: [Cart, Partial<Parameters<WorldApi["checkout"]["complete"]>[1]>?]): Order {
  const order = pay(api, ...given);
  if ("error" in order) throw new Error(order.error);
  return order;
}

/** Lets a moment pass: routing, jobs and refunds of up to a second happen, webhooks go out. */
export const moment = (api: WorldApi) => api.clock.advance(1_000);

import { create } from "../../world/create";
import type { WorldApi } from "../../world/api";
import type { Order } from "../../world/types";
import { createAdminServer, type AdminServer } from "../server";
import { post, type Reply } from "./wire";

export const CLIENT_ID = "7c1e0f5d";
export const SECRET = "hush-hush";
export const START = Date.UTC(2026, 10, 20, 9, 0, 0);
const SCOPES = ["write_discounts", "write_orders", "write_products", "write_customers", "write_gift_cards", "read_store_credit_accounts", "write_store_credit_account_transactions", "write_merchant_managed_fulfillment_orders", "write_third_party_fulfillment_orders", "read_locales"];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers of arbitrary operations, read by tests only
export type Answer = { data: any; errors?: { message: string; extensions?: { code?: string } }[]; extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number; throttleStatus: { currentlyAvailable: number } } } };

/** A seeded shop behind the Admin API on a clock that only the test moves. */
export type SmallShop = {
  api: WorldApi;
  server: AdminServer;
  port: number;
  domain: string;
  token: string;
  run(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  raw(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Moves the clock and lets what is due happen. */
  pass(ms: number): Promise<void>;
  /** A paid (or otherwise paid for) order of `quantity` of the first product, with the given code. */
  order(options?: { code?: string; quantity?: number; payment?: "card" | "bank" | "cod"; lines?: number; currency?: string; email?: string }): Order;
  close(): Promise<void>;
};

export async function smallShop(options: { scopes?: string[]; domain?: string } = {}): Promise<SmallShop> {
  let at = START;
  const api = create(1, {
    domain: options.domain ?? "small-shop.myshopify.com",
    app: { clientId: CLIENT_ID, secret: SECRET, scopes: options.scopes ?? SCOPES, webhookTopics: [], url: "http://127.0.0.1:1", proxy: { prefix: "apps", subpath: "tuan", url: "/proxy" } },
    now: () => at,
    post: () => Promise.reject(new Error("this test sends no webhooks")),
  });
  const server = createAdminServer(api, { storefront: () => "http://localhost:4000" });
  const port = await server.listen();
  const domain = api.world.shop.domain;
  const token = server.grant(domain);
  return {
    api, server, port, domain, token,
    raw: (path, body, headers = {}) => post(port, domain, path, typeof body === "string" ? body : JSON.stringify(body), headers),
    async run(query, variables) {
      const { json } = await post<Answer>(port, domain, "/admin/api/2026-07/graphql.json", JSON.stringify({ query, variables }), { "x-shopify-access-token": token });
      return json;
    },
    async pass(ms) {
      at += ms;
      api.jobs.finish();
    },
    order({ code, quantity = 1, payment = "card", lines = 1, currency, email = "mei@example.com" } = {}) {
      const cart = api.cart.create("en");
      const added = api.cart.add(cart, api.world.products.slice(0, lines).map((product) => ({ variantId: product.variants[0]!.id, quantity, properties: {} })));
      if ("error" in added) throw new Error(added.error);
      if (code) api.cart.setCodes(added, [code]);
      const priced = currency ? api.cart.setCurrency(added, currency) : added;
      if ("error" in priced) throw new Error(priced.error);
      const made = api.checkout.complete(added, { email, name: "Mei Lin", customerId: null, payment });
      if ("error" in made) throw new Error(made.error);
      return made;
    },
    close: () => server.close(),
  };
}

import { afterEach, beforeEach, expect, test } from "vitest";
import { createServer } from "node:https";
import { smallShop, type SmallShop } from "./testing/small-shop";
import { post } from "./testing/wire";

const GRAPHQL = "/admin/api/2026-07/graphql.json";
let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const auth = () => ({ "x-shopify-access-token": shop.token });

test("answers under the shop's own host name, certificate checked", async () => {
  expect((await shop.run("{ shop { name myshopifyDomain } }")).data.shop).toEqual({ name: "Lantern & Leaf", myshopifyDomain: shop.domain });
});

test("another shop's name is not found, and so are other versions, paths and methods", async () => {
  const body = JSON.stringify({ query: "{ shop { name } }" });
  expect((await post(shop.port, "stranger.myshopify.com", GRAPHQL, body, auth())).status).toBe(404);
  expect((await shop.raw("/admin/api/2026-04/graphql.json", body, auth())).status).toBe(404);
  expect((await shop.raw("/admin/api/unstable/graphql.json", body, auth())).status).toBe(404);
  expect((await shop.raw("/admin/products.json", body, auth())).status).toBe(404);
});

test("a wrong or missing token is 401, whatever the query", async () => {
  for (const headers of [{}, { "x-shopify-access-token": "shpat_wrong" }]) {
    const { status, json } = await shop.raw(GRAPHQL, { query: "{ shop { name } }" }, headers as Record<string, string>);
    expect(status).toBe(401);
    expect(json.errors).toBe("[API] Invalid API key or access token (unrecognized login or wrong password)");
  }
});

test("two shops behind one server do not see each other", async () => {
  const other = await smallShop({ domain: "other-shop.myshopify.com" });
  const { createAdminServer } = await import("./server");
  const both = createAdminServer([shop.api, other.api]);
  const port = await both.listen();
  try {
    const token = both.grant(shop.domain);
    const ask = (domain: string) => post(port, domain, GRAPHQL, JSON.stringify({ query: "{ shop { myshopifyDomain } }" }), { "x-shopify-access-token": token });
    expect((await ask(shop.domain)).json).toMatchObject({ data: { shop: { myshopifyDomain: shop.domain } } });
    expect((await ask("other-shop.myshopify.com")).status).toBe(401);
  } finally {
    await both.close();
    await other.close();
  }
});

test("ordered trouble comes once: throttled, unavailable, an answer lost after the effect", async () => {
  const tag = (id: string) => `mutation Tag { tagsAdd(id: "${id}", tags: ["x"]) { userErrors { message } } }`;
  const order = shop.order();
  const id = `gid://shopify/Order/${order.id}`;

  shop.server.faults.add({ fault: "throttled", operation: "Tag" });
  expect((await shop.run(tag(id))).errors).toMatchObject([{ extensions: { code: "THROTTLED" } }]);
  expect(order.tags).toEqual([]);

  shop.server.faults.add({ fault: "unavailable" });
  expect((await shop.raw(GRAPHQL, { query: tag(id) }, auth())).status).toBe(503);
  expect(order.tags).toEqual([]);

  shop.server.faults.add({ fault: "lost_answer", shop: shop.domain });
  await expect(shop.run(tag(id))).rejects.toThrow();
  expect(order.tags).toEqual(["x"]);

  expect((await shop.run(tag(id))).errors).toBeUndefined();
  expect(shop.server.log.of("Tag").map((one) => one.status)).toEqual([200, 503, 200, 200]);
});

test("the log names operation and variables", async () => {
  await shop.run("query Who($first: Int!) { products(first: $first) { nodes { id } } }", { first: 2 });
  expect(shop.server.log.of("Who")).toMatchObject([{ shop: shop.domain, kind: "query", variables: { first: 2 }, status: 200, errors: [] }]);
});

test("closing frees the port", async () => {
  await shop.server.close();
  const next = createServer().listen(shop.port, "127.0.0.1");
  await new Promise((resolve, reject) => next.once("listening", resolve).once("error", reject));
  await new Promise((resolve) => next.close(resolve));
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ShopDomain } from "../../domain/id";
import { HOUR, SECOND } from "../../domain/instant";
import { ok, refuse } from "../../domain/result";
import { CommerceUnavailable } from "../../ports/commerce";
import { AdminApi } from "./admin-api";
import { SHOP } from "./operations/shop";
import { ORDER } from "./operations/orders";

const NOW = Date.UTC(2026, 10, 20);
const shop = "tea.myshopify.com" as ShopDomain;
type Scripted = { status?: number; headers?: Record<string, string>; body?: unknown };

let server: Server;
let script: (Scripted | "hang up")[];
let seen: { path: string; token: string; query: string }[];
let waits: number[];
let asked: (string | undefined)[];
let renewed: string | null;
let api: AdminApi;

const data = (available = 1_900, requested = 12) => ({ data: { shop: { name: "Tea" }, shopLocales: [] }, extensions: { cost: { requestedQueryCost: requested, throttleStatus: { maximumAvailable: 2_000, currentlyAvailable: available, restoreRate: 100 } } } });

beforeEach(async () => {
  script = [];
  seen = [];
  waits = [];
  asked = [];
  renewed = "shpat_2";
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ path: request.url ?? "", token: String(request.headers["x-shopify-access-token"]), query: (JSON.parse(body) as { query: string }).query });
      const next = script.shift() ?? { body: data() };
      if (next === "hang up") return void response.destroy();
      response.writeHead(next.status ?? 200, { "content-type": "application/json", ...next.headers });
      response.end(typeof next.body === "string" ? next.body : JSON.stringify(next.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  api = new AdminApi({
    token: async (_shop, rejected) => {
      asked.push(rejected);
      if (!rejected) return ok("shpat_1");
      return renewed ? ok(renewed) : refuse("uninstalled");
    },
    clock: { now: () => NOW },
    fetch: (input, init) => fetch(String(input).replace(`https://${shop}`, `http://127.0.0.1:${port}`), init),
    wait: async (ms) => void waits.push(ms),
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const unavailable = async () => {
  const error: unknown = await api.request(shop, SHOP, {}).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(CommerceUnavailable);
  return error as CommerceUnavailable;
};

test("asks the version's address with the shop's token", async () => {
  expect(await api.request(shop, SHOP, {})).toMatchObject({ ok: true, value: { shop: { name: "Tea" } } });
  expect(seen).toMatchObject([{ path: "/admin/api/2026-07/graphql.json", token: "shpat_1", query: SHOP }]);
});

test("a rejected token is renewed once", async () => {
  script = [{ status: 401 }];
  expect(await api.request(shop, SHOP, {})).toMatchObject({ ok: true });
  expect(asked).toEqual([undefined, "shpat_1"]);
  expect(seen.map((s) => s.token)).toEqual(["shpat_1", "shpat_2"]);
});

test("rejected twice, or not renewable, means uninstalled", async () => {
  script = [{ status: 401 }, { status: 401 }];
  expect(await api.request(shop, SHOP, {})).toEqual({ ok: false, refusal: { code: "uninstalled" } });
  expect(seen).toHaveLength(2);
  renewed = null;
  script = [{ status: 401 }];
  expect(await api.request(shop, SHOP, {})).toEqual({ ok: false, refusal: { code: "uninstalled" } });
});

test.each<[string, Scripted | "hang up", number | null]>([
  ["429 with a pause", { status: 429, headers: { "retry-after": "2.0" } }, NOW + 2 * SECOND],
  ["429 without one", { status: 429 }, NOW + SECOND],
  ["503", { status: 503, body: "<html>busy</html>", headers: { "content-type": "text/html" } }, null],
  ["a frozen shop", { status: 402 }, NOW + HOUR],
  ["a broken connection", "hang up", null],
  ["an answer that is no JSON", { body: "<html>" }, null],
  ["an internal error", { body: { errors: [{ message: "Internal error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] } }, null],
  ["throttled", { body: { errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }], extensions: data(100, 600).extensions } }, NOW + 5 * SECOND],
])("%s may pass", async (_name, answer, retryAt) => {
  script = [answer];
  expect((await unavailable()).retryAt).toBe(retryAt);
});

test("what Shopify denies is refused in its words", async () => {
  script = [{ body: { data: null, errors: [{ message: "Access denied for shopLocales field.", path: ["shopLocales"], extensions: { code: "ACCESS_DENIED" } }] } }, { status: 403 }];
  expect(await api.request(shop, SHOP, {})).toEqual({ ok: false, refusal: { code: "refused", message: "Access denied for shopLocales field." } });
  expect(await api.request(shop, SHOP, {})).toEqual({ ok: false, refusal: { code: "refused", message: "Shopify answered HTTP 403" } });
});

test("personal fields that are withheld are no error", async () => {
  const denied = (field: string) => ({ message: "This app is not approved to use the field.", path: ["order", field], extensions: { code: "ACCESS_DENIED" } });
  script = [{ body: { data: { order: { id: "gid://shopify/Order/1", email: null, customer: null } }, errors: [denied("email"), denied("customer")] } }];
  expect(await api.request(shop, ORDER, { id: "gid://shopify/Order/1" })).toMatchObject({ ok: true, value: { order: { email: null } } });
});

test("a nearly empty budget is waited for, an empty one is left to later; another shop's budget is its own", async () => {
  script = [{ body: data(0, 200) }];
  await api.request(shop, SHOP, {});
  await api.request(shop, SHOP, {});
  expect(waits).toEqual([2 * SECOND]);
  script = [{ body: data(0, 1_000) }];
  await api.request(shop, SHOP, {});
  expect((await unavailable()).retryAt).toBe(NOW + 10 * SECOND);
  expect(seen).toHaveLength(3);
});

test("work that nobody waits for leaves a tenth of the budget to whoever waits", async () => {
  script = [{ body: data(300, 200) }, { body: data(300, 200) }];
  await api.request(shop, SHOP, {});
  await api.request(shop, SHOP, {});
  expect(waits).toEqual([]);
  await api.unattended().request(shop, SHOP, {});
  expect(waits).toEqual([SECOND]);
});

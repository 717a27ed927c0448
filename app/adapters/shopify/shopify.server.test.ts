import { createHmac } from "node:crypto";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { ShopDomain } from "../../domain/id";
import { MemorySessions } from "./memory-sessions.fixture";
import { shopOf } from "./shop-of-request";

const shop = "tea.myshopify.com" as ShopDomain;
const SECRET = "the app's client secret";
const exchanges: string[] = [];

// The library takes hold of fetch when it is loaded, so the network's edge is in place before that.
vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
  const { grant_type, expiring } = JSON.parse(String(init?.body)) as { grant_type: string; expiring?: string };
  exchanges.push(`${grant_type.split(":").at(-1)} expiring=${expiring} ${String(input)}`);
  return Response.json({ access_token: `shpat_${exchanges.length}`, scope: "write_orders", expires_in: 3600, refresh_token: "shprt_1", refresh_token_expires_in: 7_776_000 });
});
afterAll(() => void vi.unstubAllGlobals());
const { assemble } = await import("./shopify.server");

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
function sessionToken(secret = SECRET, change: object = {}): string {
  const at = Math.floor(Date.now() / 1000);
  const claims = `${part({ alg: "HS256", typ: "JWT" })}.${part({ iss: `https://${shop}/admin`, dest: `https://${shop}`, aud: "key", sub: "1", exp: at + 60, nbf: at - 5, iat: at, jti: "1", sid: "1", ...change })}`;
  return `${claims}.${createHmac("sha256", secret).update(claims).digest("base64url")}`;
}
const request = (token = sessionToken()) => new Request("https://tuan.example.com/app", { headers: { authorization: `Bearer ${token}`, "user-agent": "Mozilla/5.0 Chrome/150" } });

let storage: MemorySessions;
let installed: ShopDomain[];
let shopify: ReturnType<typeof assemble>;

beforeEach(() => {
  exchanges.length = 0;
  storage = new MemorySessions();
  installed = [];
  shopify = assemble({
    env: { nodeEnv: "test", secret: "a secret of the app that is long enough", formerSecrets: [], shopify: { apiKey: "key", apiSecret: SECRET, appUrl: "https://tuan.example.com", scopes: [] } },
    storage,
    clock: { now: () => Date.now() },
    onInstalled: async (at) => {
      // As installing does: it asks for the token while the authentication still goes on.
      expect(await shopify.tokens.current(at)).toMatchObject({ ok: true });
      installed.push(at);
    },
  });
});

test("the loaders of a first paint exchange one token between them", async () => {
  const contexts = await Promise.all([request(), request(), request()].map((r) => shopify.authenticate.admin(r)));
  expect(contexts.map((c) => c.session.accessToken)).toEqual(["shpat_1", "shpat_1", "shpat_1"]);
  expect(exchanges).toEqual([`token-exchange expiring=1 https://${shop}/admin/oauth/access_token`]);
  expect(installed).toEqual([shop]);
});

test("the stored tokens are sealed, and work outside a request", async () => {
  await shopify.authenticate.admin(request());
  expect(JSON.stringify([...storage.rows.values()])).not.toMatch(/shpat_|shprt_/);
  expect(await shopify.tokens.current(shop)).toEqual({ ok: true, value: "shpat_1" });
});

test("a token near its end is exchanged anew, once", async () => {
  await shopify.authenticate.admin(request());
  const row = [...storage.rows.values()][0]!;
  row.expires = new Date(Date.now() + 60_000);
  await Promise.all([shopify.authenticate.admin(request()), shopify.authenticate.admin(request())]);
  expect(exchanges).toHaveLength(2);
});

test("a forged session token gets no further than a refusal", async () => {
  const answer = await shopify.authenticate.admin(request(sessionToken("another secret"))).catch((thrown: unknown) => thrown);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(401);
  expect(exchanges).toEqual([]);
});

test.each<[whose: string, change: object]>([
  ["a shopper at the checkout", { iss: undefined, dest: shop, sub: "gid://shopify/Customer/7" }],
  ["a shopper, their shop with a scheme", { iss: undefined, sub: "gid://shopify/Customer/7" }],
  ["a guest", { iss: undefined, sub: undefined, sid: undefined }],
  ["a customer account that names an issuer", { sub: "gid://shopify/Customer/7" }],
  ["another shop's admin", { iss: "https://other.myshopify.com/admin" }],
])("a good token of %s signs nobody in, wherever it stands, though the shop is installed", async (_whose, change) => {
  await shopify.authenticate.admin(request());
  const token = sessionToken(SECRET, change);
  const page = `https://tuan.example.com/app?embedded=1&shop=${shop}&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvdGVh`;
  for (const asked of [request(token), new Request(page, { headers: { authorization: token } }), new Request(`${page}&id_token=${token}`), new Request(`${page}&id_token=${token}`, { headers: { authorization: "" } }), new Request(`${page}&id_token=${sessionToken()}`, { headers: { authorization: `Bearer ${token}` } })]) {
    const answer = await shopify.authenticate.admin(asked).catch((thrown: unknown) => thrown);
    expect((answer as Response).status).toBe(401);
  }
  expect(exchanges).toHaveLength(1);
});

test("a shop whose tokens were dropped has none", async () => {
  await shopify.authenticate.admin(request());
  storage.rows.clear();
  expect(await shopify.tokens.current(shop)).toEqual({ ok: false, refusal: { code: "uninstalled" } });
});

test("which shop a request says it is from", () => {
  expect(shopOf(request())).toBe(shop);
  expect(shopOf(new Request(`https://tuan.example.com/app?id_token=${sessionToken()}&shop=other.myshopify.com`))).toBe(shop);
  expect(shopOf(new Request("https://tuan.example.com/app?shop=other.myshopify.com"))).toBe("other.myshopify.com");
  expect(shopOf(new Request("https://tuan.example.com/app?shop=example.com", { headers: { authorization: "Bearer no.token" } }))).toBeNull();
});

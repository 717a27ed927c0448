import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { adminDoor } from "./admin";
import { bodies } from "./bodies";
import type { House } from "./house";
import { limits } from "./limits";

const HERE = { caller: "203.0.113.1", shopper: null };
const KEYS = { apiKey: "key", apiSecret: "secret" };
const APP = "https://tuan.example";
const NOW = Date.UTC(2026, 10, 25);
const lines: { status: number }[] = [];
const house = {
  bodies: bodies(4 * 1024 * 1024, 0),
  clock: { now: () => NOW },
  keys: KEYS,
  limits: limits(),
  log: { info: (line: { status: number }) => void lines.push(line), error: () => expect.unreachable() },
  metrics: { answered: () => undefined },
  stopwatch: () => () => 1,
  traces: { under: (_id: string | null, work: () => unknown) => work(), current: () => "t" },
} as unknown as House;

const post = (headers: Record<string, string>, body: BodyInit = "a=b", method = "POST") => new Request(`${APP}/app/settings`, { method, headers, body, duplex: "half" } as RequestInit);
const remix = async (request: Request) => Response.json({ origin: request.headers.get("origin"), length: (await request.text()).length });

it.each(["https://evil.example", "http://tuan.example", "https://tuan.example.evil.example", "null", "nonsense", ""])("lets no page of %j post to a page of ours, whatever host the balancer writes", async (origin) => {
  for (const method of ["POST", "PUT", "DELETE"]) expect((await adminDoor(house, post({ origin, host: "evil.example", "x-forwarded-host": "evil.example" }, "a=b", method), HERE, remix)).status).toBe(403);
});

it("hands on what our own page sends without the origin, which Remix would compare with the balancer's host", async () => {
  expect(await (await adminDoor(house, post({ origin: APP, host: "10.0.0.1:3000" }), HERE, remix)).json()).toEqual({ origin: null, length: 3 });
  expect(await (await adminDoor(house, post({}), HERE, remix)).json()).toEqual({ origin: null, length: 3 });
});

it("hands no body on that is longer than a megabyte, nor one for which there is no room", async () => {
  const mega = 1024 * 1024;
  expect((await adminDoor(house, post({}, new Uint8Array(mega)), HERE, remix)).status).toBe(200);
  expect((await adminDoor(house, post({}, new Uint8Array(mega + 1)), HERE, remix)).status).toBe(413);
  const other = house.bodies.open();
  other.grow(4 * mega);
  const crowded = await adminDoor(house, post({}), HERE, remix);
  expect([crowded.status, crowded.headers.get("retry-after")]).toEqual([503, "10"]);
  other.close();
  expect(house.bodies.held()).toBe(0);
});

it("tells of a caller who left in the middle of sending as that, and not as a fault", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
  expect((await adminDoor(house, post({}, body), HERE, remix)).status).toBe(499);
  expect(lines.at(-1)).toMatchObject({ status: 499 });
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** A session token as Shopify gives it to the admin, or with other claims. */
function token({ secret = KEYS.apiSecret, shop = "tea", ...change }: { secret?: string; shop?: string } & Record<string, unknown> = {}): string {
  const text = `${part({ alg: "HS256" })}.${part({ iss: `https://${shop}.myshopify.com/admin`, dest: `https://${shop}.myshopify.com`, sub: "42", aud: KEYS.apiKey, exp: NOW / 1_000 + 60, ...change })}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}
const bearer = (of: string) => ({ authorization: `Bearer ${of}` });

it("stops whoever comes without a session token, or with one that nobody signed, and a merchant only who asks without end", async () => {
  const crowded = { ...house, limits: limits({ visitor: { burst: 2, perSecond: 1 }, merchant: { burst: 3, perSecond: 1 } }) } as House;
  const visit = async (query = "", headers: Record<string, string> = {}, caller = HERE.caller) => {
    const answer = await adminDoor(crowded, new Request(`${APP}/app${query}`, { headers }), { caller, shopper: null }, async () => new Response("page"));
    return `${answer.status} ${answer.headers.get("retry-after") ?? ""}`.trim();
  };
  expect([await visit("?shop=tea.myshopify.com"), await visit("", bearer(token({ secret: "guess" }))), await visit(`?id_token=${token({ secret: "guess" })}`), await visit()]).toEqual(["200", "200", "429 1", "429 1"]);
  expect([await visit("", bearer(token())), await visit(`?id_token=${token()}`), await visit("", {}, "203.0.113.2")]).toEqual(["200", "200", "200"]);
  // Of one shop, wherever they sit.
  expect([await visit("", bearer(token()), "203.0.113.3"), await visit("", bearer(token()), "203.0.113.4"), await visit("", bearer(token({ shop: "books" })))]).toEqual(["200", "429 1", "200"]);
});

it.each<[whose: string, change: Record<string, unknown>]>([
  ["a shopper at the checkout", { iss: undefined, dest: "tea.myshopify.com", sub: "gid://shopify/Customer/7" }],
  ["a shopper, their shop with a scheme", { iss: undefined, sub: "gid://shopify/Customer/7" }],
  ["a guest", { iss: undefined, sub: undefined }],
  ["a customer account that names an issuer", { sub: "gid://shopify/Customer/7" }],
  ["an issuer that is not the admin", { iss: "https://tea.myshopify.com" }],
  ["nobody's number", { sub: "0" }],
])("lets a good token of %s through to no page, and counts it as a stranger's", async (_whose, change) => {
  const others = token(change);
  const crowded = { ...house, limits: limits({ visitor: { burst: 6, perSecond: 1 } }) } as House;
  const ask = async (query: string, headers: Record<string, string>, init: RequestInit = {}) => (await adminDoor(crowded, new Request(`${APP}${query}`, { ...init, headers }), HERE, async () => expect.unreachable())).status;
  expect([
    await ask("/app", bearer(others)),
    await ask("/app", { authorization: others }),
    await ask(`/app?id_token=${others}`, {}),
    await ask(`/app?id_token=${others}`, { authorization: "" }),
    await ask(`/app?id_token=${token()}`, bearer(others)),
    await ask("/app/settings", bearer(others), { method: "POST", body: "a=b" }),
    await ask("/app", bearer(others)),
  ]).toEqual([401, 401, 401, 401, 401, 401, 429]);
});

it("refuses an address that names no shop of Shopify's, or leads to strangers, before Shopify's library builds pages and headers of it", async () => {
  const ask = async (path: string) => (await adminDoor(house, new Request(`${APP}${path}`), HERE, async () => expect.unreachable())).status;
  for (const path of ["/auth/session-token?shop=evil.example", "/auth/session-token?shop=x;%20script-src%20*", "/auth/session-token?shop=%E6%9D%8E", "/auth/session-token?shop=a%0Ab", "/auth/exit-iframe", "/auth/exit-iframe?exitIframe=javascript:1", "/auth/exit-iframe?exitIframe=https://evil.example/x", "/?shop=evil.example"]) expect(await ask(path), path).toBe(400);
});

it("writes itself who may frame a page: its own shop's admin, whatever the page says, and nobody where there is no shop", async () => {
  const policy = async (query: string, headers: Record<string, string> = {}) => (await adminDoor(house, new Request(`${APP}/app${query}`, { headers }), HERE, async () => new Response("page", { headers: { "content-security-policy": "frame-ancestors https://*.spin.dev" } }))).headers.get("content-security-policy");
  const tea = "frame-ancestors https://tea.myshopify.com https://admin.shopify.com";
  expect([await policy("?shop=tea.myshopify.com"), await policy("?shop=books.myshopify.com", bearer(token())), await policy(`?id_token=${token()}`), await policy("")]).toEqual([tea, tea, tea, "frame-ancestors 'none'"]);
});

import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { AfterPayment, Live, Problem, RefusalCode, SeatReply } from "../../app/contracts/storefront";
import { shopperTexts } from "../../app/locales/shopper";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { sign } from "../../sandbox/shopify/auth/jwt";
import { sessionToken } from "../../sandbox/shopify/session-token";
import { proxySignature } from "../../sandbox/storefront/proxy-signature";
import type { Product } from "../../sandbox/world/types";
import { ROUTES } from "../attack/admin-inputs";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { merchant } from "../support/merchant";
import { flood, rawCall, stalled } from "../support/raw-call";
import { shopper } from "../support/shopper";
import { type Answer, delivered, proxied, signedQuery } from "../support/signed-call";

const EVIL = "<img src=x onerror=a>{{ shop.name }}";
const UNKNOWN = "cmp_00000000000000000000000000";
const CHUNKED: Record<string, string> = { "transfer-encoding": "chunked" };
/** How a call ends whose sender has no time to listen: refused, or cut off before the answer could be read. */
const endOf = (call: ReturnType<typeof rawCall>) => call.then(({ status }) => String(status), (error: NodeJS.ErrnoException) => error.code ?? error.message);
const CUT_OFF = /^(413|ECONNRESET|EPIPE)$/;
type Bought = Awaited<ReturnType<ReturnType<typeof shopper>["buy"]>>;

describe.each(["sqlite", "postgresql"] as const)("bad input on %s", (provider) => {
  let fresh: FreshDatabase;
  let s: RunningSandbox;
  let database: Database;
  let product: Product;
  let variant: number;
  let campaign: string;
  let theirs: string;
  let mei: Bought;
  let stranger: Bought;
  let endless: ReturnType<typeof stalled>;
  let call = 0;

  beforeAll(async () => {
    fresh = await emptyDatabase(provider);
    s = await startSandbox({ databaseUrl: fresh.url, otherShop: true });
    await s.install();
    await s.other!.install();
    endless = stalled(s.app.url, `POST /proxy/seats?${signedQuery(s)} HTTP/1.1\r\nHost: app\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`);
    product = s.world.products.find((p) => p.variants.length > 1)!;
    variant = product.variants[0]!.id;
    campaign = await merchant(s).launch(product, { size: "5", variantIds: [`gid://shopify/ProductVariant/${variant}`] });
    const elsewhere = s.other!.world.products[0]!;
    theirs = await merchant(s, s.other!).launch(elsewhere, { size: "3" });
    mei = await shopper(s, EVIL).buy(campaign, variant);
    stranger = await shopper(s, "Stranger", s.other!).buy(theirs, elsewhere.variants[0]!.id);
    database = await openDatabase(fresh.url, { sealer: systemSealer("only counts rows") });
  });
  afterAll(async () => {
    await database?.close();
    await s?.stop();
    await fresh?.drop();
  });

  const wish = (more: object = {}) => ({ campaign, variant: String(variant), shopper: `nobody-in-particular-${++call}`, name: "Bo", ...more });
  const ask = (json: unknown, more: Parameters<typeof proxied>[2] = {}) => proxied<SeatReply & Problem>(s, "seats", { json, address: `198.51.100.${++call % 250}`, ...more });
  /** The refusal, in the words of the language it was asked in. */
  const expectRefusal = (answer: Answer, status: number, code: RefusalCode, locale = "en") => {
    expect(answer.body, answer.text.slice(0, 300)).toEqual({ error: { code, message: shopperTexts(locale).refusal[code] } });
    expect(answer.status).toBe(status);
  };
  const seats = () => database.prisma.seat.count();

  it.each<[what: string, query: (good: URLSearchParams) => void, code: RefusalCode]>([
    ["no signature", (q) => q.delete("signature"), "not_signed"],
    ["a forged parameter", (q) => q.set("logged_in_customer_id", "1"), "not_signed"],
    ["a stale signature", (q) => { q.set("timestamp", String(Number(q.get("timestamp")) - 100)); q.set("signature", proxySignature(q, s.world.app.secret)); }, "stale"],
    ["a second shop", (q) => q.append("shop", s.other!.world.shop.domain), "not_signed"],
  ])("answers %s with 401", async (_what, change, code) => {
    const query = signedQuery(s, { locale: "zh-CN" });
    change(query);
    const response = await fetch(`${s.app.url}/proxy/campaigns/${campaign}/live?${query}`);
    expectRefusal({ status: response.status, headers: response.headers, text: "", body: await response.json() }, 401, code, "zh-CN");
  });

  it.each(["never-there.myshopify.com", "evil.example", "tuan-demo.myshopify.com.evil.example", ""])("answers a shop that never installed, %j, with 403", async (shop) => {
    expectRefusal(await ask(wish(), { query: { shop } }), 403, "not_installed");
  });

  it.each<[what: string, json: unknown, status: number, code: RefusalCode]>([
    ["nothing", null, 400, "bad_request"],
    ["a list", [1], 400, "bad_request"],
    ["a campaign that is a number", { campaign: 1 }, 400, "bad_request"],
    ["an unknown campaign", { campaign: UNKNOWN }, 404, "unknown"],
    ["a campaign that is a path", { campaign: "../../etc/passwd" }, 404, "unknown"],
    ["a variant the campaign does not cover", { variant: "1" }, 422, "seat.variant"],
    ["a variant that is a gid", { variant: "gid://shopify/ProductVariant/1" }, 400, "bad_request"],
    ["no unit", { quantity: 0 }, 400, "bad_request"],
    ["a negative quantity", { quantity: -1 }, 400, "bad_request"],
    ["half a unit", { quantity: 1.5 }, 400, "bad_request"],
    ["two units of one", { quantity: 2 }, 422, "seat.too_many_units"],
    ["a huge quantity", { quantity: 1e9 }, 400, "bad_request"],
    ["an unknown group", { invite: "ZZZZZZZZZZ" }, 404, "group.unknown"],
    ["a group id in place of an invitation", { invite: "grp_00000000000000000000000000" }, 404, "group.unknown"],
    ["a zero byte in an invitation", { invite: "AB\0CD" }, 400, "bad_request"],
    ["an over-long name", { name: "x".repeat(41) }, 400, "bad_request"],
    ["a name that is an object", { name: { toString: "x" } }, 400, "bad_request"],
    ["a guessable word for a browser", { shopper: "short" }, 400, "bad_request"],
    ["an over-long locale", { locale: "e".repeat(21) }, 400, "bad_request"],
  ])("refuses %s and keeps no seat", async (_what, change, status, code) => {
    const before = await seats();
    const body = change !== null && !Array.isArray(change) ? wish(change) : change;
    expectRefusal(await ask(body), status, code);
    expectRefusal(await ask(body, { query: { locale: "zh-TW" } }), status, code, status === 400 ? "zh-TW" : "en");
    expect(await seats()).toBe(before);
  });

  it("refuses another shop's campaign, invitation, seat and session as unknown", async () => {
    const other = stranger.reply;
    expectRefusal(await ask(wish({ campaign: theirs })), 404, "unknown");
    expectRefusal(await ask(wish({ invite: stranger.seat.group.invite })), 404, "group.unknown");
    expectRefusal(await proxied(s, `campaigns/${theirs}/live`), 404, "unknown");
    expectRefusal(await proxied(s, "seats/status", { json: { token: other.seat.token } }), 404, "seat.unknown");
    expectRefusal(await proxied(s, "seats/status", { json: { token: `${mei.reply.seat.token.slice(0, -3)}abc` } }), 404, "seat.unknown");
    const page = await proxied(s, `i/${stranger.seat.group.invite}`);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain("S***");
    const live = await proxied<Live>(s, `campaigns/${campaign}/live`, { query: { invite: stranger.seat.group.invite } });
    expect(live.body.bound).toBeNull();
    expect((await proxied<Live>(s, `campaigns/${campaign}/live`, { query: { invite: "a\0b", shopper: "' OR 1=1 --" } })).body).toMatchObject({ bound: null, mine: null });
  });

  it("believes no price, no seat state and no customer of the client's", async () => {
    const bo = shopper(s, "Bo");
    const { status, body } = await ask(wish({ shopper: bo.word, price: 1, priceMinor: 1, discount: "FREE", percent: 100, customerId: "1", state: "counted", opener: false, logged_in_customer_id: "1" }));
    expect(status).toBe(200);
    expect(body.seat).toMatchObject({ state: "held", opener: true, group: { counted: 0 } });
    const order = bo.order(body);
    if ("error" in order) throw new Error(order.error);
    const [line] = order.lines;
    expect(line!.allocations.map((a) => a.minor)).toEqual([Math.round(line!.unitMinor * 0.3)]);
    expect(await database.prisma.seat.findFirst({ where: { code: body.cart.discount }, select: { customerId: true } })).toEqual({ customerId: null });
    await s.quiet();
  });

  it.each(["*", "en_US", "zh_TW;q=0.9", "\0", "i-default"])("seats a shopper whose locale is %j", async (locale) => {
    const answer = await ask(wish({ locale, name: "A\0na\r\n\u202e" }));
    expect(answer.status, answer.text).toBe(200);
    expect((await proxied(s, "seats/status", { json: { token: answer.body.seat.token, locale } })).status).toBe(200);
    expect((await proxied(s, `i/${mei.seat.group.invite}`, { headers: { "accept-language": locale === "\0" ? "x" : locale } })).status).toBe(200);
    expect((await proxied(s, "seats", { method: "POST", body: new URLSearchParams(wish({ locale })), address: `192.0.2.${++call % 250}` })).status).toBe(200);
  });

  it("lets nobody into a group that has not begun, and nobody hold seat after seat without paying", async () => {
    const address = "192.0.2.255";
    const held = await ask(wish(), { address });
    expectRefusal(await ask(wish({ invite: held.body.seat.group.invite })), 409, "group.not_started");
    for (let more = 1; more < 12; more++) expect((await ask(wish(), { address })).status).toBe(200);
    const before = await seats();
    expectRefusal(await ask(wish({ locale: "zh-CN" }), { address }), 429, "seat.too_many_holds", "zh-CN");
    expect(await seats()).toBe(before);
    expect((await ask(wish())).status).toBe(200);
  });

  it("shows a name of HTML and Liquid as text, masked, to nobody as code", async () => {
    const page = await proxied(s, `i/${mei.seat.group.invite}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.text).toContain("&lt;***");
    for (const code of ["<img src=x", "onerror", "{{"]) expect(page.text).not.toContain(code);
    const live = await proxied<Live>(s, `campaigns/${campaign}/live`, { query: { invite: mei.seat.group.invite } });
    expect(live.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(live.body.bound).toMatchObject({ opener: "<***", invitedBy: "<***" });
    expect(live.text).not.toContain("onerror");
    expect((await proxied(s, `i/${encodeURIComponent(EVIL)}`)).text).not.toContain("onerror");
  });

  it("tells whoever sends 10 MB that it is too long, with a length or without", async () => {
    for (const length of [{ "content-length": String(10 * 1024 * 1024) }, CHUNKED]) {
      const answer = await rawCall(s.app.url, `/proxy/seats?${signedQuery(s, { locale: "zh-CN" })}`, { method: "POST", headers: { "content-type": "application/json", ...length }, body: flood(10) });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text)).toEqual({ error: { code: "too_large", message: shopperTexts("zh-CN").refusal.too_large } });
    }
  });

  it.each([["a length", { "content-length": String(1024 ** 4) }], ["none", CHUNKED]])("hangs up on whoever does not end, with %s", async (_what, length: Record<string, string>) => {
    const call = rawCall(s.app.url, `/proxy/seats?${signedQuery(s)}`, { method: "POST", headers: { "content-type": "application/json", ...length }, body: flood(Infinity) });
    expect(await endOf(call)).toMatch(CUT_OFF);
    const webhook = rawCall(s.app.url, "/webhooks", { method: "POST", headers: length, body: flood(Infinity) });
    expect(await endOf(webhook)).toMatch(CUT_OFF);
  });

  it.each([["half an object", "application/json", "{"], ["nothing", "application/json", ""], ["brackets only", "application/json", "[".repeat(15_000)], ["XML", "application/xml", "<campaign/>"], ["a multipart form", "multipart/form-data; boundary=x", "--x--"], ["words", "text/plain", "campaign"]])("refuses a body of %s", async (_what, type, body) => {
    expectRefusal(await proxied(s, "seats", { method: "POST", body, headers: { "content-type": type } }), 400, "bad_request");
  });

  it.each([["PUT", "seats", 405, "method"], ["DELETE", "seats/status", 405, "method"], ["POST", "campaigns/x/live", 405, "method"], ["GET", "seats", 405, "method"], ["GET", "campaigns/x/live", 404, "unknown"], ["GET", "nothing", 404, "unknown"], ["GET", "i/short/qr.svg", 404, "unknown"]] as const)("answers %s %s with %d", async (method, path, status, code) => {
    expectRefusal(await proxied(s, path, { method }), status, code);
  });

  it.each([["GET", "/%zz"], ["GET", "/%00"], ["GET", "/assets/../../../../etc/passwd"], ["GET", "/..%2f..%2f..%2fetc%2fpasswd"], ["GET", "//evil.example/proxy/seats"], ["GET", "http://evil.example/proxy/seats"], ["TRACE", "/"], ["PROPFIND", "/app"], ["GET", "/app?%"]])("%s %j is no fault of the server's", async (method, path) => {
    const answer = await rawCall(s.app.url, path, { method });
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain("root:");
  });

  it("lets a UI extension see its own shop's seats only", async () => {
    const bearer = (of: { shop: { domain: string } }, more: object = {}) => sessionToken({ shop: of.shop.domain, clientId: s.world.app.clientId, secret: s.world.app.secret, now: s.world.now(), ...more });
    const invite = async (token: string | null, json: unknown, method = "POST") => {
      const response = await fetch(`${s.app.url}/extension/invite`, { method, body: method === "POST" ? JSON.stringify(json) : null, headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), "content-type": "application/json" } });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      return { status: response.status, headers: response.headers, text: "", body: method === "OPTIONS" ? null : ((await response.json()) as AfterPayment) };
    };
    const good = bearer(s.world);
    const json = { token: mei.reply.seat.token, locale: "en" };
    expect((await invite(good, json)).body?.product.title).toBe(product.title);
    expect((await invite(null, null, "OPTIONS")).status).toBe(204);
    expectRefusal(await invite(null, json), 401, "not_signed");
    expectRefusal(await invite(bearer(s.world, { secret: "guess" }), json), 401, "not_signed");
    expectRefusal(await invite(bearer(s.world, { now: s.world.now() - 3_600_000 }), json), 401, "not_signed");
    expectRefusal(await invite(bearer({ shop: { domain: "evil.example" } }), json), 401, "not_signed");
    expectRefusal(await invite(bearer({ shop: { domain: "never-there.myshopify.com" } }), json), 403, "not_installed");
    expectRefusal(await invite(bearer(s.other!.world), json), 404, "seat.unknown");
    expectRefusal(await invite(good, { token: "x" }), 404, "seat.unknown");
    expectRefusal(await invite(good, { token: "x".repeat(401) }), 400, "bad_request");
    expectRefusal(await invite(good, { token: "x".repeat(20_000) }), 413, "too_large");
    expectRefusal(await invite(good, null, "GET"), 405, "method");
  });

  it("shows no page of the admin to a session token of a checkout or a customer account, though the shop has installed the app", async () => {
    const at = Math.floor(s.world.now() / 1_000);
    const claims = { dest: s.world.shop.domain, aud: s.world.app.clientId, exp: at + 300, nbf: at, iat: at, jti: "1" };
    const browser = { "user-agent": "Mozilla/5.0 Chrome/142.0.0.0 Safari/537.36" };
    const page = `embedded=1&shop=${s.world.shop.domain}&host=${Buffer.from("admin.shopify.com/store/tuan-demo").toString("base64url")}`;
    let asked = 0;
    const one = async (path: string, headers: Record<string, string>, init: RequestInit) => (await fetch(`${s.app.url}${path}`, { ...init, redirect: "manual", headers: { ...browser, "x-forwarded-for": `198.18.0.${(asked += 1) % 250}`, ...headers } })).status;
    const ask = async (path: string, token: string, init: RequestInit = {}) => [await one(`${path}?${page}`, { authorization: `Bearer ${token}` }, init), await one(`${path}?${page}&id_token=${token}`, {}, init)];
    for (const more of [{ sub: "gid://shopify/Customer/7" }, { dest: `https://${s.world.shop.domain}`, sub: "gid://shopify/Customer/7" }, { dest: `https://${s.world.shop.domain}`, iss: `https://${s.world.shop.domain}/admin` }, {}]) {
      const token = sign({ ...claims, ...more }, s.world.app.secret);
      for (const route of ROUTES) for (const path of [route, `${route === "/" ? "/_root" : route}.data`]) expect(await ask(path.replace("$id", campaign), token), path).toEqual([401, 401]);
      expect(await ask("/app/settings", token, { method: "POST", body: new URLSearchParams({ intent: "save" }) })).toEqual([401, 401]);
    }
    // The very same ways of asking open the page to whoever works in the admin.
    expect(await ask("/app/settings", sessionToken({ shop: s.world.shop.domain, clientId: s.world.app.clientId, secret: s.world.app.secret, now: s.world.now() }))).toEqual([200, 200]);
  });

  it("stores no webhook that Shopify did not sign", async () => {
    const before = await database.prisma.inboxMessage.count();
    const body = JSON.stringify({ id: 1 });
    const hmac = (text: string, secret = s.world.app.secret) => createHmac("sha256", secret).update(text).digest("base64");
    for (const signature of ["", "not base64 at all", hmac(`${body} `), hmac(body, "guess"), hmac(body).toLowerCase(), Buffer.from(hmac(body), "base64").toString("hex")]) expect((await delivered(s, "orders/paid", body, { "x-shopify-hmac-sha256": signature })).status).toBe(401);
    expect((await delivered(s, "orders/paid", body, { "x-shopify-webhook-id": "" })).status).toBe(400);
    expect((await delivered(s, "orders/paid", body, { "x-shopify-shop-domain": "evil.example" })).status).toBe(400);
    expect((await delivered(s, "orders/paid", body, { "x-shopify-webhook-id": "x".repeat(101) })).status).toBe(400);
    expect((await fetch(`${s.app.url}/webhooks`)).status).toBe(405);
    expect((await rawCall(s.app.url, "/webhooks", { method: "POST", headers: CHUNKED, body: flood(9) })).status).toBe(413);
    expect(await database.prisma.inboxMessage.count()).toBe(before);
  });

  it("survives signed webhooks that say nothing it knows", async () => {
    for (const [id, topic, body] of [["n1", "orders/paid", "{"], ["n2", "orders/paid", `{"id":"x; DROP TABLE"}`], ["n3", "never/heard-of", "{}"], ["n4", "orders/paid", `{"id":999999999999}`]] as const) expect((await delivered(s, topic, body, { "x-shopify-webhook-id": id })).status).toBe(200);
    await s.quiet();
    const rows = await database.prisma.inboxMessage.findMany({ where: { id: { in: ["n1", "n2", "n3", "n4"] } }, orderBy: { id: "asc" }, select: { state: true } });
    expect(rows.map((r) => r.state)).toEqual(["dead", "dead", "done", "done"]);
  });

  it("loses nothing of what was there, and waits for nobody for ever", async () => {
    expect(await proxied(s, "seats/status", { json: { token: mei.reply.seat.token } })).toMatchObject({ status: 200, body: { state: "counted", group: { status: "forming", counted: 1 } } });
    expect(await endless).toMatch(/^HTTP\/1\.1 4\d\d|^$/);
  });
});

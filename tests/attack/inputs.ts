import fc from "fast-check";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { sharerToken } from "../../app/domain/sharer-token";
import { signVisit } from "../../app/features/attribute-order";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { type Pair, sessionToken, shopifys, signedPairs, webhookHmac } from "./forge";
import { type AttackStage, KEYS, ROOT } from "./stage";

// What strangers send: calls that are right in all but a few places, so that they come far, and calls that are all noise.

/** A call, before it is put on a wire. */
export type Call = { method: string; target: string; headers: Pair[]; body: Uint8Array };
/** What may be known or guessed of the shops that are there. */
export type Known = Pick<AttackStage, "a" | "b"> & { now: number };

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const TRAPS = [
  "", " ", "\0", "a\0b", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "true", "NaN", "Infinity", "-0", "1e309", "0x10", "9007199254740993", "99999999999999999999", "-1", "1.5", "１２",
  "\ud800", "\udfff\ud83d", "\u202e", "\ufeff", "\r\nset-cookie: a=b", "' OR 1=1 --", "%00", "%zz", "../../etc/passwd", "<script>", "{{ shop.name }}", "${7*7}", "=1+1", "zh_CN", "en-US-u-nu-hans", "x".repeat(41), "x".repeat(5_000), "é".repeat(300), "gid://shopify/Order/1", "İ", "ﬀ", "[]", "{}", "a,b", "2026-03-29", "25:99",
];
export const trap = fc.constantFrom(...TRAPS);
export const text = fc.oneof({ weight: 3, arbitrary: trap }, { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) }, { weight: 1, arbitrary: fc.string({ maxLength: 60 }) });
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1));

/** Any JSON value, with names that mean something to JavaScript or to us. */
export const anything = (names: string[]): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant(null), fc.boolean(), number, text, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.constantFrom(...names, "__proto__", "constructor", "id"), fc.string({ maxLength: 8 })), tie("value"), { maxKeys: 5, noNullPrototype: false })),
  })).value;

/** Mostly the right value, else one of the wrong ones, else none. */
export const rather = <T>(right: fc.Arbitrary<T>, names: string[]): fc.Arbitrary<unknown> => fc.oneof({ weight: 14, arbitrary: right }, { weight: 2, arbitrary: text }, { weight: 1, arbitrary: anything(names) }, { weight: 1, arbitrary: fc.constant(undefined) });

/** JSON as text: as it should be, cut off, nested beyond reason, with a name twice, with bytes that are no UTF-8. */
const written = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 8, arbitrary: value.map((v) => bytes(JSON.stringify(v) ?? "")) },
    { weight: 1, arbitrary: fc.tuple(value, fc.nat(40)).map(([v, cut]) => bytes((JSON.stringify(v) ?? "").slice(0, cut))) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("[", "{\"a\":", "[{\"campaign\":"), fc.integer({ min: 1, max: 4_000 })).map(([open, deep]) => bytes(open.repeat(deep))) },
    { weight: 1, arbitrary: value.map((v) => bytes(`{"campaign":1,${(JSON.stringify(v) ?? "{}").slice(1)}`)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
    { weight: 1, arbitrary: fc.tuple(value, fc.nat(), fc.nat(255)).map(([v, at, byte]) => { const out = bytes(JSON.stringify(v) ?? "x"); if (out.length > 0) out[at % out.length] = byte; return out; }) },
    { weight: 1, arbitrary: fc.constantFrom("1e999999", "-", "\"\\ud800\"", "\"\\u0000\"", "{\"__proto__\":{\"campaign\":\"x\"}}", "\ufeff{}", "{\"a\":1}{}", "nul", " ".repeat(17_000)).map(bytes) },
  );

/** A body as it is sent: JSON or a form, named rightly for the most part. */
const body = (value: fc.Arbitrary<unknown>): fc.Arbitrary<{ type: Pair[]; body: Uint8Array }> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constantFrom<Pair[]>([["content-type", "application/json"]], [["content-type", "application/json; charset=utf-8"]]), body: written(value) }) },
    { weight: 3, arbitrary: value.map((v) => ({ type: [["content-type", "application/x-www-form-urlencoded"]] as Pair[], body: bytes(new URLSearchParams(Object.entries(typeof v === "object" && v !== null ? v : {}).flatMap(([n, one]) => (one === undefined ? [] : [[n, String(typeof one === "object" ? JSON.stringify(one) : one)]]))).toString()) })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom<Pair[]>([], [["content-type", ""]], [["content-type", "multipart/form-data; boundary=x"]], [["content-type", "text/plain"]]), body: fc.uint8Array({ maxLength: 100 }) }) },
  );

/** Letters that a header can carry: what else there is, no client can send. */
const headerText = text.map((t) => t.replace(/[^\x20-\x7e\x80-\xff]/g, "").trim());
const odd: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(fc.constantFrom("accept-language", "accept", "sec-fetch-site", "origin", "x-forwarded-host", "content-encoding", "if-none-match", "user-agent", "x-request-id", "referer"), headerText), { maxLength: 3 });
const method = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND") });

const NAMES = ["campaign", "variant", "quantity", "invite", "via", "shopper", "name", "locale", "token", "code", "program", "email", "version"];
const ids = ({ a, b }: Known) => fc.constantFrom(a.live, a.paused, a.ended, a.draft, b.live, b.paused, "cmp_00000000000000000000000000");
const invites = ({ a, b }: Known) => fc.constantFrom(a.mei.inviteCode, a.held.inviteCode, b.mei.inviteCode, "ZZZZZZZZZZ");
const tokens = ({ a, b }: Known) => fc.oneof(fc.constantFrom(a.token, a.heldToken, b.token), fc.constantFrom(a.token, b.token).chain((t) => fc.nat(t.length - 1).map((at) => `${t.slice(0, at)}_${t.slice(at + 1)}`)));
const locales = fc.constantFrom("en", "zh-CN", "zh-TW", "zh_HK", "fr");

/** What is asked of the seats' door. @param known `live` campaigns give seats; the others refuse them */
const seatBody = (known: Known) =>
  fc.record({
    campaign: rather(ids(known), NAMES), variant: rather(fc.constantFrom("1", "2", "01"), NAMES), quantity: rather(fc.constantFrom(1, "1", 2), NAMES), invite: rather(invites(known), NAMES), via: rather(fc.constantFrom("link", "list"), NAMES),
    shopper: rather(fc.stringMatching(/^[\w-]{16,20}$/), NAMES), name: rather(fc.string({ maxLength: 20 }), NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });
const tokenBody = (known: Known) => fc.record({ token: rather(tokens(known), NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });

const links = ({ a, b }: Known) => fc.constantFrom(a.affiliate.code, b.affiliate.code, a.affiliate.code.toLowerCase(), "ZZZZZZZZ");
const visitBody = (known: Known) => fc.record({ code: rather(links(known), NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });

const programs = ({ a, b }: Known) => fc.constantFrom(a.program, b.program, "prg_00000000000000000000000000");
const applicationBody = (known: Known) =>
  fc.record({
    program: rather(programs(known), NAMES), name: rather(fc.string({ maxLength: 20 }), NAMES), email: rather(fc.constantFrom("bo@example.com", "liang@example.com"), NAMES), pay_to: rather(fc.string({ maxLength: 20 }), NAMES), agree: rather(fc.constant("on"), NAMES), version: rather(fc.constantFrom("1", "2", 1), NAMES),
    answer_0: rather(fc.string({ maxLength: 20 }), NAMES), answer_99: rather(text, NAMES), invite: rather(fc.constantFrom("", known.a.invite, known.b.invite), NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });
const payoutBody = (known: Known) => fc.record({ program: rather(programs(known), NAMES), currency: rather(fc.constantFrom("EUR", "USD"), NAMES), method: rather(fc.constantFrom("paypal", "bank", "store_credit"), NAMES) }, { requiredKeys: [] });
/** What is asked of the sharers' doors. */
const sharePrograms = ({ a, b }: Known) => fc.constantFrom(a.sharing, b.sharing, a.program);
const sharerTokens = ({ a, b }: Known) => fc.constantFrom(...[a, b].map((one) => sharerToken(systemSecrets(ROOT), one.sharer.id, T0)), a.token);
/** What a letter's link carries: ours, of either shop, or with a letter of it changed. */
const stops = ({ a, b }: Known) => fc.oneof(fc.constantFrom(a.stop, b.stop, a.invite), fc.constantFrom(a.stop, b.stop).chain((t) => fc.nat(t.length - 1).map((at) => `${t.slice(0, at)}_${t.slice(at + 1)}`)), text);
const shareBody = (known: Known) =>
  fc.record({
    program: rather(sharePrograms(known), NAMES), shopper: rather(fc.stringMatching(/^[\w-]{16,20}$/), NAMES), token: rather(sharerTokens(known), NAMES), email: rather(fc.constantFrom("bo@example.com", "x", "a@b.c"), NAMES), tell: rather(fc.constantFrom<unknown>("on", true, false), NAMES), stop: rather(fc.constantFrom(undefined, "on"), NAMES),
    packet: rather(fc.constantFrom(known.a.packet, known.b.packet), NAMES), path: rather(text, NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });

const path = (known: Known) =>
  fc.oneof(
    fc.constantFrom("share", "share/open", "share/address", "letters", "letters/stop", "welcome", "affiliates", "affiliates/apply", "affiliates/details", "affiliates/payout"),
    links(known).map((code) => `r/${code}`), links(known).map((code) => `r/${code}/qr.svg`), text.map((t) => `r/${encode(t)}`),
    ids(known).map((id) => `campaigns/${id}/live`), invites(known).map((code) => `i/${code}`), invites(known).map((code) => `i/${code}/qr.svg`),
    text.map((t) => `campaigns/${encode(t)}/live`), text.map((t) => `i/${encode(t)}`), fc.array(text, { maxLength: 4 }).map((parts) => parts.map(encode).join("/")),
  );
/** As a client writes it; what it cannot write goes out as it stands. */
const encode = (t: string) => {
  try {
    return encodeURIComponent(t);
  } catch {
    return "%ED%A0%80";
  }
};

const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom("invite", "shopper", "locale", "to", "tag[]", "signature ", "SHOP", "hmac"), text), text), { maxLength: 4 });
/** A query as Shopify signs it, for a shop that is there for the most part. */
const signed = (known: Known, own: Record<string, fc.Arbitrary<string>> = {}) =>
  fc.tuple(query, fc.oneof({ weight: 8, arbitrary: fc.constantFrom(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: text }), fc.oneof({ weight: 4, arbitrary: fc.constantFrom("", "77", "78") }, { weight: 1, arbitrary: text }), invites(known), fc.boolean(), fc.record(own))
    .map(([more, shop, customer, invite, asks, named]) => signedPairs([...Object.entries(named as Record<string, string>), ...more.filter(([n]) => !(n in named)).filter(([n]) => !["signature", "shop", "timestamp", "logged_in_customer_id", "path_prefix"].includes(n)), ...(asks ? [["invite", invite] as Pair] : []), ...shopifys(shop, known.now, customer)]).toString());

/** Calls of the storefront's door with a good signature. */
export const proxyCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ q: signed(known), sent: body(seatBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/seats?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 2, arbitrary: fc.record({ q: signed(known), sent: body(tokenBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/seats/status?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 2, arbitrary: fc.record({ q: signed(known), sent: body(visitBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/visits?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 2, arbitrary: fc.record({ q: signed(known), sent: body(applicationBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/affiliates/apply?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 1, arbitrary: fc.record({ q: signed(known), sent: body(applicationBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/affiliates/details?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 1, arbitrary: fc.record({ q: signed(known), sent: body(payoutBody(known)), more: odd, as: method }).map(({ q, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/affiliates/payout?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 3, arbitrary: fc.record({ q: signed(known), to: fc.constantFrom("share", "share/status", "share/open", "share/address"), sent: body(shareBody(known)), more: odd, as: method }).map(({ q, to, sent, more, as }) => ({ method: as ?? "POST", target: `/proxy/${to}?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 2, arbitrary: fc.record({ q: signed(known, { token: stops(known) }), sent: body(shareBody(known)), more: odd, as: fc.constantFrom("GET", "POST", "HEAD", "PUT") }).map(({ q, sent, more, as }) => ({ method: as, target: `/proxy/letters/stop?${q}`, headers: [...sent.type, ...more], body: sent.body })) },
    { weight: 1, arbitrary: fc.record({ q: signed(known, { invite: fc.oneof(fc.constantFrom(known.a.invite, known.b.invite, known.a.stop), text) }), more: odd }).map(({ q, more }) => ({ method: "GET", target: `/proxy/affiliates?${q}`, headers: more, body: new Uint8Array() })) },
    { weight: 4, arbitrary: fc.record({ q: signed(known), p: path(known), more: odd, as: method }).map(({ q, p, more, as }) => ({ method: as ?? "GET", target: `/proxy/${p}?${q}`, headers: more, body: new Uint8Array() })) },
  );

const TOPICS = ["orders/create", "orders/paid", "orders/updated", "orders/edited", "orders/cancelled", "refunds/create", "products/update", "products/delete", "shop/update", "app/uninstalled", "customers/data_request", "customers/redact", "shop/redact", "fulfillments/create"];
/** What a webhook of a topic carries, right in all but a few places. */
export const payload: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ id: rather(fc.nat(), ["id"]), order_id: rather(fc.nat(), ["id"]), order_edit: rather(fc.record({ order_id: rather(fc.nat(), ["id"]) }), ["order_id"]), customer: rather(fc.record({ id: rather(fc.nat(), ["id"]), email: rather(fc.constantFrom("bo@example.com", "x"), ["id"]) }), ["id"]), orders_requested: rather(fc.array(fc.nat()), []), orders_to_redact: rather(fc.array(fc.nat()), []), line_items: anything(["id", "price"]) }, { requiredKeys: [] }),
  anything(["id", "order_id", "customer"]),
);
export const topic = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOPICS) }, { weight: 1, arbitrary: headerText });

/** Webhooks with a good signature. */
export const webhookCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({ topic, sent: written(payload), shop: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string>(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: headerText }), id: fc.oneof({ weight: 4, arbitrary: fc.uuid() }, { weight: 1, arbitrary: headerText }), more: odd, as: method })
    .map(({ topic: t, sent, shop, id, more, as }) => ({ method: as ?? "POST", target: "/webhooks", headers: [["content-type", "application/json"], ["x-shopify-topic", t], ["x-shopify-shop-domain", shop], ["x-shopify-webhook-id", id], ["x-shopify-hmac-sha256", webhookHmac(sent)], ...more], body: sent }));

const claims = (known: Known) => {
  const at = Math.floor(known.now / 1_000);
  return fc.record({ dest: rather(fc.constantFrom<string>(known.a.shop, `https://${known.b.shop}`), ["dest"]), iss: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anything(["iss"]) }), aud: rather(fc.constant(KEYS.apiKey), ["aud"]), exp: rather(fc.constant(at + 60), ["exp"]), nbf: rather(fc.constant(at), ["nbf"]) }, { requiredKeys: [] });
};
/** Calls of the extensions' door whose token is signed with our secret. */
export const extensionCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({ claims: fc.oneof({ weight: 2, arbitrary: fc.constant({ dest: known.a.shop, aud: KEYS.apiKey, exp: Math.floor(known.now / 1_000) + 60 } as unknown) }, { weight: 1, arbitrary: claims(known) }), sent: body(tokenBody(known)), more: odd, as: method })
    .map(({ claims: c, sent, more, as }) => ({ method: as ?? "POST", target: "/extension/invite", headers: [["authorization", `Bearer ${sessionToken(c)}`], ...sent.type, ...more], body: sent.body }));

/** Signed visits of both shops, one that is cut, and many at once. */
const visits = ({ a, b, now }: Known) => {
  const signed = [a, b].map((one) => signVisit(systemSecrets(ROOT), one.affiliate.id, now));
  return fc.oneof(fc.constantFrom(...signed, signed.join(" "), signed[0]!.slice(0, -1), `${"x ".repeat(400)}${signed[0]}`), text);
};
/** Calls of the web pixel's door. */
export const pixelCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({
    shop: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string>(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: text }),
    sent: body(fc.record({ step: rather(fc.constantFrom("begun", "completed"), NAMES), checkout: rather(fc.stringMatching(/^[\w-]{8,9}$/), NAMES), visits: rather(visits(known), NAMES) }, { requiredKeys: [] })), more: odd, as: method,
  }).map(({ shop, sent, more, as }) => ({ method: as ?? "POST", target: `/pixel?shop=${encode(shop)}`, headers: [...sent.type, ...more], body: sent.body }));

/** Calls that nobody signed, at any address. */
export const strangersCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({ target: fc.oneof(path(known).map((p) => `/proxy/${p}`), fc.constantFrom("/webhooks", "/extension/invite", "/extension/", "/pixel", "/proxy/", "/proxy/seats", "/proxy/visits", "/proxy/affiliates", "/proxy/affiliates/apply", "/healthz", "/readyz"), text.map((t) => `/proxy/${encode(t)}`)), q: query, sent: body(fc.oneof(seatBody(known), tokenBody(known), payload)), more: odd, bearer: fc.option(headerText), as: fc.constantFrom("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH") })
    .map(({ target, q, sent, more, bearer, as }) => ({ method: as, target: `${target}?${new URLSearchParams(q)}`, headers: [...sent.type, ...more, ...(bearer === null ? [] : [["authorization", `Bearer ${bearer}`] as Pair])], body: sent.body }));

export const calls = (known: Known): fc.Arbitrary<Call> => fc.oneof({ weight: 5, arbitrary: proxyCalls(known) }, { weight: 2, arbitrary: webhookCalls(known) }, { weight: 2, arbitrary: extensionCalls(known) }, { weight: 1, arbitrary: pixelCalls(known) }, { weight: 1, arbitrary: strangersCalls(known) });

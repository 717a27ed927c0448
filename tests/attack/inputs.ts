import fc from "fast-check";
import type { Pair } from "./forge";
import type { AttackStage } from "./stage";

// What strangers send: calls that are right in all but a few places, so that they come far, and calls that are all noise.

/** A call, before it is put on a wire. */
export type Call = { method: string; target: string; headers: Pair[]; body: Uint8Array };
/** What may be known or guessed of the shops that are there. */
export type Known = Pick<AttackStage, "a" | "b"> & { now: number };
/** Whether a call's head is short enough that Node hands it on to the app, with some room for what a wire adds. */
export const fits = ({ target, headers }: Call) => headers.reduce((sum, [n, v]) => sum + n.length + v.length + 4, target.length) < 15_000;

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const TRAPS = [
  "", " ", "\0", "a\0b", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "true", "NaN", "Infinity", "-0", "1e309", "0x10", "9007199254740993", "99999999999999999999", "-1", "1.5", "１２",
  "\ud800", "\udfff\ud83d", "\u202e", "\ufeff", "\r\nset-cookie: a=b", "' OR 1=1 --", "%00", "%zz", "../../etc/passwd", "<script>", "{{ shop.name }}", "${7*7}", "=1+1", "zh_CN", "en-US-u-nu-hans", "x".repeat(41), "x".repeat(5_000), "é".repeat(300), "gid://shopify/Order/1", "İ", "ﬀ", "[]", "{}", "a,b", "2026-03-29", "25:99",
];
export const trap = fc.constantFrom(...TRAPS);
/** Long words, up to where something says no to them: of letters that take one place, of such as grow wherever they are written down. */
const long = fc.tuple(fc.constantFrom("a", "é", "中", "👩‍👧", "%", "&", " ", "<", "\"", "ß", "a-", "/.", "\ud800"), fc.integer({ min: 60, max: 4_000 })).map(([letters, length]) => letters.repeat(length).slice(0, length));
export const text = fc.oneof({ weight: 3, arbitrary: trap }, { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) }, { weight: 1, arbitrary: fc.string({ maxLength: 60 }) }, { weight: 1, arbitrary: long });
/** Where somebody shall be led: a path, or what is none. */
export const way = fc.oneof({ weight: 2, arbitrary: fc.oneof(text, long).map((t) => `/${t}`) }, { weight: 1, arbitrary: text });
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1));

/** Any JSON value, with names that mean something to JavaScript or to us. */
export const anything = (names: string[]): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant(null), fc.boolean(), number, text, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.constantFrom(...names, "__proto__", "constructor", "id"), fc.string({ maxLength: 8 })), tie("value"), { maxKeys: 5, noNullPrototype: false })),
  })).value;

/** Mostly the right value, else one of the wrong ones, else none. */
export const rather = <T>(right: fc.Arbitrary<T>, names: string[]): fc.Arbitrary<unknown> => fc.oneof({ weight: 14, arbitrary: right }, { weight: 2, arbitrary: text }, { weight: 1, arbitrary: anything(names) }, { weight: 1, arbitrary: fc.constant(undefined) });

/** JSON as text: as it should be, cut off, nested beyond reason, with a name twice, with bytes that are no UTF-8. */
export const written = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Uint8Array> =>
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
export const body = (value: fc.Arbitrary<unknown>): fc.Arbitrary<{ type: Pair[]; body: Uint8Array }> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constantFrom<Pair[]>([["content-type", "application/json"]], [["content-type", "application/json; charset=utf-8"]]), body: written(value) }) },
    { weight: 3, arbitrary: value.map((v) => ({ type: [["content-type", "application/x-www-form-urlencoded"]] as Pair[], body: bytes(new URLSearchParams(Object.entries(typeof v === "object" && v !== null ? v : {}).flatMap(([n, one]) => (one === undefined ? [] : [[n, String(typeof one === "object" ? JSON.stringify(one) : one)]]))).toString()) })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom<Pair[]>([], [["content-type", ""]], [["content-type", "multipart/form-data; boundary=x"]], [["content-type", "text/plain"]]), body: fc.uint8Array({ maxLength: 100 }) }) },
  );

/** Letters that a header can carry: what else there is, no client can send. */
export const headerText = text.map((t) => t.replace(/[^\x20-\x7e\x80-\xff]/g, "").trim());
export const odd: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(fc.constantFrom("accept-language", "accept", "sec-fetch-site", "origin", "x-forwarded-host", "content-encoding", "if-none-match", "user-agent", "x-request-id", "referer"), headerText), { maxLength: 3 });
export const method = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND") });

export const NAMES = ["campaign", "variant", "quantity", "invite", "via", "shopper", "name", "locale", "token", "code", "program", "email", "version"];
/** Codes of invitations: of either shop, of a seat that is only held, of nobody. */
export const invites = ({ a, b }: Known) => fc.constantFrom(a.mei.inviteCode, a.held.inviteCode, b.mei.inviteCode, "ZZZZZZZZZZ");

/** As a client writes it; what it cannot write goes out as it stands. */
export const encode = (t: string) => {
  try {
    return encodeURIComponent(t);
  } catch {
    return "%ED%A0%80";
  }
};

const TOPICS = ["orders/create", "orders/paid", "orders/updated", "orders/edited", "orders/cancelled", "refunds/create", "products/update", "products/delete", "discounts/delete", "shop/update", "app/uninstalled", "customers/data_request", "customers/redact", "shop/redact", "fulfillments/create"];
/** What a webhook of a topic carries, right in all but a few places. */
export const payload: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ id: rather(fc.nat(), ["id"]), admin_graphql_api_id: rather(fc.nat().map((number) => `gid://shopify/DiscountCodeNode/${number}`), ["id"]), order_id: rather(fc.nat(), ["id"]), order_edit: rather(fc.record({ order_id: rather(fc.nat(), ["id"]) }), ["order_id"]), customer: rather(fc.record({ id: rather(fc.nat(), ["id"]), email: rather(fc.constantFrom("bo@example.com", "x"), ["id"]) }), ["id"]), orders_requested: rather(fc.array(fc.nat()), []), orders_to_redact: rather(fc.array(fc.nat()), []), line_items: anything(["id", "price"]) }, { requiredKeys: [] }),
  anything(["id", "order_id", "customer", "admin_graphql_api_id"]),
);
export const topic = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOPICS) }, { weight: 1, arbitrary: headerText });

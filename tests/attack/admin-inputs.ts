import { readdirSync } from "node:fs";
import fc from "fast-check";
import { type Pair, sessionToken } from "./forge";
import { anything, type Call, fits, type Known, text } from "./inputs";
import { KEYS, ORIGIN } from "./stage";

// What comes to the pages behind Remix: from strangers, and from somebody whose session token is good.

/** What Shopify's library answers itself below /auth. */
export const LIBRARYS = ["/auth/exit-iframe", "/auth/session-token", "/auth/callback"];
/** The addresses of the pages, from the route files: a new route is covered by itself. */
export const ROUTES = [...readdirSync("app/routes").map((name) => name.replace(/\.tsx$/, "")).map((name) => (name === "_index" ? "/" : `/${name.replace(/\._index$/, "").replaceAll(".", "/")}`)), ...LIBRARYS];

const bytes = (t: string) => new Uint8Array(Buffer.from(t));
/** Letters that a header can carry. */
const headerText = text.map((t) => t.replace(/[^\x20-\x7e]/g, "").trim());
/** Halves of characters, which no client can send, become what stands for them on the wire. */
const whole = (t: string) => Buffer.from(t).toString();
const encode = (t: string) => encodeURIComponent(whole(t));

const path = ({ a, b }: Known) =>
  fc.tuple(fc.constantFrom(...ROUTES), fc.oneof({ weight: 5, arbitrary: fc.constantFrom<string>(a.live, a.paused, a.ended, a.draft, a.mei.groupId, a.program, a.sharing, a.affiliate.id, a.sharer.id, b.live, b.mei.groupId, b.program, b.sharing, b.affiliate.id, b.sharer.id) }, { weight: 2, arbitrary: text.map(encode) }), fc.constantFrom("", "", "", ".data", "/", "/more"))
    .map(([route, id, end]) => `${route.replace("$id", id).replace("$", id)}${end}`);

const WORDS = ["kind", "page", "q", "search", "status", "state", "view", "days", "campaign", "id", "invited", "standing", "verdict", "program", "of", "method", "currency", "shop", "host", "embedded", "locale", "_data", "_routes", "index", "id_token", "exitIframe", "shopify-reload"];
const query = (known: Known) => fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: fc.constantFrom("99999999999999999999", "1e999", "-1", "0", "2147483648", "NaN", "a\0b", "https://evil.example/x", "//evil.example", "javascript:1", "x; script-src *", "李", "a\nb", "/auth?shop=x", "https://admin.shopify.com/store/tea", known.a.shop, known.b.shop, "open", "resolved", "all", "share", "red_packet") })), { maxLength: 5 });

/** A foreign page, an odd page, ours, or no browser at all. */
const origin = fc.oneof({ weight: 4, arbitrary: fc.constant<Pair[]>([]) }, { weight: 3, arbitrary: fc.constantFrom("https://evil.example", "null", "", "http://", "not an address", "https://tuan.example.evil.example", "file://", ORIGIN).map((o): Pair[] => [["origin", o]]) }, { weight: 1, arbitrary: headerText.map((o): Pair[] => [["origin", o]]) });
const more: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(fc.constantFrom("accept-language", "accept", "x-forwarded-host", "x-requested-with", "x-shopify-bounce", "cookie", "referer", "content-encoding"), headerText), { maxLength: 2 });

const INTENTS = ["publish", "pause", "resume", "start", "end", "archive", "delete", "retry", "settled", "cancel", "approved", "declined", "suspended", "banned", "paid", "release", "reject", "invite", "again", "withdraw"];
const body = (known: Known) => {
  const form = fc.record({ intent: fc.oneof(fc.constantFrom(...INTENTS), text), key: fc.oneof(fc.constantFrom(known.a.problem, known.a.mail, known.b.problem, known.b.mail), text), payout: fc.oneof(fc.constantFrom(known.a.payout, known.b.payout), text), grant: fc.oneof(fc.constantFrom(known.a.reward, known.b.reward), text), reason: text, words: text, addresses: fc.oneof(text, fc.constant("mei@example.com, bo@example.com")), note: text, invitation: fc.oneof(fc.constantFrom<string>(known.a.invitation.id, known.b.invitation.id), text) }, { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: anything(["id", "revision", "title", "product", "variantIds", "size", "percent", "invite", "hours", "rate", "days", "questions", "agreement", "kind", "welcomeOff", "thanksOff", "lucky", "packetFrom", "packetTo", "budget", "perSharer"]).map((v) => ({ type: "application/json", body: bytes(JSON.stringify(v) ?? "") })) },
    { weight: 3, arbitrary: form.map((f) => ({ type: "application/x-www-form-urlencoded", body: bytes(new URLSearchParams(f as Record<string, string>).toString()) })) },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom("multipart/form-data; boundary=x", "multipart/form-data", "multipart/mixed; boundary=\"", "text/plain", "application/json", "application/x-www-form-urlencoded", ""), body: fc.oneof(text.map(bytes), fc.constantFrom("--x\r\n", "--x--", "--x\r\ncontent-disposition: form-data; name=\"key\"\r\n\r\na\r\n--x--", "--x\r\ncontent-disposition: form-data; name=\"key\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n", "{", "[[[[", "null").map(bytes)) }) },
  );
};

const method = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("GET", "POST") }, { weight: 1, arbitrary: fc.constantFrom("HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND") });
const BROWSER: Pair = ["user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"];

const callOf = (known: Known, proof: fc.Arbitrary<Pair[]>): fc.Arbitrary<Call> =>
  fc.record({ as: method, at: path(known), q: query(known), from: origin, sent: body(known), odd: more, proof, robot: fc.boolean() })
    .map(({ as, at, q, from, sent, odd, proof: given, robot }) => ({ method: as, target: `${at}?${new URLSearchParams(q.map(([n, v]) => [n, whole(v)]))}`, headers: [...(robot ? [] : [BROWSER]), ...from, ...odd, ...given, ["content-type", sent.type] as Pair], body: as === "GET" || as === "HEAD" ? new Uint8Array() : sent.body }))
    .filter(fits);

/** Calls without a session token, or with one that nobody signed. */
export const strangersPages = (known: Known): fc.Arbitrary<Call> => callOf(known, fc.oneof(fc.constant<Pair[]>([]), headerText.map((t): Pair[] => [["authorization", `Bearer ${t}`]])));

/** Calls with a good session token of the first shop. */
export const merchantsPages = (known: Known): fc.Arbitrary<Call> => {
  const at = Math.floor(known.now / 1_000);
  const claims = { iss: `https://${known.a.shop}/admin`, dest: `https://${known.a.shop}`, aud: KEYS.apiKey, sub: "1", exp: at + 300, nbf: at - 5, iat: at, jti: "a", sid: "b" };
  return callOf(known, fc.constant<Pair[]>([["authorization", `Bearer ${sessionToken(claims)}`]]));
};

/** Calls with a good session token of a checkout or a customer account of the first shop: the same secret, the same audience, no business here. */
export const shoppersPages = (known: Known): fc.Arbitrary<Call> => {
  const at = Math.floor(known.now / 1_000);
  const claims = fc.record({ dest: fc.constantFrom<string>(known.a.shop, `https://${known.a.shop}`), aud: fc.constant(KEYS.apiKey), sub: fc.constantFrom("gid://shopify/Customer/7", "0", ""), iss: fc.constantFrom(`https://${known.a.shop}/admin`, `https://${known.a.shop}`), exp: fc.constant(at + 300), nbf: fc.constant(at), iat: fc.constant(at), jti: fc.constant("a") }, { requiredKeys: ["dest", "aud", "exp", "nbf", "iat", "jti"] });
  return fc.tuple(claims, fc.boolean()).chain(([of, inAddress]) => {
    const token = sessionToken(of);
    return callOf(known, fc.constant<Pair[]>(inAddress ? [] : [["authorization", `Bearer ${token}`]])).map((call) => (inAddress ? { ...call, target: call.target.replace("?", `?id_token=${token}&`) } : call));
  });
};

import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jwtVerify } from "../../app/doors/extension/session-token";
import { checkProxySignature } from "../../app/doors/proxy/signature";
import { signed as signedWebhook } from "../../app/doors/webhooks";
import { type Pair, proxyHmac, sessionToken, shopifys, signedPairs, webhookHmac } from "./forge";
import { type AttackStage, attackStage, HERE, KEYS, ORIGIN } from "./stage";

const NOW = Date.UTC(2026, 10, 25, 12);
const AT = NOW / 1_000;
const A = "shop-a.myshopify.com";
const B = "shop-b.myshopify.com";

/** Tries so many forgeries and counts the verdicts, so that a test cannot pass by trying only one kind. */
function tally() {
  const seen = { accepted: 0, refused: 0 };
  return { seen, note: (accepted: boolean) => void seen[accepted ? "accepted" : "refused"]++ };
}

describe("10,000 forged, stale and doubled calls", () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z_]{1,6}$/), fc.constantFrom("shop", "timestamp", "logged_in_customer_id", "path_prefix", "tag[]", "hmac", "Signature", "a=b", "x&y", ""));
  const value = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom(A, B, String(AT), "1,2", "=", "", "1logged_in_customer_id=7", "/apps/tuan"));
  type Change = (pairs: Pair[], pick: number, name: string, text: string) => Pair[];
  const at = (pairs: Pair[], pick: number) => pick % Math.max(pairs.length, 1);
  const set = (pairs: Pair[], name: string, text: string): Pair[] => pairs.map(([n, v]) => (n === name ? [n, text] : [n, v]));
  const valueOf = (pairs: Pair[], name: string) => pairs.find(([n]) => n === name)?.[1] ?? "";
  const changes: Record<string, Change> = {
    nothing: (p) => p,
    drop: (p, i) => p.filter((_, j) => j !== at(p, i)),
    double: (p, i) => [...p, p[at(p, i)]!],
    "double with another value": (p, i, _n, t) => [...p, [p[at(p, i)]![0], t]],
    "another value": (p, i, _n, t) => p.map(([n, v], j) => (j === at(p, i) ? [n, t] : [n, v])),
    "one more": (p, _i, n, t) => [...p, [n, t]],
    "array brackets": (p, i) => p.map(([n, v], j) => (j === at(p, i) ? [`${n}[]`, v] : [n, v])),
    "another order": (p, i) => [...p.slice(at(p, i)), ...p.slice(0, at(p, i))],
    "swapped shop": (p) => set(p, "shop", B),
    "another customer": (p) => set(p, "logged_in_customer_id", "666"),
    "a stale stamp": (p, i) => set(p, "timestamp", String(AT - 91 - (i % 10_000))),
    "a future stamp": (p, i) => set(p, "timestamp", String(AT + 91 + (i % 10_000))),
    "a stamp in another notation": (p, i) => set(p, "timestamp", [`+${AT}`, ` ${AT}`, `${AT}.0`, `0x${AT.toString(16)}`, `${AT}e0`, `0${AT}`][i % 6]!),
    "a shorter signature": (p, i) => set(p, "signature", valueOf(p, "signature").slice(0, i % 64)),
    "upper case": (p) => set(p, "signature", valueOf(p, "signature").toUpperCase()),
    "a longer signature": (p) => set(p, "signature", `${valueOf(p, "signature")}0`),
    "one digit off": (p, i) => set(p, "signature", valueOf(p, "signature").replace(/^(.{0,63}?)./, (all, head: string) => `${head}${(i % 16).toString(16)}${all.slice(head.length + 1)}`)),
    // The documented text has no separators: "a=1b=2" is {a: "1b=2"} and {a: 1, b: 2}. Same text, other meaning.
    "moved between names and values": (p) => { const sorted = p.filter(([n]) => n !== "signature").map(([n, v]) => `${n}=${v}`).sort(); const [first = "", second = "", ...rest] = sorted; const join = `${first}${second}`; const cut = join.indexOf("="); return [[join.slice(0, cut), join.slice(cut + 1)], ...rest.map((w) => [w.slice(0, w.indexOf("=")), w.slice(w.indexOf("=") + 1)] as Pair), ["signature", valueOf(p, "signature")]]; },
  };

  /**
   * Shopify's documentation and nothing of ours. Where we refuse what it would let pass, it is said in `stricter`: a
   * repeat of one of the five parameters that Shopify itself adds, digits of the signature in upper case (Shopify
   * writes lower case), one of Shopify's names inside of another name or value, and a timestamp that is no plain number or outside the window (the library's, of 90 seconds).
   */
  const documented = (pairs: Pair[], secret: string) => { const given = pairs.filter(([n]) => n === "signature").map(([, v]) => v); return given.length === 1 && given[0]!.toLowerCase() === proxyHmac(pairs, secret); };
  const stricter = (pairs: Pair[]) => {
    const all = (name: string) => pairs.filter(([n]) => n === name).map(([, v]) => v);
    if (["signature", "shop", "timestamp"].some((n) => all(n).length !== 1) || ["logged_in_customer_id", "path_prefix"].some((n) => all(n).length > 1)) return "doubled or missing";
    const names = [...new Set(pairs.map(([n]) => n))].filter((n) => n !== "signature");
    const text = Buffer.concat(names.map((n) => Buffer.from(`${n}=${all(n).join(",")}`)).sort(Buffer.compare)).toString("latin1");
    if (["signature", "shop", "timestamp", "logged_in_customer_id", "path_prefix"].some((n) => [...text.matchAll(new RegExp(`${n}=`, "g"))].length !== (n === "signature" ? 0 : all(n).length))) return "can be cut otherwise";
    if (/[A-F]/.test(all("signature")[0]!)) return "upper case";
    if (!/^\d{1,12}$/.test(all("timestamp")[0]!)) return "notation";
    return Math.abs(NOW - Number(all("timestamp")[0]) * 1_000) > 90_000 ? "window" : null;
  };

  it("of the app proxy: none accepted that the documented algorithm refuses, none refused that it accepts, but for what is listed", () => {
    const { seen, note } = tally();
    const reasons: Record<string, number> = {};
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(), word, value), { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, value), { maxLength: 3 }), steps, fc.constantFrom("before", "after"), fc.constantFrom(KEYS.apiSecret, KEYS.apiSecret, "another secret"), (more, list, when, secret) => {
        // Changed before it was signed (a call Shopify could have made) or after (a forgery).
        const base: Pair[] = [...shopifys(A, NOW), ...more.filter(([n]) => n !== "signature")];
        const apply = (pairs: Pair[]) => list.reduce((p, [name, i, n, t]) => changes[name]!(p, i, n, t), pairs);
        const sent = when === "before" ? [...signedPairs(apply(base).filter(([n]) => n !== "signature"))] : apply([...base, ["signature", proxyHmac(base, secret)]]);
        const query = new URLSearchParams(sent);
        const read = [...query] as Pair[];
        const verdict = checkProxySignature(query, KEYS.apiSecret, NOW);
        const reason = stricter(read);
        const good = documented(read, KEYS.apiSecret);
        expect(verdict === "valid", `${query}`).toBe(good && reason === null);
        if (verdict === "stale") expect(reason).toBe("window");
        if (good && reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
        note(verdict === "valid");
      }),
      { numRuns: 6_000, seed: 1 },
    );
    expect(seen.accepted).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(2_000);
    for (const reason of ["doubled or missing", "can be cut otherwise", "upper case", "notation", "window"]) expect(reasons[reason] ?? 0, reason).toBeGreaterThan(5);
  });

  it("of webhooks: exactly the one way of writing the one signature is accepted", () => {
    const { seen, note } = tally();
    const rewrite: Record<string, (good: string, i: number) => string> = {
      same: (g) => g, "no padding": (g) => g.replace(/=+$/, ""), "more padding": (g) => `${g}=`, "url alphabet": (g) => g.replaceAll("+", "-").replaceAll("/", "_"), spaces: (g, i) => `${g.slice(0, i % 44)} ${g.slice(i % 44)}`, hex: (g) => Buffer.from(g, "base64").toString("hex"), "lower case": (g) => g.toLowerCase(), short: (g, i) => g.slice(0, i % 44), twice: (g) => `${g}, ${g}`, none: () => "",
      // The last letter carries two bits that mean nothing: three other letters decode to the same bytes.
      "other last bits": (g, i) => { const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; return `${g.slice(0, 42)}${letters[(letters.indexOf(g[42]!) & ~3) | (i % 4)]}=`; },
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...Object.keys(rewrite)), fc.nat(), fc.constantFrom("body", "other body", "secret", "sha1"), (body, how, i, of) => {
        const right = webhookHmac(body);
        const made = of === "body" ? right : of === "other body" ? webhookHmac(Buffer.concat([body, Buffer.from(" ")])) : of === "secret" ? webhookHmac(body, "guess") : createHmac("sha1", KEYS.apiSecret).update(body).digest("base64");
        const sent = rewrite[how]!(made, i);
        const verdict = signedWebhook(body, sent, KEYS.apiSecret);
        expect(verdict, `${how} of ${of}`).toBe(sent === right);
        note(verdict);
      }),
      { numRuns: 2_000, seed: 1 },
    );
    expect(seen.accepted).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(1_000);
    expect(signedWebhook(Buffer.from("x"), null, KEYS.apiSecret)).toBe(false);
  });

  it("session tokens: judged by their claims and their one signature alone", () => {
    const { seen, note } = tally();
    const sometimes = <T>(right: T, ...wrong: unknown[]) => fc.oneof({ weight: 8, arbitrary: fc.constant<unknown>(right) }, { weight: 2, arbitrary: fc.constantFrom<unknown>(...wrong) });
    const claims = fc.record({
      dest: sometimes(A, `https://${A}`, B, `https://${B}`, "evil.example", `https://${A}/admin`, `http://${A}`, `https://${A}.evil.example`, `${A}@evil.example`, [A], undefined),
      iss: sometimes(undefined, `https://${A}/admin`, `https://${B}/admin`, `https://${A}`, "https://evil.example/admin", "shopify", null, [A]),
      aud: sometimes(KEYS.apiKey, "another app", [KEYS.apiKey], `${KEYS.apiKey} `, undefined),
      exp: sometimes(AT + 60, AT + 300, AT - 9, AT - 10, AT - 3_600, AT + 609, AT + 611, AT + 86_400, "never", null, undefined, AT * 1_000),
      nbf: sometimes(AT, AT + 10, AT + 11, AT + 600, AT - 5, undefined, "now"),
    });
    /** The documents' words: HS256, our app, not expired, begun, a shop's dest, an issuer of the same shop where there is one; and no longer than twice the five minutes they say. */
    const fair = (c: Record<string, unknown>) => {
      const shop = typeof c["dest"] === "string" ? c["dest"].replace(/^https:\/\//, "") : "";
      const num = (v: unknown): v is number => typeof v === "number";
      return (shop === A || shop === B) && c["aud"] === KEYS.apiKey && num(c["exp"]) && c["exp"] + 10 > AT && c["exp"] - 10 <= AT + 600 && (c["nbf"] === undefined || (num(c["nbf"]) && c["nbf"] - 10 <= AT)) && (c["iss"] === undefined || c["iss"] === `https://${shop}/admin` || c["iss"] === `https://${shop}`);
    };
    const alter: Record<string, (token: string, i: number) => string> = {
      same: (t) => t, "cut off": (t, i) => t.slice(0, i % t.length), padded: (t) => `${t}=`, "in plain base64": (t) => { const [h, p, s] = t.split("."); return `${h}.${p}.${Buffer.from(s!, "base64url").toString("base64")}`; },
      "alg none": (t) => { const [, p] = t.split("."); return `${Buffer.from(`{"alg":"none"}`).toString("base64url")}.${p}.`; }, "other claims": (t) => { const [h, , s] = t.split("."); return `${h}.${Buffer.from(JSON.stringify({ dest: B, aud: KEYS.apiKey, exp: AT + 60 })).toString("base64url")}.${s}`; }, "four parts": (t) => `${t}.x`, "a space": (t) => t.replace(".", ". "),
    };
    const header = fc.oneof({ weight: 6, arbitrary: fc.constant({ alg: "HS256", typ: "JWT" } as unknown) }, { weight: 1, arbitrary: fc.constantFrom<unknown>({ alg: "none" }, { alg: "HS512" }, { alg: "hs256" }, { alg: "RS256" }, { typ: "JWT" }, "HS256", null) });
    fc.assert(
      fc.property(claims, header, fc.oneof({ weight: 8, arbitrary: fc.constant(KEYS.apiSecret) }, { weight: 1, arbitrary: fc.constant("another app's") }), fc.oneof({ weight: 3, arbitrary: fc.constant("same") }, { weight: 2, arbitrary: fc.constantFrom(...Object.keys(alter)) }), fc.nat(), (c, h, secret, how, i) => {
        const whole = sessionToken(c, { secret, header: h });
        const token = alter[how]!(whole, i);
        const expected = token === whole && secret === KEYS.apiSecret && (h as { alg?: string } | null)?.alg === "HS256" && fair(c as Record<string, unknown>);
        const read = jwtVerify(token, KEYS, NOW);
        expect(read !== null, `${how} ${JSON.stringify(c)} ${JSON.stringify(h)}`).toBe(expected);
        if (read) expect(String((c as { dest: string }).dest)).toContain(read.shop);
        note(read !== null);
      }),
      { numRuns: 2_000, seed: 1 },
    );
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(1_000);
  });
});

describe("what was sent once and comes again", () => {
  let stage: AttackStage;
  beforeAll(async () => {
    stage = await attackStage();
  });
  afterAll(() => stage?.end());
  const send = async (target: string, headers: Record<string, string>, body: string) => {
    const response = await stage.door(new Request(ORIGIN + target, { method: "POST", headers, body }), HERE);
    return { status: response!.status, body: await response!.text() };
  };

  it("changes nothing, as a webhook with the same id", async () => {
    const body = `{"id":1}`;
    const headers = { "x-shopify-topic": "orders/paid", "x-shopify-shop-domain": stage.a.shop, "x-shopify-webhook-id": "once", "x-shopify-hmac-sha256": webhookHmac(body) };
    // The second is answered after the shop has noted that the first came.
    for (let i = 0; i < 2; i++) expect((await send("/webhooks", headers, body)).status).toBe(200);
    const before = await stage.digests();
    for (let i = 0; i < 5; i++) expect((await send("/webhooks", { ...headers, "x-shopify-topic": "shop/redact" }, body)).status).toBe(200);
    expect(await stage.digests()).toEqual(before);
  });

  it("changes nothing, as a webhook that is somebody's session token or signed query: the same secret signs them", async () => {
    const at = Math.floor(stage.clock.now() / 1_000);
    const [head, claims, signature] = sessionToken({ dest: stage.a.shop, aud: KEYS.apiKey, exp: at + 300, nbf: at, sub: "gid://shopify/Customer/7" }).split(".");
    // Whoever opens the app in the admin chooses parameters; Shopify signs them with its own, sorted.
    const query = [` {"a=":"1`, `embedded=1`, `shop=${stage.a.shop}`, `timestamp=${at}`, `zz="}`].join("&");
    const before = await stage.digests();
    for (const [body, hmac] of [[`${head}.${claims}`, Buffer.from(signature!, "base64url").toString("base64")], [query, webhookHmac(query)]] as const)
      for (const topic of ["orders/paid", "shop/redact"]) {
        const headers = { "x-shopify-topic": topic, "x-shopify-shop-domain": stage.b.shop, "x-shopify-webhook-id": `${topic} ${body.length}`, "x-shopify-hmac-sha256": hmac };
        expect((await send("/webhooks", headers, body)).status).toBe(401);
      }
    expect(await stage.digests()).toEqual(before);
  });

  it("gives the same shopper the same seat within the window, and nobody any after it", async () => {
    const ask = JSON.stringify({ campaign: stage.a.live, variant: "1", shopper: "replayed-by-somebody", name: "Re" });
    const target = `/proxy/seats?${signedPairs(shopifys(stage.a.shop, stage.clock.now()))}`;
    const first = await send(target, { "content-type": "application/json" }, ask);
    expect(first.status, first.body).toBe(200);
    const before = await stage.digests();
    stage.clock.at += 89_000;
    const again = await send(target, { "content-type": "application/json" }, ask);
    expect(JSON.parse(again.body)).toMatchObject({ cart: { discount: (JSON.parse(first.body) as { cart: { discount: string } }).cart.discount } });
    expect(await stage.digests()).toEqual(before);
    stage.clock.at += 10_000;
    expect((await send(target, { "content-type": "application/json" }, ask)).status).toBe(401);
    expect(await stage.digests()).toEqual(before);
  });

  it("is refused when a browser sends it from another site's page, whoever is signed in", async () => {
    const before = await stage.digests();
    const target = `/proxy/seats?${signedPairs(shopifys(stage.a.shop, stage.clock.now(), "77"))}`;
    const form = new URLSearchParams({ campaign: stage.a.live, variant: "1" }).toString();
    const asForm = { "content-type": "application/x-www-form-urlencoded" };
    for (const from of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "null" }, { origin: "https://evil.example", "x-forwarded-host": "tea.example" }]) {
      const reply = await send(target, { ...asForm, ...from } as unknown as Record<string, string>, form);
      expect([reply.status, JSON.parse(reply.body)]).toMatchObject([403, { error: { code: "cross_site" } }]);
    }
    expect((await send(target, { "content-type": "text/plain" }, JSON.stringify({ campaign: stage.a.live, variant: "1" }))).status).toBe(400);
    expect(await stage.digests()).toEqual(before);
    expect((await send(target, { ...asForm, "sec-fetch-site": "same-origin" }, form)).status).toBe(200);
  });
});

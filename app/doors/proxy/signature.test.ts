import { createHmac } from "node:crypto";
import { ApiVersion, shopifyApi } from "@shopify/shopify-api";
import "@shopify/shopify-api/adapters/node";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkProxySignature } from "./signature";

const SECRET = "hush";
const NOW = Date.UTC(2026, 10, 22, 12);
const SECONDS = NOW / 1_000;

type Pair = [name: string, value: string];

/**
 * Shopify's documented example, step by step and with nothing of ours: parse, take the signature out, "key=value" with
 * repeated values joined by commas, sort by bytes as Ruby does, join, HMAC.
 */
function documented(pairs: Pair[], secret = SECRET): string {
  const values: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) if (name !== "signature") (values[name] ??= []).push(value);
  const words = Object.keys(values).map((name) => Buffer.from(`${name}=${(values[name] ?? []).join(",")}`));
  return createHmac("sha256", secret).update(Buffer.concat(words.sort(Buffer.compare))).digest("hex");
}

const base: Pair[] = [["shop", "tea-house.myshopify.com"], ["logged_in_customer_id", ""], ["path_prefix", "/apps/tuan"], ["timestamp", String(SECONDS)]];
const queryOf = (pairs: Pair[]) => new URLSearchParams(pairs);
const signed = (pairs: Pair[]) => queryOf([...pairs, ["signature", documented(pairs)]]);
const check = (query: URLSearchParams, now = NOW) => checkProxySignature(query, SECRET, now);

describe("the signature of an app proxy call", () => {
  it("is the one of Shopify's documentation", () => {
    const pairs: Pair[] = [["extra", "1"], ["extra", "2"], ["shop", "shop-name.myshopify.com"], ["logged_in_customer_id", "1"], ["path_prefix", "/apps/awesome_reviews"], ["timestamp", "1317327555"]];
    // The message that the documentation prints for this call.
    const message = "extra=1,2logged_in_customer_id=1path_prefix=/apps/awesome_reviewsshop=shop-name.myshopify.comtimestamp=1317327555";
    const signature = createHmac("sha256", SECRET).update(message).digest("hex");
    expect(check(queryOf([...pairs, ["signature", signature]]), 1_317_327_555_000)).toBe("valid");
  });

  const name = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((n) => !["signature", "shop", "timestamp"].includes(n));
  const extras = fc.array(fc.tuple(name, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 8 });

  it("holds for any further parameters, in any order", () => {
    fc.assert(
      fc.property(extras.chain((more) => fc.shuffledSubarray([...base, ...more], { minLength: base.length + more.length })), (pairs) => {
        expect(check(signed(pairs))).toBe("valid");
      }),
    );
  });

  it("fails when anything was changed, added or taken away", () => {
    fc.assert(
      fc.property(extras, fc.nat(), name, fc.constantFrom("change", "add", "remove"), (more, at, added, how) => {
        const pairs: Pair[] = [...base, ...more];
        const signature = documented(pairs);
        const index = at % pairs.length;
        const forged = how === "add" ? [...pairs, [added, "x"] as Pair] : pairs.flatMap<Pair>((pair, i) => (i !== index ? [pair] : how === "change" ? [[pair[0], `${pair[1]}x`]] : []));
        expect(check(queryOf([...forged, ["signature", signature]]))).toBe("invalid");
      }),
    );
  });

  it.each<[string, Pair[], (query: URLSearchParams) => void]>([
    ["a customer out of a visitor's value", [["k", "1logged_in_customer_id=777"], ["lz", ""]], (q) => { q.set("k", "1"); q.set("logged_in_customer_id", "777"); q.delete("lz"); q.append("logged_in_customer_id=lz", ""); }],
    ["another shop, the true one hidden in a name", [["shop=evil.myshopify.com", ""]], (q) => { q.delete("shop=evil.myshopify.com"); q.set("path_prefix", "/apps/tuan"); }],
    ["nothing, of a call that could be cut otherwise", [["k", "1shop=evil.myshopify.com"]], () => {}],
  ])("refuses a call that was cut differently: %s", (_what, more, cut) => {
    const query = signed([...base, ...more]);
    cut(query);
    expect(check(query)).toBe("invalid");
  });

  it("fails with another app's secret", () => {
    expect(check(queryOf([...base, ["signature", documented(base, "other")]]))).toBe("invalid");
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["one digit short", documented(base).slice(1)],
    ["one digit long", `${documented(base)}0`],
    ["in upper case", documented(base).toUpperCase()],
    ["in base64", Buffer.from(documented(base), "hex").toString("base64")],
    ["full-width digits", documented(base).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))],
    ["another", "0".repeat(64)],
  ])("fails when it is %s", (_what, signature) => {
    expect(check(queryOf(signature === undefined ? base : [...base, ["signature", signature]]))).toBe("invalid");
  });

  const stamped = (timestamp: string): Pair[] => base.map(([n, v]) => (n === "timestamp" ? [n, timestamp] : [n, v]));
  it.each([
    ["90 s old", String(SECONDS - 90), "valid"],
    ["91 s old", String(SECONDS - 91), "stale"],
    ["90 s ahead", String(SECONDS + 90), "valid"],
    ["91 s ahead", String(SECONDS + 91), "stale"],
    ["in milliseconds", String(NOW), "invalid"],
    ["no number", "now", "invalid"],
    ["a number in another notation", `${SECONDS / 1_000}e3`, "invalid"],
    ["negative", String(-SECONDS), "invalid"],
    ["empty", "", "invalid"],
  ])("with a timestamp that is %s", (_what, timestamp, verdict) => {
    expect(check(signed(stamped(timestamp)))).toBe(verdict);
  });

  it.each(["shop", "timestamp", "path_prefix", "logged_in_customer_id"])("fails without the %s it was made with", (gone) => {
    expect(check(queryOf([...base.filter(([n]) => n !== gone), ["signature", documented(base)]]))).toBe("invalid");
  });
});

describe("where it differs from the library's check", () => {
  const api = shopifyApi({ apiKey: "key", apiSecretKey: SECRET, apiVersion: ApiVersion.July26, hostName: "app.example", isEmbeddedApp: true, logger: { level: 0 } });
  /** As the library's authenticate.public.appProxy calls its validator. */
  const library = (query: URLSearchParams) => api.utils.validateHmac(Object.fromEntries(query.entries()), { signator: "appProxy" }).catch(() => false);

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const good = documented(base);
  const also = (...more: Pair[]) => signed([...base, ...more]);
  const mixed = [...base, ["Zulu", "1"], ["alpha", "2"]] as Pair[];
  /** Signed as the library reads a query: the last of each name counts, names in the order of a dictionary. */
  const asLibrary = (pairs: Pair[]) => {
    const last = Object.entries(Object.fromEntries(pairs)).sort(([a], [b]) => a.localeCompare(b));
    return queryOf([...pairs, ["signature", createHmac("sha256", SECRET).update(last.map(([n, v]) => `${n}=${v}`).join("")).digest("hex")]]);
  };

  it.each<[what: string, query: URLSearchParams, ours: boolean, theirs: boolean]>([
    ["an ordinary call", signed(base), true, true],
    ["a parameter of the shopper's", also(["invite", "ABCDEFGH23"]), true, true],
    ["a forged one", queryOf([...base, ["shopper", "x"], ["signature", good]]), false, false],
    ["a doubled parameter, signed as documented", also(["tag", "a"], ["tag", "b"]), true, false],
    ["an array parameter, signed as documented", also(["tag[]", "a"], ["tag[]", "b"]), true, false],
    ["a doubled parameter of which only the last was signed", asLibrary([...base, ["tag", "a"], ["tag", "b"]]), false, true],
    ["a doubled signature, the last one good", queryOf([...base, ["signature", "0".repeat(64)], ["signature", good]]), false, true],
    ["a doubled shop, signed as documented", also(["shop", "other-shop.myshopify.com"]), false, false],
    ["a doubled shop of which only the last was signed", asLibrary([["shop", "other-shop.myshopify.com"], ...base]), false, true],
    ["a doubled timestamp of which only the last was signed", asLibrary([["timestamp", "1"], ...base]), false, true],
    ["a parameter named hmac, which the library leaves out", also(["hmac", "x"]), true, false],
    ["a parameter named hmac that nobody signed", queryOf([...base, ["hmac", "x"], ["signature", good]]), false, true],
    ["names of mixed case, sorted by bytes as documented", signed(mixed), true, false],
    ["names of mixed case, sorted as in a dictionary", asLibrary(mixed), false, true],
  ])("%s", async (_what, query, ours, theirs) => {
    expect({ ours: check(query) === "valid", theirs: await library(query) }).toEqual({ ours, theirs });
  });
});

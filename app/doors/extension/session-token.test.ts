import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { jwtVerify } from "./session-token";

const KEYS = { apiKey: "client-id", apiSecret: "hush" };
const NOW = Date.UTC(2026, 10, 22, 12);
const AT = NOW / 1_000;

const part = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const mac = (text: string, secret = KEYS.apiSecret, hash = "sha256") => createHmac(hash, secret).update(text).digest("base64url");
const claims = { iss: "https://tea-house.myshopify.com/admin", dest: "https://tea-house.myshopify.com", aud: KEYS.apiKey, exp: AT + 60, nbf: AT, iat: AT, jti: "1", sub: "2" };
const token = (payload: unknown = claims, header: unknown = { alg: "HS256", typ: "JWT" }, secret = KEYS.apiSecret) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${mac(text, secret)}`;
};
const verify = (text: string) => jwtVerify(text, KEYS, NOW);

describe("a session token of a UI extension", () => {
  it("is read when it is good", () => {
    expect(verify(token())).toMatchObject({ dest: claims.dest, aud: claims.aud });
    // Shopify's checkout extensions name the shop without a scheme, and some tokens carry no nbf.
    const { nbf: _nbf, ...without } = claims;
    expect(verify(token({ ...without, dest: "tea-house.myshopify.com" }))).toMatchObject({ dest: "tea-house.myshopify.com" });
  });

  const [header, payload, signature] = token().split(".") as [string, string, string];
  const none = part({ alg: "none", typ: "JWT" });
  it.each([
    ["of another app", token({ ...claims, aud: "other-app" })],
    ["for several apps", token({ ...claims, aud: [KEYS.apiKey, "other-app"] })],
    ["signed with another secret", token(claims, undefined, "guess")],
    ["unsigned, alg none", `${none}.${payload}.`],
    ["unsigned, alg none, with the old signature", `${none}.${payload}.${signature}`],
    ["alg none, signed all the same", token(claims, { alg: "none" })],
    ["another algorithm, correctly signed", token(claims, { alg: "HS512" })],
    ["without an algorithm", token(claims, { typ: "JWT" })],
    ["for another shop than was signed", `${header}.${part({ ...claims, dest: "https://other-shop.myshopify.com" })}.${signature}`],
    ["with a signature that was cut", token().slice(0, -2)],
    ["without a signature", `${header}.${payload}`],
    ["with a fourth part", `${token()}.x`],
    ["that is no JSON inside", token("{")],
    ["whose claims are a list", token([claims])],
    ["without an end", token({ ...claims, exp: undefined })],
    ["with an end that is no number", token({ ...claims, exp: "never" })],
    ["of an enormous size", token({ ...claims, jti: "x".repeat(5_000) })],
    ["that is empty", ""],
    ["that is dots", ".."],
  ])("is refused: one %s", (_what, text) => {
    expect(verify(text)).toBeNull();
  });

  it.each([
    ["ends in a second", { exp: AT + 1 }, true],
    ["ended 9 s ago, within what clocks may differ", { exp: AT - 9 }, true],
    ["ended 10 s ago", { exp: AT - 10 }, false],
    ["begins in 10 s", { nbf: AT + 10 }, true],
    ["begins in 11 s", { nbf: AT + 11 }, false],
  ])("that %s", (_what, change, good) => {
    expect(verify(token({ ...claims, ...change })) !== null).toBe(good);
  });
});

import { Session } from "@shopify/shopify-app-remix/server";
import { beforeEach, expect, test } from "vitest";
import type { ShopDomain } from "../../domain/id";
import { DAY, HOUR, MINUTE } from "../../domain/instant";
import { CommerceUnavailable } from "../../ports/commerce";
import { KeyedLock } from "./keyed-lock";
import { MemorySessions } from "./memory-sessions.fixture";
import { offlineSessionId, OfflineTokens } from "./offline-tokens";

const NOW = Date.UTC(2026, 10, 20);
const shop = "tea.myshopify.com" as ShopDomain;
let storage: MemorySessions;
let calls: { url: string; body: Record<string, string> }[];
let reply: () => Promise<Response>;
let tokens: OfflineTokens;

const stored = (over: Partial<{ accessToken: string; refreshToken: string; expires: Date }> = {}) => {
  const session = new Session({ id: offlineSessionId(shop), shop, state: "", isOnline: false, scope: "write_orders", accessToken: "shpat_old", refreshToken: "shprt_old", expires: new Date(NOW + HOUR), refreshTokenExpires: new Date(NOW + 90 * DAY), ...over });
  storage.rows.set(session.id, session);
};
const fresh = { access_token: "shpat_new", scope: "write_orders", expires_in: 3600, refresh_token: "shprt_new", refresh_token_expires_in: 7_776_000 };

beforeEach(() => {
  storage = new MemorySessions();
  calls = [];
  reply = async () => Response.json(fresh);
  tokens = new OfflineTokens({
    storage,
    lock: new KeyedLock(),
    clock: { now: () => NOW },
    apiKey: "key",
    apiSecret: "secret",
    fetch: async (input, init) => {
      calls.push({ url: String(input), body: JSON.parse(String(init?.body)) });
      return reply();
    },
  });
});

test("a token with time left is used as it is", async () => {
  stored();
  expect(await tokens.current(shop)).toEqual({ ok: true, value: "shpat_old" });
  expect(calls).toEqual([]);
});

test("one that ends within five minutes is renewed first, once for all who ask, both tokens in one write", async () => {
  stored({ expires: new Date(NOW + 4 * MINUTE) });
  const all = await Promise.all([tokens.current(shop), tokens.current(shop), tokens.current(shop)]);
  expect(all).toEqual(Array(3).fill({ ok: true, value: "shpat_new" }));
  expect(calls).toEqual([{ url: `https://${shop}/admin/oauth/access_token`, body: { client_id: "key", client_secret: "secret", grant_type: "refresh_token", refresh_token: "shprt_old" } }]);
  expect(storage.writes).toBe(1);
  expect(storage.rows.get(offlineSessionId(shop))).toMatchObject({ accessToken: "shpat_new", refreshToken: "shprt_new", expires: new Date(NOW + HOUR), refreshTokenExpires: new Date(NOW + 90 * DAY) });
});

test("one that Shopify rejected is renewed though it has time left, unless another is there by now", async () => {
  stored();
  expect(await tokens.current(shop, "shpat_old")).toEqual({ ok: true, value: "shpat_new" });
  expect(await tokens.current(shop, "shpat_old")).toEqual({ ok: true, value: "shpat_new" });
  expect(calls).toHaveLength(1);
});

test("a refused refresh token means uninstalled", async () => {
  stored({ expires: new Date(NOW) });
  reply = async () => Response.json({ error: "invalid_grant" }, { status: 400 });
  expect(await tokens.current(shop)).toEqual({ ok: false, refusal: { code: "uninstalled" } });
});

test("a refresh token that another process used a moment ago is no loss", async () => {
  stored({ expires: new Date(NOW) });
  reply = async () => {
    stored({ accessToken: "shpat_theirs", refreshToken: "shprt_theirs" });
    return Response.json({ error: "invalid_grant" }, { status: 400 });
  };
  expect(await tokens.current(shop)).toEqual({ ok: true, value: "shpat_theirs" });
});

test.each([
  ["a server error", async () => new Response("", { status: 503 })],
  ["a network error", async () => Promise.reject(new TypeError("fetch failed"))],
  ["an answer that is no token", async () => Response.json({ hello: "world" })],
])("%s may pass, and changes nothing", async (_name, answer) => {
  stored({ expires: new Date(NOW) });
  reply = answer;
  await expect(tokens.current(shop)).rejects.toThrow(CommerceUnavailable);
  expect(storage.rows.get(offlineSessionId(shop))?.refreshToken).toBe("shprt_old");
});

test("a shop without a session is not installed", async () => {
  expect(await tokens.current(shop)).toEqual({ ok: false, refusal: { code: "uninstalled" } });
});

test("tokens that cannot be read are a fault of the settings, not an uninstalled shop", async () => {
  stored({ accessToken: "", refreshToken: "" });
  await expect(tokens.current(shop)).rejects.toThrow(/TUAN_SECRET/);
});

import { Session } from "@shopify/shopify-app-remix/server";
import { expect, test } from "vitest";
import { MemorySessions } from "./memory-sessions.fixture";
import { EncryptedSessionStorage } from "./session-storage";
import { TokenCipher } from "./token-cipher";

const SECRET = "a secret of the app that is long enough";
const session = (shop: string, token = `shpat_${shop}`) =>
  new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false, scope: "write_orders", accessToken: token, refreshToken: `shprt_${shop}`, expires: new Date(1_800_000_000_000), refreshTokenExpires: new Date(1_900_000_000_000) });

test("tokens come back as they went in, and no row holds them in the clear", async () => {
  const rows = new MemorySessions();
  const storage = new EncryptedSessionStorage(rows, new TokenCipher(SECRET));
  const given = session("a.myshopify.com");
  await storage.storeSession(given);
  const row = rows.rows.get(given.id);
  expect(row?.accessToken).toMatch(/^v1\./);
  expect(row?.refreshToken).toMatch(/^v1\./);
  expect(JSON.stringify(row)).not.toMatch(/shpat_|shprt_/);
  expect((await storage.loadSession(given.id))?.toObject()).toEqual(session("a.myshopify.com").toObject());
  expect((await storage.findSessionsByShop("a.myshopify.com"))[0]?.accessToken).toBe("shpat_a.myshopify.com");
  expect(given.accessToken).toBe("shpat_a.myshopify.com");
});

test("under another secret a session has no tokens", async () => {
  const rows = new MemorySessions();
  await new EncryptedSessionStorage(rows, new TokenCipher(SECRET)).storeSession(session("a.myshopify.com"));
  const read = await new EncryptedSessionStorage(rows, new TokenCipher(`${SECRET}!`)).loadSession("offline_a.myshopify.com");
  expect(read).toMatchObject({ shop: "a.myshopify.com", accessToken: undefined, refreshToken: undefined });
  expect(read?.isActive(undefined)).toBe(false);
});

test("a token copied into another shop's row, or into the other column, does not open", async () => {
  const rows = new MemorySessions();
  const storage = new EncryptedSessionStorage(rows, new TokenCipher(SECRET));
  await storage.storeSession(session("a.myshopify.com"));
  await storage.storeSession(session("b.myshopify.com"));
  const [a, b] = [...rows.rows.values()];
  [a!.accessToken, b!.accessToken] = [b!.accessToken, a!.accessToken];
  b!.refreshToken = a!.accessToken;
  expect(await storage.loadSession(a!.id)).toMatchObject({ accessToken: undefined, refreshToken: "shprt_a.myshopify.com" });
  expect(await storage.loadSession(b!.id)).toMatchObject({ accessToken: undefined, refreshToken: undefined });
});

test.each(["shpat_plain", "v0.abc", "v1.", "v1.AAAA", ""])("what is no token of this version does not open: %j", async (stored) => {
  const rows = new MemorySessions();
  await rows.storeSession(session("a.myshopify.com", stored));
  expect((await new EncryptedSessionStorage(rows, new TokenCipher(SECRET)).loadSession("offline_a.myshopify.com"))?.accessToken).toBeUndefined();
});

test("the same token is never sealed to the same text twice, and a changed byte is noticed", () => {
  const cipher = new TokenCipher(SECRET);
  const sealed = cipher.seal("shpat_1", "here");
  expect(cipher.seal("shpat_1", "here")).not.toBe(sealed);
  expect(cipher.open(sealed, "here")).toBe("shpat_1");
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  bytes[bytes.length - 1]! ^= 1;
  expect(cipher.open(`v1.${bytes.toString("base64url")}`, "here")).toBeNull();
});

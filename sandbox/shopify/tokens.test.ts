import { afterEach, beforeEach, expect, test } from "vitest";
import { sign } from "./auth/jwt";
import { sessionToken } from "./session-token";
import { CLIENT_ID, SECRET, smallShop, type SmallShop } from "./testing/small-shop";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const idToken = () => sessionToken({ shop: shop.domain, clientId: CLIENT_ID, secret: SECRET, now: shop.api.world.now() });
const token = (body: Record<string, unknown>) => shop.raw("/admin/oauth/access_token", { client_id: CLIENT_ID, client_secret: SECRET, ...body });
const exchange = (subject_token: string, more: Record<string, unknown> = {}) =>
  token({ grant_type: "urn:ietf:params:oauth:grant-type:token-exchange", subject_token, subject_token_type: "urn:ietf:params:oauth:token-type:id_token", requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token", expiring: "1", ...more });
const refresh = (refresh_token: unknown) => token({ grant_type: "refresh_token", refresh_token });
const works = async (access: unknown) => (await shop.raw("/admin/api/2026-07/graphql.json", { query: "{ shop { name } }" }, { "x-shopify-access-token": String(access) })).status === 200;

test("a session token is exchanged for an offline token of one hour with a refresh token of ninety days", async () => {
  const { status, json } = await exchange(idToken());
  expect(status).toBe(200);
  expect(json).toMatchObject({ access_token: expect.stringMatching(/^shpat_/), refresh_token: expect.stringMatching(/^shprt_/), expires_in: 3600, refresh_token_expires_in: 90 * 86_400, scope: shop.api.world.app.scopes.join(",") });
  expect(await works(json.access_token)).toBe(true);
  await shop.pass(HOUR);
  expect(await works(json.access_token)).toBe(false);
});

test("a session token must be signed by us, for us, for a user of this shop's admin, and in time", async () => {
  const now = Math.floor(shop.api.world.now() / 1000);
  const claims = { iss: `https://${shop.domain}/admin`, dest: `https://${shop.domain}`, aud: CLIENT_ID, sub: "1", exp: now + 60, nbf: now, iat: now };
  const refused = async (subject: string) => {
    const { status, json } = await exchange(subject);
    expect([status, json.error]).toEqual([400, "invalid_subject_token"]);
  };
  await refused(sign(claims, "another secret"));
  await refused(sign({ ...claims, aud: "another app" }, SECRET));
  await refused(sign({ ...claims, dest: "https://other.myshopify.com" }, SECRET));
  await refused(sign({ ...claims, exp: now - 1 }, SECRET));
  await refused(sign({ ...claims, nbf: now + 60 }, SECRET));
  await refused("not.a.token");
  // Of a checkout or a customer account, which carry the same secret and audience.
  await refused(sign({ ...claims, iss: undefined }, SECRET));
  await refused(sign({ ...claims, sub: undefined }, SECRET));
  await refused(sign({ ...claims, sub: "gid://shopify/Customer/7" }, SECRET));
  expect((await exchange(sign(claims, SECRET))).status).toBe(200);
});

test("wrong credentials, an unknown grant and a token without end are refused", async () => {
  expect((await exchange(idToken(), { client_secret: "wrong" })).json.error).toBe("invalid_client");
  expect((await token({ grant_type: "password" })).json.error).toBe("unsupported_grant_type");
  expect((await exchange(idToken(), { expiring: "0" })).json.error).toBe("invalid_request");
});

test("a refresh replaces the pair, and the access token before it is dead", async () => {
  const before = (await exchange(idToken())).json;
  const after = (await refresh(before.refresh_token)).json;
  expect(await works(before.access_token)).toBe(false);
  expect(await works(after.access_token)).toBe(true);
  expect(after.refresh_token).not.toBe(before.refresh_token);
});

test("a refresh whose answer was lost can be asked for again, until its replacement is used", async () => {
  const before = (await exchange(idToken())).json;
  await refresh(before.refresh_token);
  const again = await refresh(before.refresh_token);
  expect(again.status).toBe(200);
  expect(await works(again.json.access_token)).toBe(true);
  expect((await refresh(before.refresh_token)).status).toBe(400);
});

test("a refresh token ends after ninety days; the hour before it still works", async () => {
  const { json } = await exchange(idToken());
  await shop.pass(90 * DAY - 1);
  const next = await refresh(json.refresh_token);
  expect(next.status).toBe(200);
  await shop.pass(90 * DAY);
  expect((await refresh(next.json.refresh_token)).json.error).toBe("invalid_request");
});

test("a new exchange revokes the pair before it", async () => {
  const before = (await exchange(idToken())).json;
  const after = (await exchange(idToken())).json;
  expect(await works(before.access_token)).toBe(false);
  expect((await refresh(before.refresh_token)).status).toBe(400);
  expect(await works(after.access_token)).toBe(true);
});

test("uninstalling revokes everything; opening the app again installs it", async () => {
  const { json } = await exchange(idToken());
  shop.api.privacy.uninstall();
  expect(await works(json.access_token)).toBe(false);
  expect((await refresh(json.refresh_token)).status).toBe(400);
  const { json: next } = await exchange(idToken());
  expect(await works(next.access_token)).toBe(true);
  expect(await works(json.access_token)).toBe(false);
});

test("a token granted to a test does not disturb the app's own, and dies with the installation", async () => {
  const { json } = await exchange(idToken());
  const granted = shop.server.grant(shop.domain);
  expect([await works(granted), await works(json.access_token)]).toEqual([true, true]);
  shop.api.privacy.uninstall();
  expect(await works(granted)).toBe(false);
});

test("the log keeps token calls apart", async () => {
  const { json } = await exchange(idToken());
  await refresh(json.refresh_token);
  expect(shop.server.log.entries.map((one) => [one.kind, one.operation])).toEqual([["token", "token-exchange"], ["token", "refresh"]]);
});

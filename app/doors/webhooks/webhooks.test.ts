import { createHmac } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { bodies, FREE } from "../bodies";
import type { House } from "../house";
import { CallerLeft } from "../http";
import { limits } from "../limits";
import { webhookDoor } from "./index";

const SECRET = "a secret";
const HERE = { caller: "203.0.113.1", shopper: null };
const stored: unknown[] = [];
const MB = 1024 * 1024;

const houseOf = (more: Partial<House> = {}) =>
  ({ bodies: bodies(), clock: { now: () => 1_000 }, keys: { apiSecret: SECRET }, limits: limits({ stranger: { burst: 1, perSecond: 1 } }), log: { info: () => undefined }, webhooks: { store: async (message: unknown) => stored.push(message) > 0 }, ...more }) as unknown as House;
const sign = (body: Uint8Array) => createHmac("sha256", SECRET).update(body).digest("base64");

/** A webhook whose body comes as it is asked for. */
function webhook(parts: Uint8Array[], { hmac = "", length = true, breaks = false } = {}) {
  const seen = { given: 0 };
  const rest = [...parts];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.shift();
      if (!next) return breaks ? controller.error(new Error("aborted")) : controller.close();
      seen.given += next.byteLength;
      controller.enqueue(next);
    },
  }, { highWaterMark: 0 });
  const headers = { "x-shopify-hmac-sha256": hmac, "x-shopify-shop-domain": "tea.myshopify.com", "x-shopify-webhook-id": "w-1", "x-shopify-topic": "orders/paid", ...(length && { "content-length": String(parts.reduce((sum, part) => sum + part.byteLength, 0)) }) };
  return { seen, request: new Request("https://tuan.example/webhooks", { method: "POST", headers, body, duplex: "half" } as RequestInit) };
}
const short = new TextEncoder().encode(`{"id":1}`);
const long = new TextEncoder().encode(`{"note":"${" ".repeat(FREE)}"}`);

beforeEach(() => void (stored.length = 0));

it("reads nothing long of who is over the limit of bad signatures, and nothing whose length nobody says", async () => {
  const house = houseOf();
  expect((await webhookDoor(house, webhook([short]).request, HERE)).status).toBe(401);
  for (const sent of [webhook([long], { hmac: sign(long) }), webhook([short], { hmac: sign(short), length: false })]) {
    const answer = await webhookDoor(house, sent.request, HERE);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(sent.seen.given).toBe(0);
  }
  // Asking counted nothing: a second later there is one guess again, and not fewer.
  expect(house.limits.stranger(HERE.caller, 2_000)).toBe(0);
  expect((await webhookDoor(house, webhook([long], { hmac: sign(long) }).request, { ...HERE, caller: "203.0.113.2" })).status).toBe(200);
});

it("takes what Shopify signed and is short from whomever, since a balancer that nobody named makes all callers one", async () => {
  const house = houseOf();
  for (let i = 0; i < 3; i++) await webhookDoor(house, webhook([short]).request, HERE);
  expect((await webhookDoor(house, webhook([short], { hmac: sign(short) }).request, HERE)).status).toBe(200);
  expect(stored).toHaveLength(1);
});

it("asks Shopify to come again when too much of strangers is in memory, and takes what is short all the same", async () => {
  const house = houseOf({ bodies: bodies(MB, FREE) });
  const other = house.bodies.open();
  other.grow(FREE + MB);
  const crowded = await webhookDoor(house, webhook([long, long], { hmac: "x" }).request, HERE);
  expect([crowded.status, crowded.headers.get("retry-after")]).toEqual([503, "10"]);
  expect((await webhookDoor(house, webhook([short], { hmac: sign(short) }).request, HERE)).status).toBe(200);
  other.close();
  expect((await webhookDoor(house, webhook([long], { hmac: sign(long) }).request, HERE)).status).toBe(200);
  expect(house.bodies.held()).toBe(0);
});

it("gives the room back of a body that breaks off, that is too long, or that nobody signed", async () => {
  const house = houseOf();
  await expect(webhookDoor(house, webhook([long], { breaks: true }).request, HERE)).rejects.toBeInstanceOf(CallerLeft);
  expect((await webhookDoor(house, webhook(Array.from({ length: 9 }, () => new Uint8Array(MB))).request, HERE)).status).toBe(413);
  expect((await webhookDoor(house, webhook([long]).request, HERE)).status).toBe(401);
  expect(house.bodies.held()).toBe(0);
});

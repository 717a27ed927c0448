import { readFileSync } from "node:fs";
import { createCommerce } from "../../app/adapters/shopify/commerce";
import { gid, type ShopDomain } from "../../app/domain/id";
import { ok } from "../../app/domain/result";
import type { Commerce } from "../../app/ports/commerce";
import { smallShop, type SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { post } from "../../sandbox/shopify/testing/wire";
import type { Order } from "../../sandbox/world/types";

const scopes = /^scopes = "(.+)"$/m.exec(readFileSync("shopify.app.toml", "utf8"))?.[1]?.split(",") ?? [];

/** The app's commerce port in front of the stand-in shop, over the wire, with the scopes the app asks for. */
export type TestShop = { small: SmallShop; commerce: Commerce; shop: ShopDomain };

export async function testShop(): Promise<TestShop> {
  const small = await smallShop({ scopes });
  const led: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const { status, json, date } = await post(small.port, url.hostname, url.pathname, String(init?.body ?? ""), headers);
    return new Response(JSON.stringify(json), { status, headers: { "content-type": "application/json", date } });
  };
  const commerce = createCommerce({ tokens: { current: async () => ok(small.token) }, clock: { now: () => small.api.world.now() }, fetch: led }).attended;
  return { small, commerce, shop: small.domain as ShopDomain };
}

/** @throws when the answer is a refusal */
export const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> => {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${JSON.stringify(got.refusal)}`);
  return got.value;
};

export const orderId = (order: Order) => gid("Order", order.id);
export const lineId = (order: Order, index = 0) => gid("LineItem", order.lines[index]!.id);

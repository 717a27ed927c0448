import { createCommerce } from "../../../app/adapters/shopify/commerce";
import type { ShopDomain } from "../../../app/domain/id";
import { ok, refuse } from "../../../app/domain/result";
import type { Commerce } from "../../../app/ports/commerce";
import { runOperation, type GraphQlBody } from "../../../sandbox/shopify/execute";
import { shopRoom, type ShopRoom } from "../../../sandbox/shopify/shop-room";
import type { WorldApi } from "../../../sandbox/world/api";
import type { Hooks, WorldOf } from "../gears/gear";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

/** The app's own Shopify adapter in front of the stand-in's Admin API, in one process: trouble comes as HTTP knows it. */
export function graphqlCommerce(hooks: Hooks, worldOf: WorldOf, rooms: WeakMap<WorldApi, ShopRoom>): Commerce {
  const roomOf = (api: WorldApi) => {
    const known = rooms.get(api) ?? shopRoom(api, () => `https://${api.world.shop.domain}`);
    rooms.set(api, known);
    return known;
  };
  const over: typeof fetch = async (input, init) => {
    const api = worldOf(new URL(String(input)).hostname as ShopDomain);
    const body = JSON.parse(String(init?.body)) as GraphQlBody;
    const name = /(?:query|mutation)\s+(\w+)/.exec(String(body.query))?.[1] ?? "?";
    await hooks.gate(`calls ${name}`);
    if (!api?.world.app.installed) return json(401, { errors: "[API] Invalid API key or access token" });
    const fate = hooks.call(name);
    if (fate === "throttled" && hooks.random() < 0.5) return json(429, { errors: "Too Many Requests" }, { "retry-after": "2.0" });
    if (fate === "unavailable") return json(hooks.random() < 0.5 ? 503 : 500, { errors: "Service Unavailable" });
    api.jobs.finish();
    const answer = await runOperation(roomOf(api), body, fate === "throttled");
    if (fate === "lost answer") throw new TypeError("fetch failed");
    if (fate === "late answer") await hooks.gate(`hears late of ${name}`);
    return json(200, answer.json, { date: new Date(api.world.now()).toUTCString() });
  };
  return createCommerce({
    tokens: { current: async (shop) => (worldOf(shop)?.world.app.installed ? ok("token") : refuse("uninstalled")) },
    clock: hooks.clock,
    fetch: over,
    wait: () => hooks.gate("waits for query points"),
  }).attended;
}

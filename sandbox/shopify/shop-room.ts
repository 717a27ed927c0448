import type { WorldApi } from "../world/api";
import type { World } from "../world/types";
import { Idempotency } from "./idempotency";
import { CostBucket, PLANS } from "./throttle";
import { Tokens } from "./tokens";

/** One shop behind the Admin API: its world and what the API itself remembers about it. */
export type ShopRoom = { api: WorldApi; world: World; tokens: Tokens; bucket: CostBucket; idempotency: Idempotency; storefront(): string };

/** @param storefront where the shop's pages and pictures are to be found by a browser */
export function shopRoom(api: WorldApi, storefront: () => string, plan: keyof typeof PLANS = "standard"): ShopRoom {
  const { world } = api;
  return { api, world, tokens: new Tokens(world), bucket: new CostBucket(() => world.now(), ...PLANS[plan]), idempotency: new Idempotency(() => world.now()), storefront };
}

/** A resolver: arguments are checked by the schema already, so each file says what it reads. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- one type per field of a schema of 111,000 lines would be the schema again
export type Resolver = (args: any, room: ShopRoom) => unknown;
export type Resolvers = Record<string, Resolver>;

import type { ProgramId, ShopDomain } from "../../domain/id";
import { sharerOf } from "../../domain/sharer-token";
import type { ShareView } from "../../domain/views";
import { type ProxyCall, noteMiss } from "./call";
import { shopperKeys } from "./shopper";

/** How somebody can show which link is theirs, besides being signed in. */
export type Shown = { shopper?: string | undefined; token?: string | undefined };

/** Where a call comes from, at either door. */
export type Caller = Pick<ProxyCall, "house" | "customerId" | "address"> & { shop: { shop: ShopDomain } };

/**
 * The sharer behind a call: the signed-in customer, else whom the token names, else the browser. A token of somebody who
 * has another account opens nothing for who is signed in.
 * @returns null when there is nobody
 */
export async function sharerBehind(call: Caller, program: ProgramId, { shopper, token }: Shown): Promise<{ view: ShareView; by: "account" | "token" | "browser" } | null> {
  const { house, shop, customerId } = call;
  const find = async (keys: string[], by: "account" | "browser") => {
    const id = by === "account" || keys.length > 0 ? await house.storefront.findOwn(shop.shop, program, customerId, keys) : null;
    const view = id && (await house.storefront.readShare(shop.shop, id));
    return view && { view, by };
  };
  const own = customerId === null ? null : await find([], "account");
  if (own) return own;
  const view = token === undefined ? null : await named(call, program, token);
  return view ? { view, by: "token" } : find(guestKeys(call, shopper), "browser");
}

/** Whose page a call may see: a token of somebody banned or forgotten opens nothing. @returns null when it is nobody's */
export async function ownSharer(call: Caller, program: ProgramId, shown: Shown): Promise<ShareView | null> {
  const found = await sharerBehind(call, program, shown);
  const out = found?.view.person.standing === "banned" || found?.view.person.standing === "declined";
  return found && !(out && found.by === "token") ? found.view : null;
}

async function named(call: Caller, program: ProgramId, token: string): Promise<ShareView | null> {
  const { secrets, clock, storefront } = call.house;
  const id = sharerOf(secrets, token, clock.now());
  // A token whose time is over is no guess.
  if (id === "over") return null;
  const found = id && (await storefront.readShare(call.shop.shop, id));
  if (!found) noteMiss(call);
  if (found?.program.id !== program) return null;
  return call.customerId === null || found.person.customerId === null || found.person.customerId === call.customerId ? found : null;
}

/** The keyed hashes of a browser's word, under which a guest shares. */
export const guestKeys = ({ house }: Pick<ProxyCall, "house">, word: string | undefined): string[] => (word === undefined ? [] : shopperKeys(house, null, word));

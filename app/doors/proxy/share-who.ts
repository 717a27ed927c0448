import { type ParticipantId, type ProgramId, type ShopDomain, isId } from "../../domain/id";
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
export async function ownSharer(call: Caller, program: ProgramId, { shopper, token }: Shown): Promise<ShareView | null> {
  const { house, shop, customerId } = call;
  const find = async (keys: string[]) => {
    const id = customerId === null && keys.length === 0 ? null : await house.storefront.findOwn(shop.shop, program, customerId, keys);
    return id && house.storefront.readShare(shop.shop, id);
  };
  const own = customerId === null ? null : await find([]);
  return own ?? (token === undefined ? null : await named(call, program, token)) ?? find(guestKeys(call, shopper));
}

async function named(call: Caller, program: ProgramId, token: string): Promise<ShareView | null> {
  const id = call.house.secrets.open("sharer", token);
  const found = isId("par", id) ? await call.house.storefront.readShare(call.shop.shop, id as ParticipantId) : null;
  if (!found) noteMiss(call);
  if (found?.program.id !== program) return null;
  return call.customerId === null || found.person.customerId === null || found.person.customerId === call.customerId ? found : null;
}

/** The keyed hashes of a browser's word, under which a guest shares. */
export const guestKeys = ({ house }: Pick<ProxyCall, "house">, word: string | undefined): string[] => (word === undefined ? [] : shopperKeys(house, null, word));

import { gid } from "../../domain/id";
import type { House } from "../house";

/**
 * Who a shopper is to the limits: the signed-in customer, else the word their browser keeps. Only a keyed hash of the
 * word is stored, so that a leaked database hands nobody a seat.
 * @returns the keys under which seats of this shopper may stand, the strongest first, those of former secrets last; never
 *   empty when a word is given
 */
export function shopperKeys({ secrets }: House, customerId: string | null, word: string | null): string[] {
  const keys: string[] = [];
  if (customerId !== null) keys.push(`c:${gid("Customer", customerId)}`);
  if (word) keys.push(...secrets.digests("visitor", word).map((digest) => `v:${digest}`));
  return keys;
}

import { type ShopDomain, parseShop } from "./id";

/**
 * The session token of a call to the admin's pages, as Shopify's library reads it: whatever stands in the header, with or
 * without "Bearer ", and where there is nothing, the address's `id_token`. Read otherwise, one token would be looked at
 * and another believed.
 * @returns null when there is none
 */
export const adminTokenOf = (authorization: string | null, idToken: string | null): string | null => authorization?.replace("Bearer ", "") || idToken || null;

/** A user of an admin, by number. Checkouts and customer accounts name a customer by gid, or nobody. */
const USER = /^[1-9]\d{0,19}$/;

/**
 * Whose admin claims are from. Tokens of checkouts and customer accounts carry the same secret and the same audience, and
 * a shopper can read theirs: what tells them apart is that the admin of a shop is named as the issuer, and a user's number.
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens)
 * @param claims of a token whose signature is good, or will be checked before anything is believed
 * @returns the shop, or null for a token that is not an admin's
 */
export function adminShopOf(claims: { dest?: unknown; iss?: unknown; sub?: unknown }): ShopDomain | null {
  const shop = typeof claims.dest === "string" ? parseShop(claims.dest.replace(/^https:\/\//, "")) : null;
  return shop !== null && claims.dest === `https://${shop}` && claims.iss === `https://${shop}/admin` && typeof claims.sub === "string" && USER.test(claims.sub) ? shop : null;
}

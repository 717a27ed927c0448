import { adminShopOf, adminTokenOf } from "../../domain/admin-token";
import { parseShop, type ShopDomain } from "../../domain/id";

/** @returns the session token that an admin request brings, or null */
const tokenOf = (request: Request) => adminTokenOf(request.headers.get("authorization"), new URL(request.url).searchParams.get("id_token"));

/**
 * Which shop an admin request says it comes from, read without any check: good enough to queue it behind others of
 * that shop, and for nothing else.
 */
export function shopOf(request: Request): ShopDomain | null {
  const claims = claimsOf(tokenOf(request));
  return (claims && adminShopOf(claims)) ?? parseShop(new URL(request.url).searchParams.get("shop"));
}

/**
 * Whether a request brings a token that can be read and is not the admin's: Shopify's library would take it for a merchant's, since
 * it looks at signature, audience and time alone. What cannot be read, the library refuses.
 */
export function bringsOthersToken(request: Request): boolean {
  const claims = claimsOf(tokenOf(request));
  return claims !== null && adminShopOf(claims) === null;
}

function claimsOf(token: string | null): Record<string, unknown> | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

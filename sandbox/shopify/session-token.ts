import { randomUUID } from "node:crypto";
import { sign } from "./auth/jwt";

/** Who works in the stand-in's admin. Shopify numbers its users. */
const STAFF = "548380009";

/**
 * A session token as App Bridge gives it to the app's pages: good for one minute
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens): issued by the shop's admin, for one of
 * its users, by number. The document's `sig` is Shopify's own and says nothing to apps: it is left out.
 * @param input.now ms on the sandbox's clock
 */
export function sessionToken(input: { shop: string; clientId: string; secret: string; now: number }): string {
  const at = Math.floor(input.now / 1000);
  return sign(
    { iss: `https://${input.shop}/admin`, dest: `https://${input.shop}`, aud: input.clientId, sub: STAFF, exp: at + 60, nbf: at - 5, iat: at, jti: randomUUID(), sid: randomUUID() },
    input.secret,
  );
}

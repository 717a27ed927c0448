import { randomUUID } from "node:crypto";
import { sign } from "../../shopify/auth/jwt";
import type { Visit } from "../visit";

const FIVE_MINUTES = 300;

/**
 * A session token as checkout and account extensions get it: `dest` is the bare shop domain, `sub` the customer's gid,
 * there only for somebody who is logged in
 * (https://shopify.dev/docs/api/checkout-ui-extensions/latest/apis/session-token).
 */
export function extensionSessionToken(visit: Visit): string {
  const { shop, app } = visit.world;
  const at = Math.floor(visit.shop.now() / 1000);
  const customer = visit.customer;
  return sign(
    { dest: shop.domain, aud: app.clientId, exp: at + FIVE_MINUTES, nbf: at, iat: at, jti: randomUUID(), ...(customer ? { sub: `gid://shopify/Customer/${customer.id}` } : {}) },
    app.secret,
  );
}

import { randomUUID } from "node:crypto";
import { sign } from "./auth/jwt";

/**
 * A session token as App Bridge gives it to the app's pages: good for one minute
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens).
 * @param input.now ms on the sandbox's clock
 * @param input.sub the staff member's id
 */
export function sessionToken(input: { shop: string; clientId: string; secret: string; now: number; sub?: string }): string {
  const at = Math.floor(input.now / 1000);
  return sign(
    { iss: `https://${input.shop}/admin`, dest: `https://${input.shop}`, aud: input.clientId, sub: input.sub ?? "1", exp: at + 60, nbf: at - 5, iat: at, jti: randomUUID(), sid: randomUUID() },
    input.secret,
  );
}

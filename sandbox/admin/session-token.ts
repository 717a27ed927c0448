import { createHmac, randomUUID } from "node:crypto";
import type { World } from "../world/types";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The merchant's only member of staff. */
export const STAFF_ID = "1";

/**
 * A session token as App Bridge hands it to an embedded app: HS256 with the app's secret, good for one minute
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens). It follows the sandbox's clock,
 * as the app that checks it does.
 */
export function sessionToken({ shop, app, now }: World): string {
  const at = Math.floor(now() / 1000);
  const claims = { iss: `https://${shop.domain}/admin`, dest: `https://${shop.domain}`, aud: app.clientId, sub: STAFF_ID, exp: at + 60, nbf: at, iat: at, jti: randomUUID(), sid: randomUUID() };
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", app.secret).update(signed).digest("base64url")}`;
}

import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type ShopDomain, parseShop } from "../../domain/id";
import { MINUTE, SECOND, type Instant } from "../../domain/instant";

const claims = z.object({ dest: z.string(), iss: z.string().optional(), aud: z.string(), exp: z.number(), nbf: z.number().optional(), sub: z.string().optional() });
export type SessionClaims = z.infer<typeof claims> & { shop: ShopDomain };

/** By how much clocks may differ. */
const LEEWAY = 10 * SECOND;
/** Shopify's tokens live one minute in the admin and five at the checkout; twice that is no token of Shopify's. */
const LONGEST = 10 * MINUTE;

/**
 * Checks a session token of a UI extension: HS256 with the app's secret, for this app, not expired, not from the future,
 * not good for longer than Shopify makes them, and from the shop it is for. Checkout tokens name no issuer and write
 * the shop without a scheme; where an issuer is named it must be the same shop.
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens,
 * https://shopify.dev/docs/api/checkout-ui-extensions/latest/apis/session-token)
 * @returns its claims with the shop, or null
 */
export function jwtVerify(token: string, keys: { apiKey: string; apiSecret: string }, now: Instant): SessionClaims | null {
  const [header, payload, signature, rest] = token.split(".");
  if (!header || !payload || !signature || rest !== undefined || token.length > 4_096) return null;
  if (parse(header, z.object({ alg: z.literal("HS256") })) === null) return null;
  // Texts are compared, not what they decode to: Node reads base64url leniently, and a token is written one way.
  const expected = Buffer.from(createHmac("sha256", keys.apiSecret).update(`${header}.${payload}`).digest("base64url"));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const read = parse(payload, claims);
  if (!read || read.aud !== keys.apiKey) return null;
  const ends = read.exp * SECOND;
  if (ends + LEEWAY <= now || ends - LEEWAY > now + LONGEST || (read.nbf ?? 0) * SECOND - LEEWAY > now) return null;
  const shop = parseShop(/^(?:https:\/\/)?([^/]+)$/.exec(read.dest)?.[1]);
  const issuer = read.iss === undefined ? shop : parseShop(/^https:\/\/([^/]+)(?:\/admin)?$/.exec(read.iss)?.[1]);
  return shop && issuer === shop ? { ...read, shop } : null;
}

function parse<T extends z.ZodType>(part: string, shape: T): z.output<T> | null {
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

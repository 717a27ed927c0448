import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { SECOND, type Instant } from "../../domain/instant";

const claims = z.object({ dest: z.string(), aud: z.string(), exp: z.number(), nbf: z.number().optional() });
export type SessionClaims = z.infer<typeof claims>;

/** Seconds by which clocks may differ. */
const LEEWAY = 10 * SECOND;

/**
 * Checks a session token of a UI extension: HS256 with the app's secret, for this app, not expired, not from the future.
 * (https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens)
 * @returns its claims, or null
 */
export function jwtVerify(token: string, keys: { apiKey: string; apiSecret: string }, now: Instant): SessionClaims | null {
  const [header, payload, signature, rest] = token.split(".");
  if (!header || !payload || !signature || rest !== undefined || token.length > 4_096) return null;
  if (parse(header, z.object({ alg: z.literal("HS256") })) === null) return null;
  const expected = createHmac("sha256", keys.apiSecret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const read = parse(payload, claims);
  if (!read || read.aud !== keys.apiKey) return null;
  if (read.exp * SECOND + LEEWAY <= now || (read.nbf ?? 0) * SECOND - LEEWAY > now) return null;
  return read;
}

function parse<T extends z.ZodType>(part: string, shape: T): z.output<T> | null {
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

import { createHash, timingSafeEqual } from "node:crypto";
import type { From, House } from "./house";

/** Headers by which a proxy in front tells for whom it asks. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "cf-connecting-ip", "via"];

/**
 * GET /metrics, for Prometheus: whoever has the token. Where none is set nobody in production, for a proxy on the same
 * machine may not say that it is one; elsewhere whoever asks from this very machine and not through a proxy on it.
 */
export async function metricsDoor({ clock, keys, metrics, work }: House, request: Request, { caller }: From): Promise<Response> {
  const allowed = keys.metricsToken === null ? keys.localMetrics && local(request, caller) : hasToken(request, keys.metricsToken);
  if (!allowed) return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  const now = clock.now();
  const { type, text } = await metrics.expose(await work.standing(now), now);
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}

const local = (request: Request, caller: string) => /^(127\.|::1$|::ffff:127\.)/.test(caller) && !FORWARDED.some((name) => request.headers.has(name));

/** Hashed first: equally long, so that comparing tells nothing, not even the length. */
function hasToken(request: Request, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(request.headers.get("authorization") ?? ""), digest(`Bearer ${token}`));
}

import type { House } from "./house";
import { type DoorName, routeOf } from "./route-of";

/** What a caller may name its request: no longer or stranger than what proxies and balancers make. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Asked every few seconds, for ever: an answer of theirs is only worth a line when it is not 200. */
const PROBES = new Set<DoorName>(["healthz", "readyz", "metrics"]);

/**
 * Answers a request under an id of its own, or the caller's; whatever comes of the request is logged under that id,
 * which goes back as x-request-id. One line tells of the request: never its query, body, names or addresses.
 */
export async function observed({ log, metrics, stopwatch, traces }: Pick<House, "log" | "metrics" | "stopwatch" | "traces">, request: Request, door: DoorName, answer: () => Promise<Response>): Promise<Response> {
  const given = request.headers.get("x-request-id");
  return traces.under(given !== null && WELL_FORMED.test(given) ? given : null, async () => {
    const lap = stopwatch();
    const response = await answer();
    const ms = lap();
    metrics.answered(door, response.status, ms);
    const level = PROBES.has(door) && response.status === 200 ? "debug" : "info";
    log[level]({ method: request.method, door, route: routeOf(new URL(request.url).pathname), status: response.status, ms: Math.round(ms * 10) / 10 }, "request");
    const headers = new Headers(response.headers);
    headers.set("x-request-id", traces.current()!);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  });
}

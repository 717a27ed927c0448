import { pixelStep } from "../contracts/pixel";
import { traceOf } from "../domain/cause";
import { type ShopDomain, parseShop } from "../domain/id";
import type { From, House } from "./house";
import { CallerLeft, readBody, retryAfter } from "./http";

/** A step is a few hundred bytes. */
const LIMIT = 2 * 1024;

/** Pixels run in a worker without an origin (`Origin: null`), and send nothing by which a browser would be known. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-methods": "POST, OPTIONS", "access-control-allow-headers": "content-type", "access-control-max-age": "86400", "cache-control": "no-store" };

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers: { ...CORS, ...headers } });

/**
 * The door for the web pixel: POST /pixel?shop=… with one step of a checkout. Nobody signs it but for the visits in it, so
 * whether they are ours, and whether anything was counted, is never told. A step that is lost is a count that is too small:
 * trouble of ours is for our log, and no shopper's browser tries again.
 */
export async function pixelDoor(house: House, request: Request, from: From): Promise<Response> {
  if (request.method === "OPTIONS") return answer(204);
  if (request.method !== "POST") return answer(405, { allow: "POST, OPTIONS" });
  const shop = parseShop(new URL(request.url).searchParams.get("shop"));
  if (!shop) return answer(400);
  const wait = house.limits.pixel(shop, from.caller, house.clock.now());
  if (wait > 0) return answer(429, retryAfter(wait));
  const held = house.bodies.open();
  try {
    const body = await readBody(request, LIMIT, held);
    return body === null ? answer(413) : answer(await note(house, shop, body));
  } catch (error) {
    if (error instanceof CallerLeft) throw error;
    house.log.error({ door: "pixel", route: "/pixel", error: traceOf(error) }, "a step was not counted");
    return answer(204);
  } finally {
    held.close();
  }
}

/** @returns the status: the same for visits of ours and anybody else's */
async function note({ storefront }: House, shop: ShopDomain, body: Uint8Array): Promise<number> {
  const read = pixelStep.safeParse(parsed(body));
  if (!read.success) return 400;
  const { step, checkout, visits } = read.data;
  await storefront.noteCheckout(shop, { step, checkout, visits: visits.split(" ") });
  return 204;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

import { z } from "zod";
import type { RefusalCode } from "../contracts/storefront";
import { SECOND } from "../domain/instant";
import { shopperTexts } from "../locales/shopper";
import type { Held } from "./bodies";

/** What a refusal is on the wire. One place maps codes to statuses; the texts stand in the locale files. */
const STATUS: Record<RefusalCode, number> = {
  bad_request: 400, too_large: 413, not_signed: 401, stale: 401, cross_site: 403, slow_down: 429, not_installed: 403, unknown: 404, method: 405,
  "campaign.not_started": 409, "campaign.paused": 409, "campaign.ended": 410, "campaign.sold_out": 409,
  "group.full": 409, "group.closed": 410, "group.unknown": 404, "group.not_started": 409, "group.other_campaign": 409,
  "seat.own_group": 409, "seat.limit": 409, "seat.too_many_holds": 429, "seat.too_many_units": 422, "seat.variant": 422, "seat.unknown": 404,
  "pool.empty": 503, "link.unknown": 404, busy: 503,
  "program.closed": 410, "participant.out": 403, "who.unknown": 400, "coupon.own": 409, "coupon.used": 409, "coupon.not_new": 409, "coupon.many": 429, "packet.unknown": 404, "packet.sealed": 409, "packet.gone": 410, "packet.account": 403, "address.wrong": 400, "address.unticked": 400, "letter.unknown": 404,
};

/** @returns a refusal as JSON, with a sentence for people in their language */
export const refusal = (code: RefusalCode, locale: string, headers: Record<string, string> = {}): Response => json({ error: { code, message: shopperTexts(locale).refusal[code] } }, STATUS[code], headers);

/** When to come back, in whole seconds. @param wait milliseconds */
export const retryAfter = (wait: number) => ({ "retry-after": String(Math.ceil(wait / SECOND)) });

/** @returns the refusal for who calls too often. @param wait milliseconds until they may again */
export const slowDown = (wait: number, locale: string): Response => refusal("slow_down", locale, retryAfter(wait));

export const statusOf = (code: RefusalCode): number => STATUS[code];

/** @returns data as JSON that nobody caches: it is one shopper's, or changes by the second */
export const json = (data: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(data), { status, headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers } });

export const html = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin", ...headers } });

/** Of a body that is too long, so much is let pass by: whoever is cut off in the middle of sending never reads the answer. */
const LET_PASS = 16 * 1024 * 1024;

/** Whoever sent a request has hung up before it was whole. Nobody's fault here, and nobody waits for an answer. */
export class CallerLeft extends Error {}

/** For the log and the metrics alone: nginx made up this status for callers who left. */
export const callerLeft = () => new Response(null, { status: 499 });

/**
 * Reads a body, but keeps no more than `limit` bytes: whatever is longer is refused and never held in memory.
 * @param held the room it may take, for bodies of whom nothing is known yet
 * @returns the bytes, or null when there are more, or no room for them
 * @throws CallerLeft when it breaks off
 */
export async function readBody(request: Request, limit: number, held?: Held): Promise<Uint8Array | null> {
  if (!request.body) return new Uint8Array();
  if (Number(request.headers.get("content-length") ?? 0) > limit + LET_PASS) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  let keeps = true;
  try {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > limit + LET_PASS) return null;
      keeps &&= size <= limit && (held?.grow(part.byteLength) ?? true);
      if (keeps) parts.push(part);
      else {
        parts.length = 0;
        held?.close();
      }
    }
  } catch {
    throw new CallerLeft();
  }
  return keeps ? Buffer.concat(parts) : null;
}

/** Largest storefront or extension body: a seat request is well under one kilobyte. */
export const SMALL = 16 * 1024;

/**
 * Reads a small JSON or form body as `shape` has it. JSON must say that it is JSON: a browser sends that to another
 * site only after asking, and nothing here answers such a question.
 * @returns the value, whether it came from a plain form, or a refusal's code
 */
export async function readInput<T extends z.ZodType>(request: Request, shape: T): Promise<{ ok: true; value: z.output<T>; form: boolean } | { ok: false; code: "bad_request" | "too_large" }> {
  const bytes = await readBody(request, SMALL);
  if (bytes === null) return { ok: false, code: "too_large" };
  const text = new TextDecoder().decode(bytes);
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  const form = type.startsWith("application/x-www-form-urlencoded");
  if (!form && !/^application\/json(;|$)/.test(type)) return { ok: false, code: "bad_request" };
  let raw: unknown;
  try {
    raw = form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    return { ok: false, code: "bad_request" };
  }
  const read = shape.safeParse(raw);
  return read.success ? { ok: true, value: read.data, form } : { ok: false, code: "bad_request" };
}

import fc from "fast-check";
import { routeOf } from "../../app/doors/route-of";
import type { Figures } from "../soak/area";
import { calls } from "./calls";
import type { Call, Known } from "./inputs";
import { extensionInputs, type Inputs, proxyInputs } from "./route-inputs";
import { type AttackStage, HERE, ORIGIN } from "./stage";

/** Longer than this takes only what hangs. */
const PATIENCE_MS = 30_000;

const posted: Inputs = Object.fromEntries([["proxy", proxyInputs], ["extension", extensionInputs]].flatMap(([door, inputs]) => Object.entries(inputs as Inputs).map(([path, input]) => [`/${door as string}/${path}`, input])));

/** @returns the request as app/server.ts makes it of what came, or null for what a client cannot send */
export function requestOf({ method, target, headers, body }: Call): Request | null {
  try {
    const bodied = method !== "GET" && method !== "HEAD";
    return new Request(new URL(ORIGIN + target), { method, headers, ...(bodied && body.length > 0 ? { body } : {}) } as RequestInit);
  } catch {
    return null;
  }
}

/** What a call may change, by what it asked and was answered. A good webhook is stored; a seat that was given is a seat. */
export function mayChange(call: Call, status: number): string[] {
  const path = call.target.split("?")[0]!;
  // Never tells whether it counted: an answer without trouble is all there is.
  if (path === "/pixel") return status === 204 ? ["VisitDay", "CheckoutSeen"] : [];
  // The shop notes when its last webhook came.
  if (path === "/webhooks") return status === 200 ? ["InboxMessage", "Shop"] : [];
  const post = call.method === "POST" ? posted[path.replace(/\/$/, "")]?.post : undefined;
  return (status === 200 ? post?.changes : post?.refused) ?? [];
}

/** 503 is a word of /readyz, not a fault: on a machine that is busy enough the database takes its time. */
export const mayAnswer = (call: Call | null, status: number) => status < 500 || (status === 503 && call !== null && /^\/readyz(\?|$)/.test(call.target));

const within = <T>(work: Promise<T>) => {
  let timer: NodeJS.Timeout;
  return Promise.race([work, new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)))]).finally(() => clearTimeout(timer));
};

export const showCall = (call: Call) => `${call.method} ${call.target.slice(0, 500)}\n${call.headers.map(([n, v]) => `${n}: ${v.slice(0, 300)}`).join("\n")}\n\n${Buffer.from(call.body).toString("latin1").slice(0, 1_000)}`;

/** Sends one call through the doors of this process. @throws when it is answered 5xx, not at all, or by nobody */
export async function tryCall(stage: AttackStage, call: Call, figures: Figures, served: Set<string>): Promise<string[]> {
  const request = requestOf(call);
  if (!request) {
    figures["calls no client can send"] = (figures["calls no client can send"] ?? 0) + 1;
    return [];
  }
  const response = await within(stage.door(request, HERE));
  if (!response) throw new Error("nobody answered");
  const words = response.body ? await within(response.text()) : "";
  const kind = `answered ${response.status}`;
  figures[kind] = (figures[kind] ?? 0) + 1;
  if (!mayAnswer(call, response.status)) throw new Error(`answered ${response.status}: ${words.slice(0, 200)}`);
  if ((response.headers.get("content-type") ?? "").includes("json") && words !== "") JSON.parse(words);
  if (response.ok) served.add(`${call.method} ${routeOf(new URL(request.url).pathname)}`);
  return mayChange(call, response.status);
}

/** Calls that share a digest: one that was allowed no change is then found among so many. */
export const BLOCK = 250;

/**
 * A block of calls, made from its number. None is answered 5xx or hangs, and no table has changed afterwards that no
 * call of the block was meant to change.
 * @param served gets each route that was answered well
 * @throws with the call and the command that shows it again
 */
export async function fuzzDoors(stage: AttackStage, block: number, figures: Figures, served = new Set<string>()): Promise<void> {
  const known: Known = { a: stage.a, b: stage.b, now: stage.clock.now() };
  const before = await stage.digests();
  const allowed = new Set<string>();
  const replay = `replay: FUZZ_BLOCK=${block} npx vitest run tests/attack/fuzz.test.ts`;
  // Many at a time, as they come in life too; each is judged by itself.
  await Promise.all(
    fc.sample(calls(known), { seed: block, numRuns: BLOCK }).map(async (call) => {
      try {
        for (const table of await tryCall(stage, call, figures, served)) allowed.add(table);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${showCall(call)}\n${replay}`, { cause: error });
      }
    }),
  );
  const after = await stage.digests();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  const wrong = changed.filter((table) => !allowed.has(table));
  if (wrong.length > 0) throw new Error(`changed without leave: ${wrong.join(", ")}\n${replay}`);
}

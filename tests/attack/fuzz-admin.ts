import fc from "fast-check";
import { Session } from "@shopify/shopify-app-remix/server";
import { prismaSessions } from "../../app/adapters/shopify/prisma-sessions";
import { EncryptedSessionStorage } from "../../app/adapters/shopify/session-storage";
import { TokenCipher } from "../../app/adapters/shopify/token-cipher";
import { appSettings } from "../../sandbox/app-identity";
import type { Figures } from "../soak/area";
import { rawCall } from "../support/raw-call";
import { merchantsPages, shoppersPages, strangersPages } from "./admin-inputs";
import { showCall } from "./fuzz-doors";
import type { Call } from "./inputs";
import { ROOT } from "./stage";
import type { WireStage } from "./wire-stage";

/** Calls of one block, of each kind. */
export const PAGE_BLOCK = 60;
const AT_ONCE = 6;
/** Lets both shops in, as after an installation: no call has to ask Shopify for a token first. */
export async function signInBoth(stage: WireStage): Promise<void> {
  const storage = new EncryptedSessionStorage(prismaSessions(stage.database.prisma), new TokenCipher(ROOT));
  for (const { shop } of [stage.a, stage.b]) {
    const later = new Date(stage.now() + 30 * 24 * 3_600_000);
    await storage.storeSession(new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false, scope: appSettings().scopes.join(","), accessToken: "shpat_of_the_tests", refreshToken: "shprt_of_the_tests", expires: later, refreshTokenExpires: later }));
  }
}

/** Nobody plays Shopify here: a page that must ask it cannot be shown, which its line of the log says before that of the request. */
async function shopifyWasAway(stage: WireStage, trace: string): Promise<boolean> {
  for (;;) {
    const lines = stage.app.log().split("\n").filter((line) => line.includes(`"${trace}"`));
    if (lines.some((line) => line.includes('"msg":"request"'))) return lines.some((line) => line.includes("CommerceUnavailable"));
    if (!stage.app.running()) return false;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * A block of calls to the pages of the built server. None is answered 5xx; what a stranger asks changes nothing, and a shopper's
 * good session token opens nothing.
 * @throws with the call and the command that shows it again
 */
export async function fuzzAdmin(stage: WireStage, block: number, figures: Figures): Promise<void> {
  const known = { a: stage.a, b: stage.b, now: stage.now() };
  const replay = `replay: FUZZ_BLOCK=${block} npx vitest run --config vitest.journeys.config.ts tests/attack/built/fuzz-admin.test.ts`;
  const before = await stage.digests();
  let sent = 0;
  const send = async (who: string, call: Call) => {
    const trace = `fuzz-${block}-${String((sent += 1)).padStart(4, "0")}`;
    const { status, text, headers } = await rawCall(stage.app.url, call.target.replace(/[^\x21-\x7e]/g, "%20"), { method: call.method, headers: { ...Object.fromEntries(call.headers), "x-request-id": trace, "x-forwarded-for": `198.18.${block % 256}.${sent % 256}`, "content-length": String(call.body.length) }, body: [Buffer.from(call.body)] });
    const kind = `pages, ${who}: answered ${status}`;
    figures[kind] = (figures[kind] ?? 0) + 1;
    const policy = headers["content-security-policy"];
    if (![undefined, "frame-ancestors 'none'", ...[stage.a, stage.b].map(({ shop }) => `frame-ancestors https://${shop} https://admin.shopify.com`)].includes(policy as string) || /evil|javascript:/.test(`${headers.location ?? ""} ${/window\.open\(.*/.exec(text)?.[0] ?? ""}`)) throw new Error(`framed by or led to strangers: ${String(policy)} ${headers.location ?? ""}\n${showCall(call)}\n${replay}`);
    // 400: a way of asking that nobody has; 429: too often.
    if (who === "a shopper" && ![400, 401, 429].includes(status)) throw new Error(`a shopper was answered ${status}: ${text.slice(0, 200)}\n${showCall(call)}\n${replay}`);
    if (status >= 500 && !(await shopifyWasAway(stage, trace))) throw new Error(`answered ${status}: ${text.slice(0, 200)}\n${showCall(call)}\n${stage.app.log().slice(-3_000)}\n${replay}`);
  };
  const all = async (who: string, calls: Call[]) => {
    await Promise.all(Array.from({ length: AT_ONCE }, async (_, lane) => {
      for (let i = lane; i < calls.length; i += AT_ONCE) await send(who, calls[i]!);
    }));
  };
  await all("strangers", fc.sample(strangersPages(known), { seed: block, numRuns: PAGE_BLOCK }));
  await all("a shopper", fc.sample(shoppersPages(known), { seed: block, numRuns: PAGE_BLOCK / 2 }));
  const between = await stage.digests();
  const changed = Object.keys(before).filter((table) => before[table] !== between[table]);
  if (changed.length > 0) throw new Error(`strangers or shoppers changed ${changed.join(", ")}\n${replay}`);
  await all("a merchant", fc.sample(merchantsPages(known), { seed: block, numRuns: PAGE_BLOCK }));
  if (!stage.app.running()) throw new Error(`the server ended by itself\n${stage.app.log().slice(-2_000)}\n${replay}`);
}

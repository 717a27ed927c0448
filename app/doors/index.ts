import { clock, log, work } from "../composition.server";
import { SECOND } from "../domain/instant";
import { localeOf } from "../domain/locale";
import { extensionDoor } from "./extension";
import { json, refusal } from "./http";
import { proxyDoor } from "./proxy";
import { webhookDoor } from "./webhooks";

/**
 * The hot doors: plain Request → Response, before Remix.
 * @returns null when the request is for somebody else (Remix)
 */
export async function hotDoor(request: Request): Promise<Response | null> {
  const { pathname: path, searchParams } = new URL(request.url);
  const door = path.startsWith("/proxy/") ? proxyDoor : path === "/webhooks" ? webhookDoor : path.startsWith("/extension/") ? extensionDoor : path === "/healthz" ? health : null;
  if (!door) return null;
  try {
    return await door(request);
  } catch (error) {
    // The library throws Responses; everything else here is a bug or a database that is away.
    if (error instanceof Response) return error;
    log.error({ path, error: error instanceof Error ? error.stack : String(error) }, "a door failed");
    return door === webhookDoor ? new Response(null, { status: 503 }) : refusal("busy", localeOf(searchParams.get("locale") || request.headers.get("accept-language") || ""));
  }
}

/** Work that is due within this time counts as due: a step that waits a second for Shopify is not at rest. */
const SOON = 3 * SECOND;

/** Alive, with what is due now or in a moment: figures only, nothing of any shop. */
async function health(): Promise<Response> {
  const now = clock.now();
  const { inbox, outbox } = await work.figures(now + SOON);
  const due = await work.uow.read(async (tx) => (await tx.groups.due(now, 50)).length + (await tx.groups.lapsed(now, 50)).length + (await tx.campaigns.turning(now, 50)).length);
  return json({ ok: true, now, due: { inbox: inbox.due + inbox.running, outbox: outbox.due + outbox.running, timers: due }, dead: { inbox: inbox.dead, outbox: outbox.dead } });
}

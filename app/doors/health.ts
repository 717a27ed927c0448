import { SETTLING } from "../domain/group";
import { SECOND } from "../domain/instant";
import type { House } from "./house";
import { json } from "./http";

/** Work that is due within this time counts as due: a step that waits a second for Shopify is not at rest. */
const SOON = 3 * SECOND;

/**
 * Alive, with what is due now or in a moment: figures only, nothing of any shop. Callers at one time share one look; when
 * the database does not answer it in time, they are told so.
 * @param patience milliseconds
 */
export function healthWithin(patience: number): (house: House) => Promise<Response> {
  let looking: ReturnType<typeof look> | null = null;
  return async (house) => {
    looking ??= look(house).finally(() => (looking = null));
    let timer: NodeJS.Timeout | undefined;
    const seen = await Promise.race([looking, new Promise<null>((over) => (timer = setTimeout(over, patience, null)))]).finally(() => clearTimeout(timer));
    return seen ? json(seen) : json({ ok: false }, 503);
  };
}

export const healthDoor = healthWithin(2 * SECOND);

async function look({ clock, work }: House) {
  const now = clock.now();
  const { inbox, outbox } = await work.figures(now + SOON);
  const due = await work.uow.read(async (tx) => (await tx.groups.dueShops(now - SETTLING)).length + (await tx.groups.lapsed(now, 50)).length + (await tx.campaigns.turning(now, 50)).length);
  return { ok: true, now, due: { inbox: inbox.due + inbox.running, outbox: outbox.due + outbox.running, timers: due + owing() }, dead: { inbox: inbox.dead, outbox: outbox.dead } };
}

let owing = () => 0;

/** From now on what this process's own timers owe counts among what is due. */
export function countTimers(theirs: () => number): void {
  owing = theirs;
}

let draining = false;

/** From now on /readyz answers 503: whoever shares out requests is to send no more of them here. */
export function drain(): void {
  draining = true;
}

/** Whether this process should be sent requests: 200, or 503 with the reason in one word. */
export async function readyDoor({ ready }: House): Promise<Response> {
  const state = draining ? "draining" : await ready();
  return state === "ready" ? json({ ready: true }) : json({ ready: false, reason: state }, 503);
}

import { causeOf } from "../domain/cause";
import { MINUTE, type Instant } from "../domain/instant";
import type { Outcome, Queue } from "../ports/outbox";
import type { Clock, Every } from "../ports/system";

/** How long a claimed message is ours before another worker may take it over, unless we extend that. */
export const LEASE = 2 * MINUTE;
/** How often the leases of what is in hand are extended: three times in vain before one is lost. */
const BEAT = LEASE / 4;

/**
 * Keeps the leases of a batch of messages that has been claimed, for as long as its work lasts: what is slow is
 * not taken over by another worker and done twice. A process that died, or stands still, keeps nothing.
 *
 * @param from when they were asked for: their leases began no earlier, and the answer may have been long on its way
 */
export function keepLeases<M>(queue: Queue<M>, messages: M[], from: Instant, deps: { worker: string; clock: Clock; every: Every; log: { warn(fields: object, words: string): void }; name(m: M): object }) {
  const { worker, clock, log, name } = deps;
  /** What is in hand, and when its lease was last begun. */
  const held = new Map<M, Instant>(messages.map((message) => [message, from]));
  const extend = async (message: M): Promise<boolean> => {
    const now = clock.now();
    const extended = await queue.extend(worker, message, now, LEASE);
    // Meanwhile it may have been settled.
    if (held.has(message)) extended ? held.set(message, now) : held.delete(message);
    return extended;
  };
  const beat = async () => {
    for (const message of [...held.keys()]) {
      if (!held.has(message)) continue;
      await extend(message).catch((error: unknown) => log.warn({ ...name(message), error: causeOf(error) }, "a lease could not be extended; the next beat tries again"));
    }
  };
  let beating: Promise<void> | null = null;
  const stop = deps.every(BEAT, () => {
    beating ??= beat().finally(() => (beating = null));
  });

  return {
    /** @returns whether a message that is about to be begun is still ours */
    async ours(message: M): Promise<boolean> {
      const since = held.get(message);
      // The process may have stood still, and its beats with it: ask before anything is done.
      return since !== undefined && (clock.now() - since <= LEASE / 2 || extend(message));
    },

    /** @returns false when the lease was lost meanwhile; then nothing was written */
    async settle(message: M, outcome: Outcome): Promise<boolean> {
      held.delete(message);
      return queue.settle(worker, message, outcome, clock.now());
    },

    /** Leaves a message to whoever takes it once its lease has run out. */
    drop: (message: M) => void held.delete(message),

    /** Ends the beats; resolved once none is on its way. */
    async end(): Promise<void> {
      stop();
      await beating;
    },
  };
}

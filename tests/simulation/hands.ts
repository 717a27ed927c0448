import type { Instant } from "../../app/domain/instant";
import type { Queue } from "../../app/ports/outbox";

type Lease = { by: string; from: Instant; until: Instant };

/**
 * Who works on which message. A message is worked on by one worker at a time, as long as the lease that the database
 * gave lasts: whoever takes it before then, by the clock it asked with, has taken it from another's hands.
 */
export class Hands {
  private readonly leases = new Map<string, Lease>();
  private readonly atWork = new Map<string, Lease>();
  /** Claims, by worker and message, whose answer came when another had the message. */
  private readonly stale = new Set<string>();

  /** @param time what no worker's clock says: the true time */
  constructor(private readonly time: () => Instant) {}

  /** @returns the same queue; what is claimed from it for a worker, and for how long, is noted */
  watch<M>(queue: Queue<M>, by: string, keyOf: (message: M) => string, taken: (what: string) => void): Queue<M> {
    return {
      ...queue,
      claim: async (worker, now, lease, ...rest) => {
        const asked = this.time();
        const messages = await queue.claim(worker, now, lease, ...rest);
        for (const message of messages) {
          const key = keyOf(message);
          const other = this.atWork.get(key);
          this.stale.delete(`${by} ${key}`);
          // Another took it when its lease was over, by the other's clock.
          if (other && now + lease <= other.from) {
            // An answer that was so long on its way is no lease any more. One that was not had a clock against it.
            if (this.time() - asked >= lease) this.stale.add(`${by} ${key}`);
            continue;
          }
          if (other && now < other.until) taken(`${by} took ${key}, which ${other.by} has in hand`);
          this.leases.set(key, { by, from: now, until: now + lease });
        }
        return messages;
      },
      extend: async (worker, message, now, lease) => {
        const extended = await queue.extend(worker, message, now, lease);
        const own = this.leases.get(keyOf(message));
        if (extended && own?.by === by) own.until = now + lease;
        return extended;
      },
    };
  }

  /** Does the work on a message that was claimed. What a dead worker had in hand is nobody's. */
  async hold<T>(key: string, by: string, taken: (what: string) => void, work: () => Promise<T>): Promise<T> {
    const own = this.leases.get(key);
    if (this.stale.has(`${by} ${key}`)) taken(`${by} began ${key} by a lease that was over before it heard of it`);
    if (own) this.atWork.set(key, own);
    try {
      return await work();
    } finally {
      if (this.atWork.get(key) === own) this.atWork.delete(key);
    }
  }

  /** A worker died: what it had in hand, it has no more. */
  drop(by: string): void {
    for (const [key, lease] of this.atWork) if (lease.by === by) this.atWork.delete(key);
  }
}

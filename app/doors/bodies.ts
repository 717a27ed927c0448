/** Bytes that unproven bodies may keep in the memory of one process, all together. */
const MOST = 64 * 1024 * 1024;
/**
 * What of each body is not counted: how many there are is bounded by the connections. The webhooks we subscribe to
 * carry ids alone and stay under this, so that large bodies of strangers never keep them out.
 */
export const FREE = 32 * 1024;

/** One body on its way in, from somebody who has not proven anything yet. */
export type Held = {
  /** So many bytes more are to be kept. @returns false when there is no room for them */
  grow(bytes: number): boolean;
  /** Whether there was no room. */
  refused(): boolean;
  /** It is read, or given up: its room is free again. */
  close(): void;
};

export type Bodies = { open(): Held; /** Bytes that are counted now. */ held(): number };

/** The room for unproven bodies of one process. @param most bytes in all @param free bytes of each that are not counted */
export function bodies(most = MOST, free = FREE): Bodies {
  let held = 0;
  return {
    open() {
      let size = 0;
      let mine = 0;
      let refused = false;
      return {
        grow(bytes) {
          const more = Math.max(0, size + bytes - free) - mine;
          if (held + more > most) refused = true;
          if (refused) return false;
          size += bytes;
          mine += more;
          held += more;
          return true;
        },
        refused: () => refused,
        close() {
          held -= mine;
          mine = 0;
        },
      };
    },
    held: () => held,
  };
}

export type Clock = { now(): number; offset(): number; move(ms: number): void };

/**
 * The sandbox's clock: a real (or a test's) clock and an offset that only grows.
 * @param base milliseconds since 1970; the machine's clock unless a test brings its own
 */
export function clock(base: () => number = () => Date.now()): Clock {
  let offset = 0;
  return {
    now: () => base() + offset,
    offset: () => offset,
    move(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new Error("time only moves forward");
      offset += ms;
    },
  };
}

import type { Clock, Every } from "../../ports/system";

/** The machine's clock: the only one the app reads. */
export const systemClock: Clock = { now: () => Date.now() };

/** The machine's timer. It keeps no process alive that has nothing else to do. */
export const systemEvery: Every = (ms, tick) => {
  const timer = setInterval(tick, ms).unref();
  return () => clearInterval(timer);
};

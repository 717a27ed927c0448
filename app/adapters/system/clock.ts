import type { Clock } from "../../ports/system";

/** The machine's clock: the only one the app reads. */
export const systemClock: Clock = { now: () => Date.now() };

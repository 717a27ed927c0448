import pino, { type Level, type Logger } from "pino";
import type { Traces } from "../../ports/system";

/**
 * The app's log: one JSON object a line, on standard output. Each line has the `trace` it was written under.
 * @param to where lines go instead
 */
export const systemLog = (level: Level | "silent", traces: Pick<Traces, "current">, to?: { write(line: string): void }): Logger => {
  const mixin = () => {
    const trace = traces.current();
    return trace === null ? {} : { trace };
  };
  const options = { level, base: null, mixin };
  return to ? pino(options, to) : pino(options);
};

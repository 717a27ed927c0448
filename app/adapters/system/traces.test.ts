import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { systemLog } from "./log";
import { systemTraces } from "./traces";

/** Traces made one after the other, and what the log wrote. */
function bench() {
  let made = 0;
  const traces = systemTraces({ next: (prefix) => `${prefix}_${++made}` as never });
  const lines: Record<string, unknown>[] = [];
  const log = systemLog("info", traces, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { traces, log, lines };
}

it("stands in everything that the work awaits, and nowhere else", async () => {
  const { traces, log, lines } = bench();
  const work = (name: string) => async () => {
    await turn();
    log.info({ name }, "at work");
  };
  await Promise.all([traces.under("a", work("one")), traces.under("b", work("two")), work("three")()]);
  expect(lines.map(({ name, trace }) => [name, trace])).toEqual([["one", "a"], ["two", "b"], ["three", undefined]]);
  expect(traces.current()).toBeNull();
});

it("is made anew where there is none to go on with, and may be changed further in", () => {
  const { traces } = bench();
  traces.under(null, () => {
    expect(traces.current()).toBe("trc_1");
    traces.under("given", () => expect(traces.current()).toBe("given"));
    expect(traces.current()).toBe("trc_1");
  });
});

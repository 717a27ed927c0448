import { describe, expect, it } from "vitest";
import { built, replay, shared } from "./processes.mjs";

const seedsOf = { kernel: 5_000, sqlite: 200, postgresql: 10 };

/** So many lives; a failing seed is told with the command that shows it again. */
describe.each(Object.entries(seedsOf))("lives on %s", (database, count) => {
  it(`hold everything that must hold, ${count} times`, async () => {
    const { done, figures, failures } = await shared(await built(), { database, from: 0, count });
    const told = failures.map(({ seed, findings }) => `seed ${seed}: ${findings.join("; ")}\n  see it: ${replay(seed, database)}`);
    expect(told).toEqual([]);
    expect(done).toBe(count);
    // Weather that never came would prove nothing; ten lives are too few for all of it.
    if (count < 100) return;
    for (const fault of ["call: throttled", "call: unavailable", "call: lost answer", "commit: crash before", "commit: crash after", "crash: at any await", "database: busy", "webhooks: duplicate", "webhooks: lose", "webhooks: delayMs", "webhooks: shuffle", "time: a clock jumps", "refunds by the app"]) expect(figures[fault], fault).toBeGreaterThan(0);
  });
});

describe("a seed", () => {
  it("lives the same life each time", async () => {
    const file = await built();
    const [one, two] = await Promise.all([1, 2].map(() => shared(file, { database: "kernel", from: 77, count: 3, processes: 1 })));
    expect(one).toEqual(two);
  });
});

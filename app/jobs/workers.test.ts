import { describe, expect, it } from "vitest";
import { MINUTE } from "../domain/instant";
import type { Outcome } from "../ports/outbox";
import { bench, done, fakeQueue, gate, T0 } from "./testing";
import { drain, startWorkers, type Timer } from "./workers";

describe("a worker's round", () => {
  it("works on everything that is due, and says how much it was", async () => {
    const { queue, settled } = fakeQueue(...Array.from({ length: 45 }, (_, i) => `m${i}`));
    expect(await drain(queue, async () => done, bench().options)).toBe(45);
    expect(settled.size).toBe(45);
  });

  it("leaves a stream that never ends after a while, so that others have their turn", async () => {
    const { queue } = fakeQueue();
    let made = 0;
    queue.claim = async (_worker, _now, _lease, limit) => Array.from({ length: limit }, () => ({ id: `m${made++}`, attempts: 0 }));
    expect(await drain(queue, async () => done, bench().options)).toBe(100);
  });

  it("does not begin what no worker could finish so far, and tells of it", async () => {
    const { queue, settled } = fakeQueue({ id: "kills", attempts: 3 }, "fine");
    const { options, dead } = bench();
    const begun: string[] = [];
    await drain(queue, async ({ id }) => { begun.push(id); return done; }, options);
    expect(begun).toEqual(["fine"]);
    expect(settled.get("kills")).toMatchObject({ kind: "dead" });
    expect(dead.map(([id]) => id)).toEqual(["kills"]);
  });

  it("works on four at a time", async () => {
    const { queue } = fakeQueue(...Array.from({ length: 10 }, (_, i) => `m${i}`));
    let [running, most] = [0, 0];
    await drain(queue, async () => { most = Math.max(most, ++running); await Promise.resolve(); running -= 1; return done; }, bench().options);
    expect(most).toBe(4);
  });

  it("goes on with the others when one cannot be settled, and waits for all of them", async () => {
    const { queue, settled } = fakeQueue("bad", "slow", "last");
    const { options, lines } = bench();
    const settle = queue.settle.bind(queue);
    queue.settle = (worker, message, outcome, now) => (message.id === "bad" ? Promise.reject(new Error("the database is away")) : settle(worker, message, outcome, now));
    const slow = gate();
    const round = drain(queue, async ({ id }) => { if (id === "slow") await slow.passed; return done; }, options);
    const early = await Promise.race([round.then(() => "ended", () => "failed"), new Promise((resolve) => setImmediate(() => resolve("still at work")))]);
    expect(early).toBe("still at work");
    slow.open();
    expect(await round).toBe(3);
    expect([...settled.keys()].sort()).toEqual(["last", "slow"]);
    expect(lines).toContain("a message could not be settled; it is taken again when its lease has run out");
  });

  it("tells of what is dead: refused for good, or failed for the last time", async () => {
    const { queue, settled } = fakeQueue("refused", { id: "first failure", attempts: 0 }, { id: "last failure", attempts: 2 }, { id: "again", attempts: 2 }, "fine");
    const { options, dead } = bench();
    const outcomes: Record<string, Outcome> = { refused: { kind: "dead", error: "no" }, "first failure": { kind: "failed", error: "later" }, "last failure": { kind: "failed", error: "too often" }, again: { kind: "again", at: T0 } };
    await drain(queue, async ({ id }) => outcomes[id] ?? done, options);
    expect(dead.sort()).toEqual([["last failure", "too often"], ["refused", "no"]]);
    expect(settled.get("last failure")).toEqual({ kind: "failed", error: "too often" });
  });

  it("leaves a message waiting, rather than settle it untold, when nobody could be told that it is dead", async () => {
    const { queue, settled } = fakeQueue("refused", "fine");
    const { options } = bench();
    await drain(queue, async ({ id }) => (id === "refused" ? { kind: "dead", error: "no" } : done), { ...options, onDead: () => Promise.reject(new Error("the database is away")) });
    expect([...settled.keys()]).toEqual(["fine"]);
  });

  it("does not begin what another worker took over while the ones before it were slow", async () => {
    const ids = Array.from({ length: 6 }, (_, i) => `m${i}`);
    const { queue, settled } = fakeQueue(...ids);
    const { options, clock, lines } = bench();
    const extended: [string, number][] = [];
    queue.extend = async (_worker, { id }, now, lease) => { extended.push([id, now + lease]); return id !== "m4"; };
    await drain(queue, async ({ id }) => { await Promise.resolve(); if (id === "m0") clock.at += 90 * 1_000; return done; }, options);
    expect(extended.map(([id]) => id)).toEqual(["m4", "m5"]);
    expect(extended[0]![1]).toBe(T0 + 90 * 1_000 + 2 * MINUTE);
    expect([...settled.keys()].sort()).toEqual(["m0", "m1", "m2", "m3", "m5"]);
    expect(lines).toContain("lease was lost before the message was begun");
  });

  it("begins nothing of a claim whose answer was so long on its way that another worker has it by now", async () => {
    const { queue, settled } = fakeQueue("m0");
    const { options, clock, lines } = bench();
    const claim = queue.claim;
    queue.claim = async (...args) => { const messages = await claim(...args); clock.at += 3 * MINUTE; return messages; };
    queue.extend = async () => false;
    await drain(queue, async () => { throw new Error("begun"); }, options);
    expect([[...settled.keys()], lines]).toEqual([[], ["lease was lost before the message was begun"]]);
  });

  it("tells work that stood still for long, right before what cannot be done twice, whether its message is still its own", async () => {
    const { queue } = fakeQueue("kept", "lost");
    const { options, clock } = bench();
    queue.extend = async (_worker, { id }) => id === "kept";
    const told: Record<string, boolean[]> = { kept: [], lost: [] };
    await drain(queue, async ({ id }, ours) => { told[id]!.push(await ours()); clock.at += 90 * 1_000; told[id]!.push(await ours()); return done; }, options);
    expect(told).toEqual({ kept: [true, true], lost: [true, false] });
  });

  it("takes no more once it is to stop, finishes what it has begun, and gives the rest back at once", async () => {
    const { queue, settled } = fakeQueue(...Array.from({ length: 45 }, (_, i) => `m${i}`));
    let begun = 0;
    await drain(queue, async () => { begun += 1; await Promise.resolve(); return done; }, { ...bench().options, abandoned: () => begun >= 4 });
    expect(begun).toBe(4);
    expect(settled.size).toBe(20);
    expect([...settled.values()].filter((outcome) => outcome.kind === "done")).toHaveLength(4);
    expect(settled.get("m19")).toEqual({ kind: "again", at: T0 });
  });
});

describe("a process's workers", () => {
  const start = (deps: { rounds?: () => Promise<number>; beside?: ((abandoned: () => boolean) => Promise<number>)[]; timers?: Timer[]; pollMs?: number }) => {
    const { clock, options, lines } = bench();
    return { lines, workers: startWorkers({ rounds: async () => 0, timers: [], pollMs: 1, ...deps, clock, log: options.log }) };
  };

  it("finishes what is in hand before it stops, and begins nothing more", async () => {
    const [begun, work] = [gate(), gate()];
    const seen: string[] = [];
    const { workers } = start({ rounds: async () => { seen.push("round"); begun.open(); await work.passed; seen.push("finished"); return 1; }, timers: [{ name: "t", every: 1, run: async () => { seen.push("timer"); return 0; } }] });
    await begun.passed;
    const stopped = workers.stop().then(() => seen.push("stopped"));
    work.open();
    await stopped;
    expect(seen).toEqual(["round", "finished", "stopped"]);
  });

  it("stops at once while it only waits for the next poll", async () => {
    const idle = gate();
    const { workers } = start({ pollMs: 3_600_000, rounds: async () => { idle.open(); return 0; } });
    await idle.passed;
    await workers.stop();
  });

  it("looks again when it is woken", async () => {
    let rounds = 0;
    const second = gate();
    const { workers } = start({ pollMs: 3_600_000, rounds: async () => { if (++rounds === 2) second.open(); return 0; } });
    while (rounds < 2) {
      workers.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await second.passed;
    await workers.stop();
  });

  it("goes on after a round that failed, and runs each timer although another fails", async () => {
    const thrice = gate();
    let rounds = 0;
    const ran: string[] = [];
    const timer = (name: string, run: () => Promise<number>): Timer => ({ name, every: 60_000, run: async () => { ran.push(name); return run(); } });
    const { workers, lines } = start({
      rounds: async () => { rounds += 1; if (rounds === 1) throw new Error("the database is away"); if (rounds === 3) thrice.open(); return 0; },
      timers: [timer("first", () => Promise.reject(new Error("a bug"))), timer("second", async () => 0)],
    });
    await thrice.passed;
    await workers.stop();
    expect(ran).toEqual(["first", "second"]);
    expect(lines).toEqual(["a round of work failed", "a timer failed; it runs again at its next turn"]);
  });

  it("does not wait for a timer that runs beside, runs it once at a time, and waits for it at the end", async () => {
    const [asked, answer, rounds] = [gate(), gate(), gate()];
    const seen: string[] = [];
    let count = 0;
    const { workers } = start({
      rounds: async () => { if (++count === 5) rounds.open(); return 0; },
      timers: [{ name: "slow", every: 0, beside: true, run: async (_now, stopping) => { seen.push("asks"); asked.open(); await answer.passed; seen.push(`hears, ${stopping() ? "stopping" : "going on"}`); return 0; } }],
    });
    await asked.passed;
    await rounds.passed;
    const stopped = workers.stop().then(() => seen.push("stopped"));
    answer.open();
    await stopped;
    expect(seen).toEqual(["asks", "hears, stopping", "stopped"]);
  });

  it("does not wait for what a timer began aside, looks again when something came of it, and waits for it at the end", async () => {
    const [answer, looked, last, told] = [gate(), gate(), gate(), gate()];
    const seen: string[] = [];
    let looks = 0;
    const { workers, lines } = start({
      pollMs: 3_600_000,
      rounds: async () => { if (++looks === 2) looked.open(); return 0; },
      timers: [{ name: "asks", every: 60_000, run: async (_now, stopping, aside) => {
        aside(answer.passed.then(() => 1));
        aside(last.passed.then(() => { seen.push(stopping() ? "stopping" : "going on"); throw new Error("a bug"); }));
        told.open();
        return 0;
      } }],
    });
    await told.passed;
    expect(workers.owing()).toBe(2);
    // The next poll is an hour away.
    while (looks < 1) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    answer.open();
    await looked.passed;
    expect(workers.owing()).toBe(1);
    const stopped = workers.stop().then(() => seen.push("stopped"));
    last.open();
    await stopped;
    expect(seen).toEqual(["stopping", "stopped"]);
    expect(lines).toEqual(["a timer failed; it runs again at its next turn"]);
  });

  it("tells of a timer beside that is due or under way, and not of the others", async () => {
    const [answer, heard] = [gate(), gate()];
    const { clock, options } = bench();
    const every = (name: string, beside: boolean, run: () => Promise<void>): Timer => ({ name, every: 1_000, beside, run: async () => { await run(); return 0; } });
    let rounds = 0;
    const workers = startWorkers({
      clock, log: options.log, pollMs: 1, rounds: async () => { rounds += 1; return 0; },
      timers: [every("slow", true, async () => { await answer.passed; heard.open(); }), every("quick", false, async () => undefined)],
    });
    const another = async () => { for (const from = rounds; rounds < from + 2; ) await new Promise((resolve) => setImmediate(resolve)); };
    await another();
    expect(workers.owing()).toBe(1);
    answer.open();
    await heard.passed;
    await another();
    expect(workers.owing()).toBe(0);
    clock.at += 1_000;
    expect(workers.owing()).toBe(1);
    await workers.stop();
  });

  it("lets no round beside it hold up its own work or its timers, and waits for it at the end", async () => {
    const [asked, answer, rounds] = [gate(), gate(), gate()];
    const seen: string[] = [];
    let [count, ran] = [0, 0];
    const { workers } = start({
      rounds: async () => { if (++count === 5) rounds.open(); return 0; },
      timers: [{ name: "t", every: 0, run: async () => { ran += 1; return 0; } }],
      beside: [async (abandoned) => { seen.push("a mail"); asked.open(); await answer.passed; seen.push(`was slow, ${abandoned() ? "stopping" : "going on"}`); return 1; }],
    });
    await asked.passed;
    await rounds.passed;
    expect(ran).toBeGreaterThanOrEqual(4);
    const stopped = workers.stop().then(() => seen.push("stopped"));
    answer.open();
    await stopped;
    expect(seen).toEqual(["a mail", "was slow, stopping", "stopped"]);
  });

  it("keeps each timer's pace by the clock, also when that is set back", async () => {
    const times: number[] = [];
    const steps = [0, 999, 1_000, -3_600_000, 500, 1_000];
    const over = gate();
    const { clock, options } = bench();
    const rounds = async () => { const step = steps.shift(); if (step === undefined) over.open(); else clock.at = T0 + step; return 0; };
    const workers = startWorkers({ rounds, pollMs: 1, clock, log: options.log, timers: [{ name: "t", every: 1_000, run: async (now) => { times.push(now - T0); return 0; } }] });
    await over.passed;
    await workers.stop();
    expect(times).toEqual([0, 1_000, -3_600_000, 500]);
  });
});

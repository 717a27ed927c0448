import { describe, expect, it } from "vitest";
import { MINUTE } from "../domain/instant";
import { bench, done, fakeQueue, gate, T0 } from "./testing";
import { drain } from "./workers";

describe("the leases of what is in hand", () => {
  /** A round over messages whose work lasts until the test ends it, and one beat of its timer. */
  const slowRound = (...ids: string[]) => {
    const { queue, settled } = fakeQueue(...ids);
    const { options, clock, lines, beats } = bench();
    const extended: [string, number][] = [];
    queue.extend = async (_worker, { id }, now, lease) => { extended.push([id, now + lease - T0]); return true; };
    const work = gate();
    const begun: string[] = [];
    const round = drain(queue, async ({ id }) => { begun.push(id); await work.passed; return done; }, options);
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const beat = async (at: number) => { await turn(); clock.at = T0 + at; for (const tick of beats) tick(); await turn(); };
    return { queue, settled, extended, work, begun, round, beat, beats, lines, turn };
  };

  it("are extended for as long as the work lasts, also of what waits behind it, and no longer", async () => {
    const { extended, work, begun, round, beat, beats, settled, turn } = slowRound("a", "b", "c", "d", "waits");
    await turn();
    expect(begun).toEqual(["a", "b", "c", "d"]);
    for (const at of [30_000, 60_000, 90_000, 120_000, 150_000]) await beat(at);
    expect(extended.slice(-5)).toEqual(["a", "b", "c", "d", "waits"].map((id) => [id, 150_000 + 2 * MINUTE]));
    expect(extended).toHaveLength(25);
    work.open();
    await round;
    expect([...settled.keys()].sort()).toEqual(["a", "b", "c", "d", "waits"]);
    expect(beats.size).toBe(0);
  });

  it("are extended one more time when the database did not answer a beat, and others' beats go on", async () => {
    const { queue, extended, work, round, beat, lines } = slowRound("a", "b");
    const extend = queue.extend.bind(queue);
    let away = true;
    queue.extend = (worker, message, ...rest) => (away && message.id === "a" ? Promise.reject(new Error("the database is away")) : extend(worker, message, ...rest));
    await beat(30_000);
    away = false;
    await beat(60_000);
    expect(extended.map(([id]) => id)).toEqual(["b", "a", "b"]);
    expect(lines).toEqual(["a lease could not be extended; the next beat tries again"]);
    work.open();
    await round;
  });

  it("that were lost at a beat keep their messages from being begun", async () => {
    const { queue, work, begun, round, beat, lines } = slowRound("a", "b", "c", "d", "taken over");
    queue.extend = async (_worker, { id }) => id !== "taken over";
    await beat(30_000);
    work.open();
    await round;
    expect(begun).toEqual(["a", "b", "c", "d"]);
    expect(lines).toContain("lease was lost before the message was begun");
  });

  it("have no beat on its way any more when the round is over: the database may be closed then", async () => {
    const { queue, work, round, beat } = slowRound("a");
    const answer = gate();
    let answered = false;
    queue.extend = async () => { await answer.passed; answered = true; return true; };
    await beat(30_000);
    const over = round.then(() => answered);
    work.open();
    answer.open();
    expect(await over).toBe(true);
  });
});

import { expect, it } from "vitest";
import type { GrantId, ParticipantId } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { eachDatabase } from "../support/databases";
import { line } from "../support/reward-stage";
import { shareStage } from "../support/share-stage";

const OPENERS = 500;
const BUDGET = 50_000;

eachDatabase((open) => {
  it(`${OPENERS} people open their red packets at once, each twice: a budget that is too small for all is never overspent`, { timeout: 300_000 }, async () => {
    const { prisma, ...database } = await open();
    const s = shareStage(database);
    const program = await s.packets({ fromMinor: 50, toMinor: 250, budgetMinor: BUDGET, method: "discount" });
    const people: ParticipantId[] = [];
    for (let i = 0; i < OPENERS; i++) people.push((await s.sharer(program, { customerId: `${90_000 + i}` })).id);
    // All friends buy at once, and their orders are read as workers read them, some side by side: who comes first draws first.
    const numbers = [...people.keys()];
    const gone = { fulfilled: true, shippedAt: s.clock.at, deliveredAt: s.clock.at };
    const worker = async () => {
      for (let i = numbers.shift(); i !== undefined; i = numbers.shift()) await s.order({ customerOrders: 1, visits: [s.visit(people[i]!)], lines: [line(10_000 + i, 2)], ...gone });
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    const { takenMinor } = await s.stock(program);
    expect(takenMinor).toBeLessThanOrEqual(BUDGET);
    expect(takenMinor).toBeGreaterThan(BUDGET - 50);
    s.pass(14 * DAY);
    await s.mature();
    const ready = (await prisma.grant.findMany({ where: { state: "ready" } })).map((row) => ({ id: row.id as GrantId, who: row.participantId as ParticipantId, minor: Number(row.standingMinor) }));
    expect(ready.reduce((sum, { minor }) => sum + minor, 0)).toBe(takenMinor);
    expect(ready.length).toBeLessThan(OPENERS);

    const opened = await Promise.all(ready.flatMap(({ id, who }) => [s.open(who, id), s.open(who, id)]));
    expect(opened.every((one) => one.ok)).toBe(true);
    await s.settle();
    const payouts = await prisma.payout.findMany();
    expect([payouts.length, payouts.reduce((sum, row) => sum + Number(row.minor), 0), new Set(payouts.map((row) => row.state))]).toEqual([ready.length, takenMinor, new Set(["paid"])]);
    expect([...s.kept.discounts.values()].filter((one) => one.off.kind === "fixed").reduce((sum, one) => sum + (one.off.kind === "fixed" ? one.off.minor : 0), 0)).toBe(takenMinor);
    expect((await s.stock(program)).takenMinor).toBe(takenMinor);
    expect((await s.books()).unbalanced).toEqual([]);
  });
});

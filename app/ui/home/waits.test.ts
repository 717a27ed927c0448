import { expect, it } from "vitest";
import { showsNeeds, waits } from "./waits";

const quiet = { campaigns: 0, programs: { sharing: 0, affiliate: 0 }, problemCount: 0, mailsNotSent: 0, toCapture: 0, holds: 0, applications: 0, payouts: 0, foreign: 0 };

it.each(["problemCount", "mailsNotSent", "toCapture", "holds", "applications", "payouts", "foreign"] as const)("shows what waits in a shop without any campaign: %s", (what) => {
  expect(showsNeeds({ ...quiet, [what]: 1 })).toBe(true);
});

it("says nothing of it to a new shop, and that nothing waits to one that has begun", () => {
  expect([showsNeeds(quiet), showsNeeds({ ...quiet, campaigns: 1 }), showsNeeds({ ...quiet, programs: { sharing: 0, affiliate: 1 } }), waits(quiet)]).toEqual([false, true, true, false]);
});

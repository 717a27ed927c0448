import { expect, it } from "vitest";
import { decisionName, decisionsFor, needsReason } from "./decisions";

it("offers what may follow, approving first", () => {
  expect((["applied", "approved", "suspended", "declined", "banned"] as const).map(decisionsFor)).toEqual([["approved", "declined", "banned"], ["suspended", "banned"], ["approved", "banned"], ["approved", "banned"], ["approved"]]);
});

it("asks why of everything but a yes", () => {
  expect((["approved", "suspended", "declined", "banned"] as const).map(needsReason)).toEqual([false, true, true, true]);
});

it("calls it another way to let somebody back in", () => {
  expect([decisionName("applied", "approved"), decisionName("declined", "approved"), decisionName("suspended", "approved"), decisionName("banned", "approved"), decisionName("approved", "banned")]).toEqual(["approved", "approved", "reinstated", "reinstated", "banned"]);
});

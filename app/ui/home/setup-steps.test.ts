import { expect, it } from "vitest";
import { setupSteps } from "./setup-steps";

const done = (steps: ReturnType<typeof setupSteps>) => steps.filter((s) => s.done).map((s) => s.name);

it("believes what it has seen, and what the merchant ticked", () => {
  expect(done(setupSteps({ campaigns: 0, widgetSeen: false }, []))).toEqual([]);
  expect(done(setupSteps({ campaigns: 2, widgetSeen: true }, ["embed"]))).toEqual(["campaign", "block", "embed"]);
});

it("offers to tick only what it cannot see", () => {
  const steps = setupSteps({ campaigns: 0, widgetSeen: false }, []);
  expect(steps.filter((s) => s.ticked).map((s) => s.name)).toEqual(["block", "embed", "after_payment", "payments"]);
});

import { expect, test } from "vitest";
import { SECOND } from "../../domain/instant";
import { CostGate } from "./cost-gate";

const cost = (requestedQueryCost: number, currentlyAvailable: number) => ({ requestedQueryCost, throttleStatus: { maximumAvailable: 2_000, currentlyAvailable, restoreRate: 100 } });

test("nothing is known before the first answer, so nothing waits", () => {
  expect(new CostGate().reserve("Order", 0, SECOND)).toBe(0);
});

test("calls at once queue up for the points they need, and points come back with time", () => {
  const gate = new CostGate();
  gate.learn("Order", cost(100, 150), 0);
  expect([gate.reserve("Order", 0, SECOND), gate.reserve("Order", 0, SECOND)]).toEqual([0, 500]);
  expect(gate.reserve("Order", 2 * SECOND, SECOND)).toBe(0);
});

test("who will not wait takes nothing", () => {
  const gate = new CostGate();
  gate.learn("Order", cost(500, 0), 0);
  expect([1, 2, 3].map(() => gate.reserve("Order", 0, SECOND))).toEqual([5_000, 5_000, 5_000]);
  expect(gate.reserve("Order", 5 * SECOND, SECOND)).toBe(0);
});

test("who leaves a part of the bucket waits for it to be there again, and whoever takes all of it does not", () => {
  const gate = new CostGate();
  gate.learn("Order", cost(100, 250), 0);
  expect(gate.reserve("Order", 0, SECOND, 0.1)).toBe(500);
  expect(gate.reserve("Order", 0, 0, 0.1)).toBe(1_500);
  expect(gate.reserve("Order", 0, SECOND)).toBe(0);
});

test("an operation that costs more than the whole bucket is let through once the bucket is full", () => {
  const gate = new CostGate();
  gate.learn("Order", cost(5_000, 1_900), 0);
  expect(gate.reserve("Order", SECOND, SECOND)).toBe(0);
});

test("nor does an operation wait for more than the whole bucket because it leaves a part", () => {
  const gate = new CostGate();
  gate.learn("Order", cost(1_950, 1_900), 0);
  expect(gate.reserve("Order", SECOND, SECOND, 0.1)).toBe(0);
});

import { expect, it } from "vitest";
import { plotLine } from "./plot-line";

it("goes from edge to edge, zero at the bottom and the highest at the top", () => {
  expect(plotLine([0, 5, 10], 300, 64)).toBe("0,62 150,32 300,2");
});

it("lies at the bottom while there is nothing, and draws one day alone", () => {
  expect(plotLine([0, 0], 300, 64)).toBe("0,62 300,62");
  expect(plotLine([7], 300, 64)).toBe("0,2");
  expect(plotLine([], 300, 64)).toBe("");
});

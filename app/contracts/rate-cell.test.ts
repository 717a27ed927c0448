import { expect, it } from "vitest";
import { rateCell } from "./rate-cell";

const packet = { kind: "packet", fromMinor: 100, toMinor: 900, minor: 210, minimumMinor: 0, openDays: 30 } as const;
const terms = { byLine: {}, capMinor: null };

it("says of a lucky packet what its amount is drawn again from, and of another nothing", () => {
  expect(rateCell({ ...terms, rate: { ...packet, draw: 4, most: 430 } }, "EUR")).toBe("red packet, draw 4 from 1.00 to 4.30: 2.10");
  expect(rateCell({ ...terms, rate: { ...packet, draw: null } }, "EUR")).toBe("red packet");
});

import { expect, it } from "vitest";
import { intentsFor, isProgramIntent } from "./program-actions";

it("offers only what may follow, and nothing once a program has ended", () => {
  expect([intentsFor("draft"), intentsFor("live"), intentsFor("paused"), intentsFor("ended")]).toEqual([["start"], ["pause", "end"], ["start", "end"], []]);
});

it("knows its intents from other words", () => {
  expect(["start", "end", "toString", "", "live"].map(isProgramIntent)).toEqual([true, true, false, false, false]);
});

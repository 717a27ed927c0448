import { expect, it } from "vitest";
import { intentsFor } from "./campaign-actions";

it("offers only what the use cases accept", () => {
  expect(intentsFor("draft")).toEqual(["publish", "duplicate", "delete"]);
  expect(intentsFor("scheduled")).toEqual(["pause", "duplicate", "end"]);
  expect(intentsFor("sold_out")).toEqual(["pause", "duplicate", "end"]);
  expect(intentsFor("paused")).toEqual(["resume", "duplicate", "end"]);
  expect(intentsFor("ended")).toEqual(["duplicate"]);
});

import { describe, expect, test } from "vitest";
import { isTaken, refusalOf } from "./user-errors";

describe("a code that is taken", () => {
  test.each([["TAKEN", ["basicCodeDiscount", "code"]], ["DUPLICATE", ["basicCodeDiscount", "code"]], ["TAKEN", ["input", "code"]]])("%s on %j", (code, field) => {
    expect(isTaken({ message: "", code, field })).toBe(true);
  });

  test.each([["TAKEN", ["input", "title"]], ["TAKEN", null], ["INVALID", ["input", "code"]], [null, ["code"]]])("%s on %j is something else", (code, field) => {
    expect(isTaken({ message: "", code, field })).toBe(false);
  });
});

test("user errors become one refusal in Shopify's words", () => {
  expect(refusalOf([{ message: "One." }, { message: "Two." }])).toEqual({ ok: false, refusal: { code: "refused", message: "One.; Two." } });
  expect([refusalOf([]), refusalOf(null), refusalOf(undefined)]).toEqual([null, null, null]);
});

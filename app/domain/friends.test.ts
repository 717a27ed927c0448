import { describe, expect, it } from "vitest";
import { offOf } from "./friends";

describe("what a benefit takes off", () => {
  it("is written in the reader's language, whatever a browser or a checkout calls it", () => {
    const off = (locale: string) => offOf({ kind: "percent", basisPoints: 1_250 }, "EUR", locale);
    expect([off("en"), off("zh_CN"), off("de-DE")]).toEqual(["12.5%", "12.5%", "12,5\u00a0%"]);
    expect([off("*"), off("en;q=0.9"), off("")]).toEqual(["12.5%", "12.5%", "12.5%"]);
    expect(offOf({ kind: "fixed", minor: 500 }, "EUR", "zh_TW")).toBe("€5.00");
  });
});

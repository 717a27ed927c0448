import { describe, expect, it } from "vitest";
import { agreementText, replaceAgreement } from "./program";

describe("an agreement", () => {
  it("keeps each text that it replaces, by its version and until when it held", () => {
    const first = { version: 1, text: "Be kind." };
    expect(replaceAgreement(first, "Be kind.", 5)).toBe(first);
    const third = replaceAgreement(replaceAgreement(first, "Be kind, and say so.", 10), "Be kind.", 20);
    expect(third).toEqual({ version: 3, text: "Be kind.", earlier: [{ version: 1, text: "Be kind.", until: 10 }, { version: 2, text: "Be kind, and say so.", until: 20 }] });
    expect([1, 2, 3, 4].map((version) => agreementText(third, version))).toEqual(["Be kind.", "Be kind, and say so.", "Be kind.", null]);
  });

  it("of an old program has lost what was replaced", () => {
    expect(agreementText({ version: 4, text: "Now" }, 3)).toBeNull();
  });
});

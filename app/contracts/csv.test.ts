import { describe, expect, it } from "vitest";
import { csv } from "./csv";

describe("comma-separated values", () => {
  it("quotes what would break a row, and ends each row", () => {
    expect(csv([["a", "b,c"], ['say "tea"', "two\nlines"], ["", "林"]])).toBe('a,"b,c"\r\n"say ""tea""","two\nlines"\r\n,林\r\n');
    expect(csv([])).toBe("");
  });

  it.each(["=1+1", "+49 30 1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"https://evil.example\",\"a\")"])("lets %j be no formula", (words) => {
    const cell = csv([[words]]).trimEnd().replace(/^"|"$/g, "");
    expect(cell.startsWith(`'${words[0]}`)).toBe(true);
  });

  it("does so for a return as well, and leaves signs inside alone", () => {
    expect(csv([["\rx"]])).toBe("\"'\rx\"\r\n");
    expect(csv([["a=b", "me+tea@example.com"]])).toBe("a=b,me+tea@example.com\r\n");
  });

  it("leaves numbers numbers, below zero too", () => {
    expect(csv([[{ number: "-12.34" }, { number: "5" }]])).toBe("-12.34,5\r\n");
  });
});

import { describe, expect, it } from "vitest";
import { csv, sheetPieces, sheetText } from "./csv";

describe("comma-separated values", () => {
  it("quotes what would break a row, and ends each row", () => {
    expect(csv([["a", "b,c"], ['say "tea"', "two\nlines"], ["", "林"]])).toBe('a,"b,c"\r\n"say ""tea""","two\nlines"\r\n,林\r\n');
    expect(csv([])).toBe("");
  });

  it.each(["=1+1", "+49 30 1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"https://evil.example\",\"a\")", "\nx", "＝1+1", "＋1", "－1", "＠SUM(A1)", "  =1+1", "\u3000=1+1", "\u00a0@x", "\n=1"])("lets %j be no formula", (words) => {
    const cell = csv([[words]]).trimEnd().replace(/^"|"$/g, "");
    expect(cell.startsWith(`'${words[0]}`)).toBe(true);
  });

  it("does so for a return as well, and leaves signs inside alone", () => {
    expect(csv([["\rx"]])).toBe("\"'\rx\"\r\n");
    expect(csv([["a=b", "me+tea@example.com"]])).toBe("a=b,me+tea@example.com\r\n");
  });

  // As a spreadsheet reads it whose list separator is another: quotes count at the beginning of a cell only.
  it.each([";", "\t", "|"])("has no formula where %j separates cells, whatever stands in the text", (separator) => {
    const texts = ["=", "＝", "+", "-", "@", " =", "\u3000＋", '"=', ' "=', "\n=", "\r\n=", "\n  =", "\r="].flatMap((sign) => [`Mei${separator}${sign}HYPERLINK(A1)`, `${separator}${sign}x`, `a${separator}${separator}${sign}x`]);
    for (const text of texts) {
      const cells = csv([["Mei", text, "last"], [text, "DE00"]]).split(/\r\n|\r|\n/).flatMap((row) => row.split(separator));
      for (const cell of cells) expect(cell.replaceAll('"', "").trimStart(), text).not.toMatch(/^[=+\-@＝＋－＠]/u);
    }
  });

  it("quotes whatever might separate cells, and changes no words without a sign", () => {
    expect(csv([["a;b", "c|d", "e\tf", "Liang; Mei - both"]])).toBe('"a;b","c|d","e\tf","Liang; Mei - both"\r\n');
    expect(csv([["Mei;=HYPERLINK(A1)"]])).toBe("\"Mei;'=HYPERLINK(A1)\"\r\n");
  });

  it("leaves numbers numbers, below zero too", () => {
    expect(csv([[{ number: "-12.34" }, { number: "5" }]])).toBe("-12.34,5\r\n");
  });
});

it("is the same file whether its rows are all there or come one after the other", async () => {
  const sheet = { head: ["Name", "Sum"], lines: (name: string) => [[name, { number: "1" }], [name, { number: "-2" }]] };
  const rows = ["=Mei", "Bo, jr"];
  async function* coming() {
    yield* rows;
  }
  const pieces: string[] = [];
  for await (const piece of sheetPieces(sheet, coming())) pieces.push(piece);
  expect(pieces).toHaveLength(3);
  expect(pieces.join("")).toBe(sheetText(sheet, rows));
});

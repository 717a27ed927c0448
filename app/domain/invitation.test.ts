import { expect, it } from "vitest";
import { addressesIn } from "./invitation";

it.each([
  ["mei@example.com", ["mei@example.com"], []],
  ["mei@example.com, bo@example.com;\nCai Wang <cai@example.com>\t\"Ann\" <ann@example.co.uk>.", ["mei@example.com", "bo@example.com", "cai@example.com", "ann@example.co.uk"], []],
  ["Mei@Example.com mei@example.com", ["Mei@Example.com"], []],
  ["nobody here", [], []],
  ["a@b, x@@example.com mei@example", [], ["a@b", "x@@example.com", "mei@example"]],
  ["mei@example.com\r\nBcc:all@example.com", ["mei@example.com"], ["Bcc:all@example.com"]],
  [`${"x".repeat(250)}@example.com`, [], [`${"x".repeat(80)}`]],
  ["梅@例子.公司", ["梅@例子.公司"], []],
])("finds the addresses in %j", (text, good, bad) => {
  expect(addressesIn(text)).toEqual({ good, bad });
});

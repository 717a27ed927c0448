// @ts-check
import { describe, expect, it } from "vitest";
import { clockText, now, setClock } from "../../assets/tuan-countdown.js";

describe("clockText", () => {
  it.each([
    [0, "00:00"],
    [-5_000, "00:00"],
    [1, "00:01"],
    [59_999, "01:00"],
    [15 * 60_000, "15:00"],
    [3_600_000, "01:00:00"],
    [11_565_000, "03:12:45"],
    [86_400_000 - 1000, "23:59:59"],
    [86_400_000, "1 d 00:00:00"],
    [183_600_000, "2 d 03:00:00"],
  ])("%i ms is %s", (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });

  it("takes the language's word for days", () => {
    expect(clockText(90_000_000, "{days} 天 {clock}")).toBe("1 天 01:00:00");
  });
});

it("follows the server's clock, not the browser's", () => {
  const ahead = Date.now() + 3_600_000;
  setClock(new Date(ahead).toISOString());
  expect(Math.abs(now() - ahead)).toBeLessThan(1000);
});

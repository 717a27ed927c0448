import { expect, it } from "vitest";
import { DAY, HOUR, instant, MINUTE } from "../domain/instant";
import { distance, fill, formatters, joined } from "./format";

it("fills in values and leaves unknown places alone", () => {
  expect(fill("{count} of {size}, {left}", { count: 2, size: 3 })).toBe("2 of 3, {left}");
});

it("sets Chinese names without spaces around them", () => {
  expect(joined("李雷 的拼团，Mei 的拼团")).toBe("李雷的拼团，Mei 的拼团");
});

it.each([
  [3 * DAY + 5 * HOUR, 3, "day"],
  [47 * HOUR, 47, "hour"],
  [-2 * DAY, -2, "day"],
  [90 * MINUTE, 90, "minute"],
  [20_000, 1, "minute"],
  [-20_000, -1, "minute"],
])("never overstates %d ms", (ms, value, unit) => {
  expect(distance(ms)).toEqual({ value, unit });
});

it("writes times in the shop's zone and the merchant's language", () => {
  const now = instant("2026-11-23T00:00:00Z");
  const english = formatters("en", "Asia/Shanghai");
  expect(english.when(now)).toBe("Nov 23, 08:00");
  expect(english.relative(now + 3 * DAY, now)).toBe("in 3 days");
  expect(formatters("zh-CN", "Asia/Shanghai").relative(now - 5 * HOUR, now)).toBe("5 小时前");
  expect(formatters("zh-CN", "Asia/Shanghai").when(now)).toBe("11 月 23 日 08:00");
});

it("writes a day by its name as it is, in whatever zone", () => {
  for (const zone of ["UTC", "Pacific/Auckland", "Pacific/Honolulu"]) expect(formatters("en", zone).date("2026-11-26")).toBe("Nov 26, 2026");
});

import { expect, it } from "vitest";
import { paidDay } from "./paid-day";

// 26 November, 7:30 in Shanghai; in UTC the 25th still.
const NOW = Date.UTC(2026, 10, 25, 23, 30);

it("takes the day a payment left in the shop's own calendar, and none that is to come", () => {
  expect(paidDay("", "Asia/Shanghai", NOW)).toEqual({ ok: true, value: NOW });
  expect(paidDay("2026-11-26", "Asia/Shanghai", NOW)).toEqual({ ok: true, value: NOW });
  expect(paidDay("2026-11-25", "Asia/Shanghai", NOW)).toEqual({ ok: true, value: Date.UTC(2026, 10, 25, 4) });
  for (const [day, zone] of [["2026-11-26", "UTC"], ["2026-11-27", "Asia/Shanghai"], ["2026-02-30", "UTC"], ["soon", "UTC"]] as const) expect(paidDay(day, zone, NOW), day).toEqual({ ok: false, refusal: { code: "paid.day" } });
});

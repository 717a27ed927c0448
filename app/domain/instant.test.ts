import { expect, it } from "vitest";
import { localDay } from "./instant";

it.each([
  [Date.UTC(2026, 10, 26, 15, 59), "Asia/Shanghai", "2026-11-26"],
  [Date.UTC(2026, 10, 26, 16, 0), "Asia/Shanghai", "2026-11-27"],
  [Date.UTC(2026, 10, 26, 16, 0), "UTC", "2026-11-26"],
  [Date.UTC(2026, 0, 1, 4, 59), "America/New_York", "2025-12-31"],
  // The day on which the clock goes back has an hour more.
  [Date.UTC(2026, 9, 25, 22, 59), "Europe/Berlin", "2026-10-25"],
  [Date.UTC(2026, 9, 25, 23, 0), "Europe/Berlin", "2026-10-26"],
])("%i is in %s on %s", (at, zone, day) => expect(localDay(at, zone)).toBe(day));

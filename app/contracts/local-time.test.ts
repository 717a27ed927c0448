import { describe, expect, it } from "vitest";
import { HOUR, instant } from "../domain/instant";
import { dayIn, fromLocal, lastDays, toLocal } from "./local-time";

const read = (typed: string, zone: string, edge: "start" | "end" = "start") => {
  const [date, time] = typed.split(" ") as [string, string];
  return fromLocal({ date, time }, zone, edge);
};

describe("a local time", () => {
  it("is read in the shop's zone", () => {
    expect(read("2026-11-23 08:00", "Asia/Shanghai")).toEqual({ ok: true, at: instant("2026-11-23T00:00:00Z") });
    expect(read("2026-07-01 08:00", "America/New_York")).toEqual({ ok: true, at: instant("2026-07-01T12:00:00Z") });
  });

  it("is refused in the hour that daylight saving skips", () => {
    expect(read("2026-03-29 02:30", "Europe/Berlin")).toEqual({ ok: false, error: "time.gap" });
    expect(read("2026-03-29 03:00", "Europe/Berlin")).toEqual({ ok: true, at: instant("2026-03-29T01:00:00Z") });
  });

  it("means the first of a doubled hour for a start and the second for an end", () => {
    expect(read("2026-10-25 02:30", "Europe/Berlin", "start")).toEqual({ ok: true, at: instant("2026-10-25T00:30:00Z") });
    expect(read("2026-10-25 02:30", "Europe/Berlin", "end")).toEqual({ ok: true, at: instant("2026-10-25T01:30:00Z") });
  });

  it.each(["2026-02-30 10:00", " 10:00", "2026-02-03 ", "2026-02-03 25:00"])("is missing when %j is typed", (typed) => {
    expect(read(typed, "Europe/Berlin")).toEqual({ ok: false, error: "time.missing" });
  });

  it("needs a zone that exists", () => {
    expect(read("2026-02-03 10:00", "Mars/Olympus")).toEqual({ ok: false, error: "time.zone" });
  });

  it("is written back as it was typed", () => {
    const at = instant("2026-07-01T12:00:00Z");
    expect(toLocal(at, "America/New_York")).toEqual({ date: "2026-07-01", time: "08:00" });
  });
});

it("cuts the last days by the zone's midnights, also where one day has 25 hours", () => {
  const days = lastDays(instant("2026-10-26T05:00:00Z"), "Europe/Berlin", 3);
  expect(days.map(({ day, from, until }) => [day, (until - from) / HOUR])).toEqual([["2026-10-24", 24], ["2026-10-25", 25], ["2026-10-26", 24]]);
  expect(days[0]!.from).toBe(instant("2026-10-23T22:00:00Z"));
});

it("knows when a typed day begins and ends in a zone, and what is no day", () => {
  expect(dayIn("2026-03-29", "Europe/Berlin")).toEqual({ from: Date.UTC(2026, 2, 28, 23), until: Date.UTC(2026, 2, 29, 22) });
  expect([null, "", "2026-02-30", "29 March", "2026-3-29"].map((typed) => dayIn(typed, "Europe/Berlin"))).toEqual([null, null, null, null, null]);
});

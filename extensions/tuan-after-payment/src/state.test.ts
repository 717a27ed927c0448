import { describe, expect, it } from "vitest";
import type { AfterPayment } from "../../../app/contracts/storefront";
import { seatToken } from "./seat";
import { phaseOf, timeLeft } from "./state";

const group: AfterPayment["group"] = { invite: "A", status: "forming", opener: null, size: 3, counted: 1, free: 2, startedAt: null, deadline: null, ending: null };
const phase = (state: AfterPayment["state"], status: AfterPayment["group"]["status"] = "forming", refund: AfterPayment["refund"] = "none") => phaseOf({ state, refund, group: { ...group, status } }, 0);

describe("phaseOf", () => {
  it("waits until the seat counts", () => {
    expect(phase("held", "draft")).toBe("waiting");
    expect(phase("secured", "draft")).toBe("waiting");
    expect(phase("counted")).toBe("forming");
  });

  it("says that payments are being counted between the deadline and the closing, and no longer invites", () => {
    const at = (status: AfterPayment["group"]["status"], now: string) => phaseOf({ state: "counted", refund: "none", group: { ...group, status, deadline: "2026-11-22T10:00:00Z" } }, Date.parse(now));
    expect(at("forming", "2026-11-22T09:59:59Z")).toBe("forming");
    expect(at("forming", "2026-11-22T10:00:00Z")).toBe("settling");
    expect(at("succeeded", "2026-11-22T10:00:00Z")).toBe("succeeded");
  });

  it("knows how it ended", () => {
    expect(phase("counted", "succeeded")).toBe("succeeded");
    expect(phase("failed", "failed", "due")).toBe("failed");
    expect(phase("failed", "succeeded", "done")).toBe("unseated");
    expect(phase("failed", "failed", "none")).toBe("uncharged");
    expect(phase("counted", "failed", "none")).toBe("honoured");
    expect(phase("left")).toBe("left");
  });
});

it("splits the time left, minutes rounded up", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  expect(timeLeft("2026-11-23T11:01:30Z", now)).toEqual({ days: 1, hours: 1, minutes: 2 });
  expect(timeLeft("2026-11-22T10:00:01Z", now)).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(timeLeft("2026-11-22T09:00:00Z", now)).toEqual({ days: 0, hours: 0, minutes: 0 });
});

it("finds the seat among an order's lines, or nothing", () => {
  const plain = { attributes: [{ key: "Engraving", value: "M" }] };
  expect(seatToken([plain, { attributes: [{ key: "_tuan_seat", value: "s.1" }] }])).toBe("s.1");
  expect(seatToken([plain])).toBeNull();
});

import { describe, expect, it } from "vitest";
import { grant } from "../../tests/contracts/samples";
import { giftRate } from "../domain/gift";
import { defaultPackets, defaultShare } from "../domain/friends";
import type { Grant } from "../domain/reward";
import { rewardLook } from "./reward-look";

const commission = grant();
const coupon = grant({ terms: { rate: giftRate(defaultShare.thanks), byLine: {}, capMinor: null }, standingMinor: 0 });
const sealed = grant({ terms: { rate: giftRate(defaultPackets.thanks), byLine: {}, capMinor: null }, standingMinor: 0 });
const packet = grant({ terms: { rate: { ...giftRate(defaultPackets.thanks), minor: 500 } as Grant["terms"]["rate"], byLine: {}, capMinor: null }, standingMinor: 500 });

describe("the word for a reward", () => {
  it("is the state of what is on its way or has come, in the words of its kind", () => {
    expect([commission, coupon, sealed, packet].map((one) => rewardLook(one))).toEqual(["accrued", "accrued", "accrued", "accrued"]);
    expect([commission, coupon, packet].map((one) => rewardLook({ ...one, state: "matured" }))).toEqual(["matured", "given", "opened"]);
    expect([rewardLook({ ...packet, state: "ready" }), rewardLook({ ...packet, state: "lapsed", standingMinor: 0 }), rewardLook({ ...coupon, state: "lapsed" })]).toEqual(["ready", "lapsed", "lapsed"]);
  });

  it("says of money that was taken back that it was, and of a coupon or an unearned packet not", () => {
    expect([commission, packet].map((one) => rewardLook({ ...one, standingMinor: 0 }))).toEqual(["reversed", "reversed"]);
    expect(rewardLook({ ...packet, state: "matured", standingMinor: 0 })).toBe("reversed");
  });

  it("says of what was never booked that it is nothing, and not that it was taken back", () => {
    expect(rewardLook({ ...commission, standingMinor: 0, bookings: 0 }, "group")).toBe("nothing");
    expect([coupon, sealed].map((one) => rewardLook(one, "group"))).toEqual(["nothing", "nothing"]);
    expect(rewardLook({ ...commission, standingMinor: 0, bookings: 2 }, "refunded")).toBe("reversed");
    expect(rewardLook({ ...packet, standingMinor: 0, state: "lapsed" }, "unopened")).toBe("lapsed");
  });

  it("says what is held and what was rejected before anything else", () => {
    expect([commission, coupon, packet].map((one) => rewardLook({ ...one, hold: "velocity" }))).toEqual(["held", "held", "held"]);
    expect(rewardLook({ ...commission, hold: "velocity", standingMinor: 0 })).toBe("reversed");
    expect(rewardLook({ ...commission, state: "rejected", hold: "No", standingMinor: 0 })).toBe("rejected");
  });
});

import { describe, expect, it } from "vitest";
import type { FriendsForm } from "../../contracts/program-form-friends";
import { newFriendsForm } from "../../contracts/program-form-friends-values";
import { friendsModel } from "./friends-model";

const example = (kind: FriendsForm["kind"], changes: Partial<FriendsForm> = {}, typed = "100") => friendsModel({ ...newFriendsForm(kind, "USD"), ...changes }, "USD", typed).example;
const usd = (minor: number) => ({ minor, currency: "USD" });

it("keeps what one side is promised while the other's is not filled in, and the part of the example that follows from it", () => {
  const model = (changes: Partial<FriendsForm>) => friendsModel({ ...newFriendsForm("red_packet", "USD"), welcomeOff: "10", ...changes }, "USD", "100");
  const sharers = model({ lucky: true, packetTo: "" });
  expect(sharers).toMatchObject({ promised: { welcome: { off: { kind: "percent", basisPoints: 1_000 } }, thanks: null }, example: { off: usd(1_000), friendPays: usd(9_000), thanks: null, keeps: null } });
  expect(model({ daysAfterDelivery: "" }).promised).toMatchObject({ welcome: { validDays: 14 }, thanks: null });
  expect(model({ welcomeOff: "" })).toMatchObject({ promised: { welcome: null, thanks: { kind: "packet" } }, example: null });
});

describe("what the preview says an order costs", () => {
  it("takes the friend's coupon off, and the sharer's on an order of the same size", () => {
    expect(example("share", { welcomeOff: "10", thanksOff: "5" })).toEqual({ order: usd(10_000), off: usd(1_000), friendPays: usd(9_000), thanks: usd(500), keeps: usd(8_500), atLeast: false });
    expect(example("share", { welcomeKind: "fixed", welcomeOff: "30", thanksKind: "fixed", thanksOff: "200" })).toMatchObject({ off: usd(3_000), thanks: usd(10_000), keeps: usd(-3_000) });
  });

  it("counts a lucky packet as the most it may hold, and says so", () => {
    expect(example("red_packet", { packetFrom: "5" })).toMatchObject({ thanks: usd(500), keeps: usd(8_500), atLeast: false });
    expect(example("red_packet", { lucky: true, packetFrom: "5", packetTo: "20", budget: "100" })).toMatchObject({ thanks: usd(2_000), keeps: usd(7_000), atLeast: true });
  });

  it("puts no more into a packet than the friend pays", () => {
    expect(example("red_packet", { orderMinimum: "", packetFrom: "5" }, "4")).toMatchObject({ friendPays: usd(360), thanks: usd(360), keeps: usd(0), atLeast: false });
    expect(example("red_packet", { orderMinimum: "", lucky: true, packetFrom: "1", packetTo: "9" }, "4")).toMatchObject({ thanks: usd(360), atLeast: true });
  });

  it("gives nothing below the minimums: the coupon's by the goods, the thank-you's by what is paid for them", () => {
    expect(example("share", { welcomeMinimum: "100.01" })).toMatchObject({ off: usd(0), friendPays: usd(10_000) });
    expect(example("red_packet", { orderMinimum: "90" })).toMatchObject({ thanks: usd(500) });
    expect(example("red_packet", { orderMinimum: "90.01", lucky: true, packetTo: "9" })).toMatchObject({ thanks: usd(0), keeps: usd(9_000), atLeast: false });
    // Free goods are no order that thanks anybody.
    expect(example("red_packet", { welcomeKind: "fixed", welcomeOff: "100", orderMinimum: "" })).toMatchObject({ friendPays: usd(0), thanks: usd(0) });
  });

  it("says nothing while what it speaks of is wrong, and does not mind what it does not speak of", () => {
    expect(friendsModel({ ...newFriendsForm("share", "USD"), welcomeOff: "", perSharer: "none" }, "USD", "100")).toMatchObject({ promised: { welcome: null, thanks: null }, example: null });
    expect(example("share", {}, "much")).toBeNull();
    expect(example("red_packet", { title: "", days: "", budget: "?" })).not.toBeNull();
  });
});

import { expect, it } from "vitest";
import { grant, NOW, order, payout } from "../../tests/contracts/samples";
import { bookPayout } from "./payout";
import { mature, settleGrant } from "./reward";
import { reject } from "./review";
import { tellCause } from "./told-cause";

const causes = (entries: { cause: string }[]) => [...new Set(entries.map(({ cause }) => cause))].map(tellCause);
const settle = { order: order(), excluded: new Set<string>(), maturing: { daysAfterDelivery: 1, daysAfterShipping: 1 }, now: NOW };

it("tells every cause that bookings are given", () => {
  expect(causes(settleGrant(grant({ baseMinor: 0, fullMinor: 0, standingMinor: 0 }), settle).entries)).toEqual([{ kind: "order", at: NOW }]);
  expect(causes(mature(grant({ maturesAt: NOW - 1 }), NOW).entries)).toEqual([{ kind: "due", at: NOW - 1 }]);
  expect(causes(reject(grant({ hold: "velocity" }), "No", NOW).entries)).toEqual([{ kind: "rejected" }]);
  expect((["requested", "paid", "declined"] as const).flatMap((step) => causes(bookPayout(payout(), step, NOW)))).toEqual([{ kind: "payout.requested" }, { kind: "payout.paid" }, { kind: "payout.declined" }]);
  expect(["opened", "not opened in time", "nothing was left", "beyond the limit", "the program has ended", "in another way"].map((one) => tellCause(one).kind)).toEqual(["opened", "unopened", "nothing_left", "limit", "ended", "other"]);
});

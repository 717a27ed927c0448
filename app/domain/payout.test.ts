import { describe, expect, it } from "vitest";
import { payout } from "../../tests/contracts/samples";
import type { GrantId, ParticipantId, PayoutId } from "./id";
import { type LedgerEntry, move } from "./ledger";
import { bookPayout, paidOf, payoutOf, payoutsOf } from "./payout";

const GRANT = "grt_1" as GrantId;
const idOf = (number: number) => `pay_${number}` as PayoutId;

/** Payable entries of one grant, each a minute after the one before: what was booked, and the payout that has settled it. */
const entries = (...booked: [minor: number, payout: number | null][]): LedgerEntry[] =>
  booked.flatMap(([minor, number], i) => move("merchant", "payable", minor, { booking: `${GRANT}:${i}`, kind: minor > 0 ? "earned" : "reversed", currency: "EUR", at: i, grantId: GRANT, orderId: null, payoutId: number === null ? null : idOf(number), cause: "", participantId: "par_1" as ParticipantId })).filter(({ account }) => account === "payable");

describe("the money of a reward", () => {
  const payouts = [1, 2].map((number) => payout({ id: idOf(number), state: "paid" }));
  const seen = (payable: LedgerEntry[]) => [payoutOf(GRANT, payoutsOf(payable), payouts)?.id ?? null, paidOf(payoutsOf(payable), payouts)];

  it("is in no payout while any of it waits for one, though something has left", () => {
    expect(seen(entries([200, null]))).toEqual([null, 0]);
    expect(seen(entries([200, 1]))).toEqual(["pay_1", 200]);
    expect(seen(entries([200, 1], [100, null]))).toEqual([null, 200]);
    expect(seen(entries([200, 1], [100, 2]))).toEqual(["pay_2", 300]);
  });

  it("stays in its payout when it is taken back and given again meanwhile, whatever settles that", () => {
    for (const later of [null, 2]) expect(seen(entries([200, 1], [-200, later], [200, later]))).toEqual(["pay_1", 200]);
    expect(seen(entries([200, 1], [-200, 2], [200, null]))).toEqual([null, 0]);
  });

  it("is in the payout that has settled what a declined one gave back", () => {
    const declined = payout({ id: idOf(3), state: "declined", minor: 200 });
    const back = bookPayout(declined, "declined", 5).filter(({ account }) => account === "payable");
    expect(seen([...entries([200, 3]), ...back])).toEqual([null, 0]);
    expect(seen([...entries([200, 3]), ...back.map((entry) => ({ ...entry, payoutId: idOf(2) }))])).toEqual(["pay_2", 200]);
  });
});

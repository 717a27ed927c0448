import { describe, expect, it } from "vitest";
import type { BatchId, ParticipantId, PayoutId, ProgramId } from "../domain/id";
import type { Payout } from "../domain/payout";
import type { PayoutLine } from "../domain/payout-batch";
import type { PayoutRow } from "../domain/views";
import { payoutFile, waiting } from "./payout-files";

const row = (number: number, payout: Partial<Payout> = {}, more: Partial<PayoutRow> = {}): PayoutRow => ({
  payout: { id: `pay_${number}` as PayoutId, programId: "prg_1" as ProgramId, participantId: "par_1" as ParticipantId, currency: "USD", minor: 1_990, method: "paypal", state: "approved", reason: null, reference: null, payTo: "mei@example.com", requestedAt: 0, decidedAt: 0, paidAt: null, ...payout },
  person: { id: "par_1" as ParticipantId, name: "Mei", email: null, code: "MEI", by: null, kind: "affiliate" },
  sending: false,
  takenBackMinor: 0,
  doubtful: [],
  program: "Friends, and tea",
  batch: null,
  ...more,
});
const line = (number: number, change: Partial<PayoutLine> = {}): PayoutLine => ({ id: `pay_${number}` as PayoutId, minor: 1_990, name: "Mei", account: "mei@example.com", note: "Friends, and tea", ...change });

describe("the files that payouts leave by", () => {
  it("wait to be made of what is approved and in no file yet, one for each method and currency; what has no account is counted apart", () => {
    const rows = [row(1), row(2, { minor: 10 }, { takenBackMinor: -5 }), row(3, { currency: "EUR" }), row(4, { method: "bank" }), row(5, { state: "requested" }), row(6, { payTo: null }), row(9, { method: "bank", currency: "CHF", payTo: null }), row(7, { method: "store_credit" }), row(8, {}, { batch: { id: "bat_1" as BatchId, createdAt: 0 } })];
    expect(waiting(rows)).toEqual([{ method: "bank", currency: "CHF", count: 0, minor: 0, owing: 0, nowhere: 1 }, { method: "bank", currency: "USD", count: 1, minor: 1_990, owing: 0, nowhere: 0 }, { method: "paypal", currency: "EUR", count: 1, minor: 1_990, owing: 0, nowhere: 0 }, { method: "paypal", currency: "USD", count: 2, minor: 2_000, owing: 1, nowhere: 1 }]);
  });

  it("are as PayPal reads them", () => {
    expect(payoutFile([line(1)], { method: "paypal", currency: "USD" })).toBe('mei@example.com,19.90,USD,pay_1,"Friends, and tea"\r\n');
    expect(payoutFile([line(2, { minor: 1_200 })], { method: "paypal", currency: "JPY" })).toBe('mei@example.com,1200,JPY,pay_2,"Friends, and tea"\r\n');
  });

  it("name a telephone number as PayPal takes it", () => {
    expect(payoutFile([line(1, { account: "+49 (1517) 700-7700" })], { method: "paypal", currency: "EUR" })).toBe('+4915177007700,19.90,EUR,pay_1,"Friends, and tea"\r\n');
    expect(payoutFile([line(1, { account: "+1+cmd|calc" })], { method: "paypal", currency: "EUR" })).toContain(`"'+1+cmd|calc",`);
  });

  it("say whose account it is at a bank, and run nothing that somebody calls themselves", () => {
    expect(payoutFile([line(1, { account: "+SE45 5000", name: "=cmd|' /C calc'!A0" }), line(2, { account: "DE00", name: "" })], { method: "bank", currency: "USD" })).toBe(
      "Name,Account,Amount,Currency,Reference,Note\r\n\"'=cmd|' /C calc'!A0\",'+SE45 5000,19.90,USD,pay_1,\"Friends, and tea\"\r\n,DE00,19.90,USD,pay_2,\"Friends, and tea\"\r\n",
    );
  });
});

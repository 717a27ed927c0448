import { describe, expect, it } from "vitest";
import type { ParticipantId, PayoutId, ProgramId } from "../domain/id";
import type { Payout } from "../domain/payout";
import type { PayoutRow } from "../domain/views";
import { batches, payoutFile } from "./payout-files";

const row = (number: number, payout: Partial<Payout> = {}, payTo: string | null = "mei@example.com", name: string | null = "Mei"): PayoutRow => ({
  payout: { id: `pay_${number}` as PayoutId, programId: "prg_1" as ProgramId, participantId: "par_1" as ParticipantId, currency: "USD", minor: 1_990, method: "paypal", state: "approved", reason: null, reference: null, requestedAt: 0, decidedAt: 0, paidAt: null, ...payout },
  person: { id: "par_1" as ParticipantId, name, email: null, code: "MEI", guest: false, kind: "affiliate" },
  sending: false,
  payTo,
  program: "Friends, and tea",
});

describe("the files that payouts leave by", () => {
  it("are one for each method and currency, of what is approved and has an account", () => {
    const rows = [row(1), row(2, { minor: 10 }), row(3, { currency: "EUR" }), row(4, { method: "bank" }), row(5, { state: "requested" }), row(6, {}, null), row(7, { method: "store_credit" })];
    expect(batches(rows)).toEqual([{ method: "bank", currency: "USD", count: 1, minor: 1_990 }, { method: "paypal", currency: "EUR", count: 1, minor: 1_990 }, { method: "paypal", currency: "USD", count: 2, minor: 2_000 }]);
    expect(payoutFile(rows, { method: "paypal", currency: "USD" }).split("\r\n")).toHaveLength(3);
  });

  it("are as PayPal reads them", () => {
    expect(payoutFile([row(1), row(2, { currency: "JPY", minor: 1_200 })], { method: "paypal", currency: "USD" })).toBe('mei@example.com,19.90,USD,pay_1,"Friends, and tea"\r\n');
    expect(payoutFile([row(2, { currency: "JPY", minor: 1_200 })], { method: "paypal", currency: "JPY" })).toBe('mei@example.com,1200,JPY,pay_2,"Friends, and tea"\r\n');
  });

  it("say whose account it is at a bank, and run nothing that somebody calls themselves", () => {
    expect(payoutFile([row(1, { method: "bank" }, "+SE45 5000", "=cmd|' /C calc'!A0"), row(2, { method: "bank" }, "DE00", null)], { method: "bank", currency: "USD" })).toBe(
      "Name,Account,Amount,Currency,Reference,Note\r\n'=cmd|' /C calc'!A0,'+SE45 5000,19.90,USD,pay_1,\"Friends, and tea\"\r\n,DE00,19.90,USD,pay_2,\"Friends, and tea\"\r\n",
    );
  });
});

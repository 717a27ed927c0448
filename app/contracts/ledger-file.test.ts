import { expect, it } from "vitest";
import type { GrantId, ParticipantId, ProgramId } from "../domain/id";
import { move } from "../domain/ledger";
import { bookPayout } from "../domain/payout";
import type { Named } from "../domain/views";
import { grant, NOW, payout } from "../../tests/contracts/samples";
import { iso } from "../domain/instant";
import { sheetText } from "./csv";
import { ledgerSheet } from "./ledger-file";
import { rateCell } from "./rate-cell";

it("writes both sides of a booking, amounts as numbers and names as words", () => {
  const participantId = "par_1" as ParticipantId;
  const entries = move("merchant", "accrued", 1_234, { booking: "grt_1:1", kind: "earned", currency: "USD", at: Date.UTC(2026, 10, 26), participantId, grantId: "grt_1" as GrantId, orderId: "gid://shopify/Order/1", payoutId: null, cause: `order gid://shopify/Order/1 as of ${Date.UTC(2026, 10, 25)}` });
  const person: Named = { id: participantId, name: "=Mei", email: null, code: "MEI", by: null, kind: "affiliate" };
  expect(sheetText(ledgerSheet, entries.map((entry) => ({ entry, person: entry.participantId ? person : null, order: "#1", program: { id: "prg_1" as ProgramId, title: "=Friends" }, terms: { rate: { kind: "percent", basisPoints: 1_050 }, byLine: {}, capMinor: null }, payout: null }))).split("\r\n")).toEqual([
    "Time,Booking,What,Account,Person,Code,Program,Rate,Order,Payout,Amount,Currency,Cause",
    "2026-11-26T00:00:00.000Z,grt_1:1,earned,merchant,,,'=Friends,10.5%,#1,,-12.34,USD,order #1 as it was on 2026-11-25T00:00:00.000Z",
    "2026-11-26T00:00:00.000Z,grt_1:1,earned,accrued,'=Mei,MEI,'=Friends,10.5%,#1,,12.34,USD,order #1 as it was on 2026-11-25T00:00:00.000Z",
    "",
  ]);
});

it("writes of payouts which, and every rate in words", () => {
  const [entry] = bookPayout(payout(), "declined", NOW);
  expect(sheetText(ledgerSheet, [{ entry: entry!, person: null, order: null, program: null, terms: null, payout: { id: payout().id, method: "bank", state: "declined" } }]).split("\r\n")[1]).toBe(`${iso(NOW)},${payout().id}:declined,payout.returned,payout,,,,,,${payout().id},-3.58,EUR,payout declined`);
  const { terms } = grant();
  expect([terms, { ...terms, rate: { kind: "fixed" as const, minor: 500 } }, { ...terms, level: 2 as const }].map((one) => rateCell(one, "EUR"))).toEqual(["10%", "fixed 5.00", "10% (second level)"]);
});

it("writes causes in words: no number of a clock, no name that only a machine knows", () => {
  const about = { booking: "b", kind: "matured" as const, currency: "USD", at: 0, participantId: "par_1" as ParticipantId, grantId: null, payoutId: null };
  const cause = (cause: string, orderId: string | null = null) => sheetText(ledgerSheet, move("accrued", "payable", 1, { ...about, orderId, cause }).map((entry) => ({ entry, person: null, order: null, program: null, terms: null, payout: null }))).split("\r\n")[1]!.split(",").at(-1);
  expect(cause(`due ${Date.UTC(2026, 11, 27, 14)}`)).toBe("safe since 2026-12-27T14:00:00.000Z");
  expect(cause("order gid://shopify/Order/1 as of 0", "gid://shopify/Order/1")).toBe("the order as it was on 1970-01-01T00:00:00.000Z");
  expect(["payout pay_1 requested", "payout pay_1 paid", "payout pay_1 declined", "opened", "rejected on review: velocity", "nobody opened it in time"].map((one) => cause(one))).toEqual(["payout asked for", "payout paid", "payout declined", "red packet opened", "rejected on review", "nobody opened it in time"]);
});

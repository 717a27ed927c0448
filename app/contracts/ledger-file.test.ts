import { expect, it } from "vitest";
import type { GrantId, ParticipantId } from "../domain/id";
import { move } from "../domain/ledger";
import type { Named } from "../domain/views";
import { ledgerFile } from "./ledger-file";

it("writes both sides of a booking, amounts as numbers and names as words", () => {
  const participantId = "par_1" as ParticipantId;
  const entries = move("merchant", "accrued", 1_234, { booking: "grt_1:1", kind: "earned", currency: "USD", at: Date.UTC(2026, 10, 26), participantId, grantId: "grt_1" as GrantId, orderId: "gid://shopify/Order/1", payoutId: null, cause: "order 1 as of 2" });
  const person: Named = { id: participantId, name: "=Mei", email: null, code: "MEI", by: null, kind: "affiliate" };
  expect(ledgerFile(entries.map((entry) => ({ entry, person: entry.participantId ? person : null, order: "#1" }))).split("\r\n")).toEqual([
    "Time,Booking,What,Account,Person,Code,Order,Payout,Amount,Currency,Cause",
    "2026-11-26T00:00:00.000Z,grt_1:1,earned,merchant,,,#1,,-12.34,USD,order 1 as of 2",
    "2026-11-26T00:00:00.000Z,grt_1:1,earned,accrued,'=Mei,MEI,#1,,12.34,USD,order 1 as of 2",
    "",
  ]);
});

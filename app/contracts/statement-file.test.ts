import { expect, it } from "vitest";
import { NOW, PARTICIPANT, payout } from "../../tests/contracts/samples";
import { statementFile } from "./statement-file";

it("says of each entry what it is for, and of a store credit nothing that only a machine can read", () => {
  const view = {
    payout: payout({ minor: 258, state: "paid", method: "store_credit", reference: "gid://shopify/StoreCreditAccountCreditTransaction/7401", paidAt: NOW }), program: "Friends",
    person: { id: PARTICIPANT, name: "=Liang", email: null, code: "LIANGWEI", by: null, kind: "affiliate" as const },
    lines: [
      { booking: "a", at: NOW, what: "earned" as const, orderId: "gid://shopify/Order/1", order: "#1001", baseMinor: 3_582, rates: [{ kind: "percent" as const, basisPoints: 1_000 }, { kind: "percent" as const, basisPoints: 550 }], minor: 358 },
      { booking: "b", at: NOW, what: "reversed" as const, orderId: null, order: null, baseMinor: null, rates: [{ kind: "fixed" as const, minor: 500 }], minor: -100 },
    ],
  };
  const same = "EUR,pay_00000000000000000000000001,store_credit,,2026-11-22T12:00:00.123Z,'=Liang,Friends,Tea House";
  expect(statementFile(view, "Tea House").split("\r\n")).toEqual([
    "Time,Order,What,Base,Rate,Amount,Currency,Payout,Method,Reference,Paid,Payee,Program,Shop",
    `2026-11-22T12:00:00.123Z,#1001,earned,35.82,10% + 5.5%,3.58,${same}`,
    `2026-11-22T12:00:00.123Z,,reversed,,5.00,-1.00,${same}`,
    "",
  ]);
});

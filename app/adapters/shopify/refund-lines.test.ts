import { beforeEach, expect, test } from "vitest";
import type { ShopDomain } from "../../domain/id";
import { ok } from "../../domain/result";
import { CommerceUnavailable } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { cancelUnpaid } from "./cancel";
import { holdLines } from "./holds";
import { refundLines } from "./refund-lines";

/**
 * The answers that are hard to provoke anywhere: a cancellation that Shopify accepts and does not carry out, a
 * payment provider that takes its time or says no, a fulfilment order that somebody else holds.
 */
const shop = "tea.myshopify.com" as ShopDomain;
type Answers = Record<string, (variables: Record<string, unknown>) => unknown>;
const NOW = Date.UTC(2026, 10, 20, 12);
let now: number;
let answers: Answers;
let calls: { name: string; variables: Record<string, unknown> }[];
const api = {
  request: async (_shop: ShopDomain, operation: string, variables: Record<string, unknown>) => {
    const name = /(?:query|mutation) (\w+)/.exec(operation)?.[1] ?? "";
    calls.push({ name, variables });
    const answer = answers[name];
    if (!answer) throw new Error(`not expected: ${name}`);
    return ok(answer(variables));
  },
} as unknown as AdminApi;
const made = (name: string) => calls.filter((call) => call.name === name).map((call) => call.variables);

const money = (amount: string) => ({ presentmentMoney: { amount } });
const paid = { cancelledAt: null as string | null, currencyCode: "USD", presentmentCurrencyCode: "USD", totalReceivedSet: money("30.00"), totalRefundedSet: money("0.00"), currentTotalPriceSet: money("30.00"), fulfillments: [] as { status: string }[], transactions: [] as { kind: string; status: string }[], refunds: [] as ReturnType<typeof refund>[] };
const line = (id: string, refundable = 1) => ({ id, quantity: 1, currentQuantity: refundable, refundableQuantity: refundable, unfulfilledQuantity: refundable });
const order = (over: Partial<typeof paid>, lines = [line("L1")]) => ({ order: { ...paid, ...over, lineItems: { nodes: lines, pageInfo: { hasNextPage: false } } } });
const input = { orderId: "O1", lines: [{ lineId: "L1", quantity: "all" as const }], key: "k1", note: "Not filled", progress: null as unknown };
const refund = (status: string, id = "R1", note = "Not filled [k1]") => ({ id, note, transactions: { nodes: [{ status, gateway: "shopify_payments", amountSet: money("30.00"), parentTransaction: { id: "T1" } }] } });

beforeEach(() => {
  now = NOW;
  calls = [];
  answers = {
    OrderMoney: () => order({}),
    Cancel: () => ({ orderCancel: { job: { id: "J1", done: false }, orderCancelUserErrors: [] } }),
    Job: () => ({ job: { id: "J1", done: true } }),
    SuggestedRefund: () => ({ order: { suggestedRefund: { suggestedTransactions: [{ gateway: "shopify_payments", amountSet: money("30.00"), parentTransaction: { id: "T1" } }] } } }),
    Refund: () => ({ refundCreate: { refund: { id: "R1", transactions: { nodes: [{ status: "SUCCESS" }] } }, userErrors: [] } }),
  };
});

test("a cancellation is asked for with its key in the note, refunding the original payment", async () => {
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: true, value: { state: "pending", progress: { way: "cancel", jobId: "J1", restock: true } } });
  expect(made("Cancel")).toEqual([{ orderId: "O1", refundMethod: { originalPaymentMethodsRefund: true }, restock: true, staffNote: "Not filled [k1]" }]);
});

test("while Shopify works on it, nothing is started twice", async () => {
  answers.Job = () => ({ job: { id: "J1", done: false } });
  const progress = { way: "cancel", jobId: "J1", restock: true };
  expect(await refundLines(api, { now: () => now })(shop, { ...input, progress })).toEqual({ ok: true, value: { state: "pending", progress } });
  expect(calls.map((c) => c.name)).toEqual(["Job", "OrderMoney"]);
});

test("refused to restock, it is asked without; finished without cancelling, likewise", async () => {
  answers.Cancel = ({ restock }) => ({ orderCancel: restock ? { job: null, orderCancelUserErrors: [{ message: "Location is deactivated" }] } : { job: { id: "J2" }, orderCancelUserErrors: [] } });
  const without = { ok: true, value: { state: "pending", progress: { way: "cancel", jobId: "J2", restock: false } } };
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual(without);
  expect(await refundLines(api, { now: () => now })(shop, { ...input, progress: { way: "cancel", jobId: "J1", restock: true } })).toEqual(without);
  expect(made("Cancel").map((v) => v.restock)).toEqual([true, false, false]);
});

test("what cannot be cancelled at all is refunded line by line", async () => {
  expect(await refundLines(api, { now: () => now })(shop, { ...input, progress: { way: "cancel", jobId: "J2", restock: false } })).toEqual({ ok: true, value: { state: "done", progress: { way: "refund", refundId: "R1" } } });
  expect(made("Refund")).toEqual([
    { key: "k1", input: { orderId: "O1", note: "Not filled [k1]", notify: false, currency: "USD", refundLineItems: [{ lineItemId: "L1", quantity: 1, restockType: "CANCEL" }], transactions: [{ orderId: "O1", kind: "REFUND", gateway: "shopify_payments", parentId: "T1", amount: "30.00" }] } },
  ]);
});

test("a refund that cannot restock is made without, under a key of its own", async () => {
  answers.OrderMoney = () => order({}, [line("L1"), line("L2")]);
  answers.Refund = ({ key }) => ({ refundCreate: key === "k1" ? { refund: null, userErrors: [{ message: "Location is deactivated" }] } : { refund: { id: "R1", transactions: { nodes: [{ status: "PENDING" }] } }, userErrors: [] } });
  expect(await refundLines(api, { now: () => now })(shop, input)).toMatchObject({ ok: true, value: { state: "pending" } });
  expect(made("Refund").map((v) => v.key)).toEqual(["k1", "k1:without-restock"]);
});

test.each([
  ["PENDING", { ok: true, value: { state: "pending", progress: { way: "refund", refundId: "R1" } } }],
  ["SUCCESS", { ok: true, value: { state: "done", progress: { way: "refund", refundId: "R1" } } }],
  ["FAILURE", { ok: false, refusal: { code: "refused", message: "The payment provider refused the refund" } }],
])("our refund is found by its key; its transaction %s decides", async (status, expected) => {
  answers.OrderMoney = () => order({ refunds: [refund(status)] }, [line("L1", 0), line("L2")]);
  expect(await refundLines(api, { now: () => now })(shop, { ...input, progress: { way: "refund", refundId: "R1" } })).toEqual(expected);
  if (status !== "FAILURE") expect(await refundLines(api, { now: () => now })(shop, input)).toEqual(expected);
  expect(made("Refund")).toEqual([]);
});

test.each([
  ["a refund of lines", { refunds: [refund("FAILURE")] }, "k1:again-1"],
  ["a refund that was refused twice", { refunds: [refund("FAILURE"), refund("FAILURE", "R2")] }, "k1:again-2"],
  ["a cancellation, and to what was sent after it", { cancelledAt: "2026-11-20T10:00:00Z", refunds: [refund("FAILURE", "R0", "Order cancelled"), refund("FAILURE")], transactions: [{ kind: "REFUND", status: "FAILURE" }] }, "k1:again-2"],
  ["a cancellation", { cancelledAt: "2026-11-20T10:00:00Z", refunds: [refund("FAILURE", "R0", "Order cancelled")], transactions: [{ kind: "REFUND", status: "FAILURE" }] }, "k1:again-1"],
])("asked afresh after the provider's no to %s, the same money is sent once more", async (_name, over, key) => {
  answers.OrderMoney = () => order({ ...over, currentTotalPriceSet: money("0.00") }, [line("L1", 0)]);
  answers.Refund = () => ({ refundCreate: { refund: { id: "R9", transactions: { nodes: [{ status: "PENDING" }] } }, userErrors: [] } });
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: true, value: { state: "pending", progress: { way: "refund", refundId: "R9" } } });
  expect(made("Refund")).toEqual([{ key, input: { orderId: "O1", note: "Not filled [k1]", notify: false, currency: "USD", refundLineItems: [], transactions: [{ orderId: "O1", kind: "REFUND", gateway: "shopify_payments", parentId: "T1", amount: "30.00" }] } }]);
  expect(made("SuggestedRefund")).toEqual([]);
});

test("of a cancelled order, a smaller refund of somebody's that failed is not taken for all of it", async () => {
  const small = { ...refund("FAILURE", "R0", "Sorry for the dent"), transactions: { nodes: [{ status: "FAILURE", gateway: "shopify_payments", amountSet: money("5.00"), parentTransaction: { id: "T1" } }] } };
  answers.OrderMoney = () => order({ cancelledAt: "2026-11-20T10:00:00Z", refunds: [small], transactions: [{ kind: "REFUND", status: "FAILURE" }], currentTotalPriceSet: money("0.00") }, [line("L1", 0)]);
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: false, refusal: { code: "refused", message: "The order was cancelled, and its money was not given back" } });
  expect(made("Refund")).toEqual([]);
});

test("of lines that belong together so many units stay, whichever of them was given back by hand meanwhile", async () => {
  const among = { lineIds: ["L1", "L2"], keep: 1 };
  const wanted = { ...input, lines: [{ lineId: "L2", quantity: 1, keep: 0 }], among };
  answers.OrderMoney = () => order({ totalRefundedSet: money("10.00") }, [line("L1", 0), line("L2"), line("L3")]);
  expect(await refundLines(api, { now: () => now })(shop, wanted)).toEqual({ ok: true, value: { state: "nothing", progress: null } });
  expect([...made("Refund"), ...made("Cancel")]).toEqual([]);
  answers.OrderMoney = () => order({}, [line("L1"), line("L2"), line("L3")]);
  expect(await refundLines(api, { now: () => now })(shop, wanted)).toMatchObject({ ok: true, value: { state: "done" } });
  expect(made("Refund").map((one) => (one.input as { refundLineItems: unknown[] }).refundLineItems)).toEqual([[expect.objectContaining({ lineItemId: "L2", quantity: 1 })]]);
});

test("what was given back by hand after the provider's no is not sent once more", async () => {
  answers.OrderMoney = () => order({ refunds: [refund("FAILURE")], totalRefundedSet: money("30.00"), currentTotalPriceSet: money("0.00") }, [line("L1", 0)]);
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: true, value: { state: "done", progress: null } });
  expect(made("Refund")).toEqual([]);
});

test("lines that an edit took off, with their money kept, are a matter for a person", async () => {
  answers.OrderMoney = () => order({ currentTotalPriceSet: money("10.00") }, [line("L1", 0), line("L2")]);
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: false, refusal: { code: "refused", message: "The lines were taken off the order, and their money was not given back" } });
});

test.each([
  ["its refund on the way", { transactions: [{ kind: "REFUND", status: "PENDING" }] }, { ok: true, value: { state: "pending", progress: null } }],
  ["its money back", { totalRefundedSet: money("30.00"), transactions: [{ kind: "REFUND", status: "SUCCESS" }] }, { ok: true, value: { state: "done", progress: null } }],
  ["never paid", { totalReceivedSet: money("0.00") }, { ok: true, value: { state: "nothing", progress: null } }],
  ["the provider's no", { transactions: [{ kind: "REFUND", status: "ERROR" }] }, { ok: false, refusal: { code: "refused", message: "The payment provider refused the refund" } }],
  ["its money kept", {}, { ok: false, refusal: { code: "refused", message: "The order was cancelled, and its money was not given back" } }],
])("a cancelled order with %s", async (_name, over, expected) => {
  answers.OrderMoney = () => order({ ...over, cancelledAt: "2026-11-20T10:00:00Z" }, [line("L1", 0)]);
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual(expected);
});

test("a cancellation of a moment ago may still bring its refund; later its lines are refunded by themselves", async () => {
  answers.OrderMoney = () => order({ cancelledAt: new Date(NOW - 60_000).toISOString() });
  expect(await refundLines(api, { now: () => now })(shop, input)).toEqual({ ok: true, value: { state: "pending", progress: null } });
  now = NOW + 3_600_000;
  expect(await refundLines(api, { now: () => now })(shop, input)).toMatchObject({ ok: true, value: { state: "done" } });
  expect(made("Refund")).toHaveLength(1);
  expect(made("Cancel")).toEqual([]);
});

test("an unpaid order that Shopify will not cancel is a matter for a person", async () => {
  answers.OrderMoney = () => order({ totalReceivedSet: money("0.00") });
  expect(await cancelUnpaid(api)(shop, { orderId: "O1", note: "", progress: { way: "cancel", jobId: "J1", restock: false } })).toEqual({ ok: false, refusal: { code: "refused", message: "Shopify could not cancel the order" } });
  expect(await cancelUnpaid(api)(shop, { orderId: "O1", note: "", progress: null })).toMatchObject({ ok: true, value: { state: "pending" } });
  expect(made("Cancel")[0]).toMatchObject({ refundMethod: { originalPaymentMethodsRefund: false } });
});

test("units that were taken off while a hold was on its way are no refusal: it is tried again", async () => {
  const open = (remaining: number) => ({ order: { cancelledAt: null, fulfillmentOrders: { pageInfo: { hasNextPage: false }, nodes: [{ id: "F1", status: "OPEN", fulfillmentHolds: [], lineItems: { pageInfo: { hasNextPage: false }, nodes: [{ id: "FL1", remainingQuantity: remaining, lineItem: { id: "L1" } }, { id: "FL2", remainingQuantity: 1, lineItem: { id: "L2" } }] } }] } } });
  const hold = () => holdLines(api)(shop, { orderId: "O1", lineIds: ["L1"], handle: "sea_1", note: "" });
  answers.Hold = () => ({ fulfillmentOrderHold: { fulfillmentHold: null, userErrors: [{ field: null, message: "The fulfillment order line item quantity is invalid.", code: "INVALID_LINE_ITEM_QUANTITY" }] } });
  let reads = 0;
  answers.FulfillmentOrders = () => open(reads++ === 0 ? 3 : 1);
  await expect(hold()).rejects.toThrow(CommerceUnavailable);
  answers.FulfillmentOrders = () => open(1);
  expect(await hold()).toMatchObject({ ok: false, refusal: { code: "refused" } });
});

test("lines on hold for another reason are held too only when nothing else would be", async () => {
  const held = (lineIds: string[]) => ({
    order: { cancelledAt: null, fulfillmentOrders: { pageInfo: { hasNextPage: false }, nodes: [{ id: "F1", status: "ON_HOLD", fulfillmentHolds: [{ id: "H1", handle: "", heldByRequestingApp: false }], lineItems: { pageInfo: { hasNextPage: false }, nodes: lineIds.map((id) => ({ id: `F${id}`, remainingQuantity: 1, lineItem: { id } })) } }] } },
  });
  const hold = () => holdLines(api)(shop, { orderId: "O1", lineIds: ["L1"], handle: "sea_1", note: "" });
  answers.Hold = () => ({ fulfillmentOrderHold: { fulfillmentHold: { id: "H2" }, userErrors: [] } });
  answers.FulfillmentOrders = () => held(["L1", "L2"]);
  expect(await hold()).toMatchObject({ ok: false, refusal: { code: "refused" } });
  expect(made("Hold")).toEqual([]);
  answers.FulfillmentOrders = () => held(["L1"]);
  expect(await hold()).toEqual({ ok: true, value: { state: "held" } });
  expect(made("Hold")[0]?.hold).not.toHaveProperty("fulfillmentOrderLineItems");
});

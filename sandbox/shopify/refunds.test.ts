import { afterEach, beforeEach, expect, test } from "vitest";
import { decimal } from "../world/amounts";
import type { Order } from "../world/types";
import { smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const SUGGEST = `query S($id: ID!, $lines: [RefundLineItemInput!]!) { order(id: $id) { suggestedRefund(refundLineItems: $lines) { amountSet { presentmentMoney { amount } } suggestedTransactions { gateway kind amountSet { presentmentMoney { amount } } parentTransaction { id } } } } }`;
const REFUND = `mutation R($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) { refund { id note totalRefundedSet { shopMoney { amount } } transactions(first: 5) { nodes { id kind status } } } userErrors { field message } } }`;

async function input(order: Order, units: number) {
  const lines = [{ lineItemId: gid("LineItem", order.lines[0]!.id), quantity: units, restockType: "CANCEL" }];
  const { suggestedTransactions } = (await shop.run(SUGGEST, { id: gid("Order", order.id), lines })).data.order.suggestedRefund;
  const transactions = suggestedTransactions.map((one: { gateway: string; amountSet: { presentmentMoney: { amount: string } }; parentTransaction: { id: string } }) => ({
    orderId: gid("Order", order.id), kind: "REFUND", gateway: one.gateway, amount: one.amountSet.presentmentMoney.amount, parentId: one.parentTransaction.id,
  }));
  return { orderId: gid("Order", order.id), note: "group failed", refundLineItems: lines, transactions };
}
const refund = async (refundInput: unknown, key: string) => (await shop.run(REFUND, { input: refundInput, key })).data.refundCreate;

test("a line's refund is suggested, made, pending, and then done", async () => {
  const order = shop.order({ quantity: 2, lines: 2 });
  const wanted = await input(order, 1);
  const price = decimal(order.lines[0]!.unitMinor, "USD");
  expect(wanted.transactions).toMatchObject([{ amount: price }]);
  const { refund: made, userErrors } = await refund(wanted, "k-1");
  expect(userErrors).toEqual([]);
  expect(made).toMatchObject({ note: "group failed", totalRefundedSet: { shopMoney: { amount: price } }, transactions: { nodes: [{ kind: "REFUND", status: "PENDING" }] } });
  expect(order.lines[0]!.currentQuantity).toBe(1);
  await shop.pass(1000);
  const state = (await shop.run(`query O($id: ID!) { order(id: $id) { displayFinancialStatus refunds(first: 5) { id transactions(first: 5) { nodes { status } } refundLineItems(first: 5) { nodes { quantity lineItem { id } } } } } }`, { id: gid("Order", order.id) })).data.order;
  expect(state).toEqual({ displayFinancialStatus: "PARTIALLY_REFUNDED", refunds: [{ id: made.id, transactions: { nodes: [{ status: "SUCCESS" }] }, refundLineItems: { nodes: [{ quantity: 1, lineItem: { id: gid("LineItem", order.lines[0]!.id) } }] } }] });
});

test("without a key nothing is refunded", async () => {
  const order = shop.order();
  const { errors } = await shop.run(REFUND.replace(" @idempotent(key: $key)", "").replace(", $key: String!", ""), { input: await input(order, 1) });
  expect(errors).toMatchObject([{ message: expect.stringContaining("@idempotent directive is required"), extensions: { code: "BAD_REQUEST" } }]);
  expect(order.refunds).toEqual([]);
});

test("the same key and input give the same refund; another input is an error; a new key a new refund", async () => {
  const order = shop.order({ quantity: 3 });
  const wanted = await input(order, 1);
  const first = await refund(wanted, "k-1");
  expect((await refund(wanted, "k-1")).refund.id).toBe(first.refund.id);
  expect(order.refunds).toHaveLength(1);
  expect(await refund({ ...wanted, note: "another" }, "k-1")).toEqual({ refund: null, userErrors: [{ field: null, message: "The same idempotency key cannot be used with different operation parameters." }] });
  expect((await refund(wanted, "k-2")).refund.id).not.toBe(first.refund.id);
  expect(order.refunds).toHaveLength(2);
});

test("a lost answer is found again with its key", async () => {
  const order = shop.order();
  const wanted = await input(order, 1);
  shop.server.faults.add({ fault: "lost_answer", operation: "R" });
  await expect(refund(wanted, "k-1")).rejects.toThrow();
  expect((await refund(wanted, "k-1")).refund.id).toBe(gid("Refund", order.refunds[0]!.id));
  expect(order.refunds).toHaveLength(1);
});

test("a key that failed is spent; a blank one is none", async () => {
  const order = shop.order();
  const wanted = await input(order, 1);
  const tooMuch = { ...wanted, transactions: [{ ...wanted.transactions[0], amount: "9999.00" }] };
  expect((await refund(tooMuch, "k-1")).userErrors).toEqual([{ field: null, message: "Refund amount cannot be greater than the amount that can be refunded" }]);
  expect((await refund(tooMuch, "k-1")).userErrors).toEqual([{ field: null, message: "A previous request with this idempotency key failed. Retry with a new idempotency key." }]);
  expect((await refund(wanted, "  ")).userErrors).toHaveLength(1);
  expect(order.refunds).toEqual([]);
});

test("lines without transactions give no money back", async () => {
  const order = shop.order({ quantity: 2 });
  const { refund: made } = await refund({ ...(await input(order, 1)), transactions: [] }, "k-1");
  expect(made).toMatchObject({ totalRefundedSet: { shopMoney: { amount: "0.00" } }, transactions: { nodes: [] } });
});

test("money must go back to a payment of this order", async () => {
  const order = shop.order();
  const wanted = await input(order, 1);
  const errors = async (change: Record<string, unknown>, key: string) => (await refund({ ...wanted, transactions: [{ ...wanted.transactions[0], ...change }] }, key)).userErrors;
  expect(await errors({ parentId: gid("OrderTransaction", 1) }, "a")).toHaveLength(1);
  expect(await errors({ gateway: "another" }, "b")).toHaveLength(1);
  expect(await errors({ kind: "SALE" }, "c")).toHaveLength(1);
  expect(order.refunds).toEqual([]);
});

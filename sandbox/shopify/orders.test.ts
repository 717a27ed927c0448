import { afterEach, beforeEach, expect, test } from "vitest";
import type { Order } from "../world/types";
import { smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const DAY = 86_400_000;
const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const oid = (order: Order) => gid("Order", order.id);

/** Thirty per cent off the first product. */
function discount(code: string) {
  const made = shop.api.discounts.create({ automatic: false, title: "Group price", value: { kind: "percentage", rate: 0.3 }, productIds: [shop.api.world.products[0]!.id], variantIds: [], startsAt: shop.api.world.now() - 1, endsAt: null, usageLimit: 1, oncePerCustomer: false, customerIds: null, minimumMinor: null, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: false }, codes: [code] });
  if ("error" in made) throw new Error(made.error);
}

test("an order shows its lines, what a code took off, and which code it was", async () => {
  discount("TEAM-1");
  const order = shop.order({ code: "TEAM-1", quantity: 2 });
  const query = `query O($id: ID!) { order(id: $id) { name test email displayFinancialStatus displayFulfillmentStatus currencyCode capturable discountCodes cancelledAt
    subtotalPriceSet { shopMoney { amount currencyCode } } totalReceivedSet { shopMoney { amount } } totalRefundedSet { shopMoney { amount } } statusPageUrl
    lineItems(first: 5) { nodes { quantity currentQuantity originalUnitPriceSet { shopMoney { amount } } plain: discountedTotalSet { shopMoney { amount } } withCodes: discountedTotalSet(withCodeDiscounts: true) { shopMoney { amount } }
      product { handle } variant { id } discountAllocations { allocatedAmountSet { shopMoney { amount } } discountApplication { __typename ... on DiscountCodeApplication { code } ... on AutomaticDiscountApplication { title } } } } }
    transactions(first: 5) { kind status amountSet { shopMoney { amount } } } } }`;
  const { order: seen } = (await shop.run(query, { id: oid(order) })).data;
  // 2 × 45.99 = 91.98; thirty per cent of it is 27.59
  expect(seen).toMatchObject({ name: order.name, test: false, email: "mei@example.com", displayFinancialStatus: "PAID", displayFulfillmentStatus: "UNFULFILLED", currencyCode: "USD", capturable: false, discountCodes: ["TEAM-1"], cancelledAt: null });
  expect(seen.subtotalPriceSet.shopMoney.currencyCode).toBe("USD");
  expect(seen.statusPageUrl).toBe(`http://localhost:4000/orders/${order.token}`);
  const [line] = seen.lineItems.nodes;
  expect(line).toMatchObject({ quantity: 2, currentQuantity: 2, originalUnitPriceSet: { shopMoney: { amount: "45.99" } }, product: { handle: "gaiwan-set-celadon" } });
  expect(line.plain.shopMoney.amount).toBe("91.98");
  const off = Number(line.discountAllocations[0].allocatedAmountSet.shopMoney.amount);
  expect([27.58, 27.59, 27.6]).toContain(off);
  expect(line.withCodes.shopMoney.amount).toBe((91.98 - off).toFixed(2));
  expect(line.discountAllocations[0].discountApplication).toEqual({ __typename: "DiscountCodeApplication", code: "TEAM-1" });
  expect(seen.transactions).toMatchObject([{ kind: "SALE", status: "SUCCESS" }]);
});

test("orders are listed by change, page by page, and the sixty-day limit holds", async () => {
  const old = shop.order();
  await shop.pass(61 * DAY);
  const made: Order[] = [];
  for (let n = 0; n < 5; n++) {
    made.push(shop.order());
    await shop.pass(60_000);
  }
  const since = new Date(made[1]!.updatedAt).toISOString();
  const page = `query P($query: String!, $after: String) { orders(first: 2, after: $after, query: $query, sortKey: UPDATED_AT) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { orders }: { orders: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = (await shop.run(page, { query: `updated_at:>='${since}'`, after })).data;
    seen.push(...orders.nodes.map((one) => one.id));
    more = orders.pageInfo.hasNextPage;
    after = orders.pageInfo.endCursor;
  }
  expect(seen).toEqual(made.slice(1).map(oid));
  expect((await shop.run(`{ orders(first: 9) { nodes { id } } }`)).data.orders.nodes).toHaveLength(5);
  expect((await shop.run(`query O($id: ID!) { order(id: $id) { id } }`, { id: oid(old) })).data.order).toBeNull();
});

test("a search finds a change late, and by what it had of the order before until then", async () => {
  const order = shop.order();
  const found = async (since: number) => ((await shop.run(`query S($query: String!) { orders(first: 2, query: $query) { nodes { id } } }`, { query: `updated_at:>='${new Date(since).toISOString()}'` })).data.orders.nodes as { id: string }[]).map((one) => one.id);
  expect(await found(order.createdAt)).toEqual([]);
  await shop.pass(60_000);
  const known = order.updatedAt;
  expect(await found(known)).toEqual([oid(order)]);
  await shop.pass(60_000);
  await shop.run(`mutation T($id: ID!) { tagsAdd(id: $id, tags: ["a"]) { userErrors { message } } }`, { id: oid(order) });
  expect(order.updatedAt).toBeGreaterThan(known);
  expect([await found(known), await found(order.updatedAt)]).toEqual([[oid(order)], []]);
  await shop.pass(60_000);
  expect(await found(order.updatedAt)).toEqual([oid(order)]);
});

test("a customer's orders are listed by time, of the last sixty days; how many there are counts them all", async () => {
  shop.order({ email: "new@example.com" });
  await shop.pass(61 * DAY);
  const made = [shop.order({ email: "new@example.com" }), shop.order({ email: "new@example.com" })];
  shop.order({ email: "somebody@example.com" });
  const query = `query O($id: ID!) { order(id: $id) { customer { numberOfOrders orders(first: 20, sortKey: CREATED_AT, reverse: true) { nodes { id createdAt } } } } }`;
  const { customer } = (await shop.run(query, { id: oid(made[0]!) })).data.order;
  expect([customer.numberOfOrders, customer.orders.nodes.map((one: { id: string }) => one.id)]).toEqual(["3", [oid(made[1]!), oid(made[0]!)]]);
});

test("personal data is null where the shop withholds it", async () => {
  const order = shop.order();
  const query = `query O($id: ID!) { order(id: $id) { email customer { id firstName lastName defaultEmailAddress { emailAddress } } } }`;
  shop.api.world.shop.withholdPersonalData = false;
  expect((await shop.run(query, { id: oid(order) })).data.order.email).toBe("mei@example.com");
  shop.api.world.shop.withholdPersonalData = true;
  expect((await shop.run(query, { id: oid(order) })).data.order).toMatchObject({ email: null, customer: order.customerId === null ? null : { firstName: null, lastName: null, defaultEmailAddress: null } });
});

const CANCEL = `mutation Cancel($id: ID!) { orderCancel(orderId: $id, reason: OTHER, restock: true, refundMethod: {originalPaymentMethodsRefund: true}) { job { id done } orderCancelUserErrors { field message code } } }`;
const STATE = `query State($id: ID!) { order(id: $id) { cancelledAt displayFinancialStatus totalRefundedSet { shopMoney { amount } } transactions { kind status } } }`;

test("a cancel is a job; then the refund is pending, then it is done", async () => {
  const order = shop.order();
  const stock = shop.api.world.products[0]!.variants[0]!.stock;
  const { job, orderCancelUserErrors } = (await shop.run(CANCEL, { id: oid(order) })).data.orderCancel;
  expect([job.done, orderCancelUserErrors]).toEqual([false, []]);
  expect((await shop.run(STATE, { id: oid(order) })).data.order).toMatchObject({ cancelledAt: null, displayFinancialStatus: "PAID" });
  await shop.pass(150);
  const half = (await shop.run(STATE, { id: oid(order) })).data.order;
  expect(half.cancelledAt).not.toBeNull();
  expect(half.transactions).toEqual([{ kind: "SALE", status: "SUCCESS" }, { kind: "REFUND", status: "PENDING" }]);
  await shop.pass(150);
  const whole = (await shop.run(STATE, { id: oid(order) })).data.order;
  expect(whole).toMatchObject({ displayFinancialStatus: "REFUNDED", transactions: [{ kind: "SALE" }, { kind: "REFUND", status: "SUCCESS" }] });
  expect(Math.round(Number(whole.totalRefundedSet.shopMoney.amount) * 100)).toBe(order.total);
  expect(shop.api.world.products[0]!.variants[0]!.stock).toBe(stock + 1);
  expect((await shop.run(CANCEL, { id: oid(order) })).data.orderCancel).toEqual({ job: null, orderCancelUserErrors: [{ field: ["orderId"], message: "Order has already been cancelled", code: "INVALID" }] });
});

test("what has shipped cannot be cancelled, nor what does not exist", async () => {
  const order = shop.order();
  await shop.pass(1000);
  expect(shop.api.orders.fulfil(order)).toBeNull();
  expect((await shop.run(CANCEL, { id: oid(order) })).data.orderCancel).toMatchObject({ job: null, orderCancelUserErrors: [{ code: "INVALID" }] });
  expect((await shop.run(CANCEL, { id: gid("Order", 1) })).data.orderCancel).toMatchObject({ job: null, orderCancelUserErrors: [{ code: "NOT_FOUND" }] });
});

test("an authorised order is captured by its open authorisation, once", async () => {
  shop.api.world.shop.capture = "MANUAL";
  const order = shop.order();
  const look = `query L($id: ID!) { order(id: $id) { capturable displayFinancialStatus totalCapturableSet { presentmentMoney { amount } } transactions(first: 5, capturable: true) { id kind totalUnsettledSet { presentmentMoney { amount } } } } }`;
  const before = (await shop.run(look, { id: oid(order) })).data.order;
  expect(before).toMatchObject({ capturable: true, displayFinancialStatus: "AUTHORIZED", transactions: [{ kind: "AUTHORIZATION" }] });
  const capture = `mutation Capture($input: OrderCaptureInput!) { orderCapture(input: $input) { transaction { kind status } userErrors { message } } }`;
  const input = { id: oid(order), parentTransactionId: before.transactions[0].id, amount: before.transactions[0].totalUnsettledSet.presentmentMoney.amount };
  expect((await shop.run(capture, { input: { ...input, amount: "9999.00" } })).data.orderCapture.userErrors).toHaveLength(1);
  expect((await shop.run(capture, { input })).data.orderCapture).toEqual({ transaction: { kind: "CAPTURE", status: "SUCCESS" }, userErrors: [] });
  expect((await shop.run(capture, { input })).data.orderCapture.userErrors).toEqual([{ message: "Parent transaction can't be captured" }]);
  expect((await shop.run(look, { id: oid(order) })).data.order).toMatchObject({ capturable: false, displayFinancialStatus: "PAID", transactions: [] });
});

test("a bank order is marked as paid, once", async () => {
  const order = shop.order({ payment: "bank" });
  const paid = `mutation Paid($id: ID!) { orderMarkAsPaid(input: {id: $id}) { order { displayFinancialStatus } userErrors { message } } }`;
  expect((await shop.run(paid, { id: oid(order) })).data.orderMarkAsPaid).toEqual({ order: { displayFinancialStatus: "PAID" }, userErrors: [] });
  expect((await shop.run(paid, { id: oid(order) })).data.orderMarkAsPaid.userErrors).toHaveLength(1);
});

test("tags are added and removed without doubles, in any case", async () => {
  const order = shop.order();
  const tags = (name: string) => `mutation T($id: ID!, $tags: [String!]!) { ${name}(id: $id, tags: $tags) { node { ... on Order { tags } } userErrors { message } } }`;
  expect((await shop.run(tags("tagsAdd"), { id: oid(order), tags: ["tuan", "Tuan", "forming"] })).data.tagsAdd).toEqual({ node: { tags: ["tuan", "forming"] }, userErrors: [] });
  expect((await shop.run(tags("tagsRemove"), { id: oid(order), tags: ["FORMING"] })).data.tagsRemove.node.tags).toEqual(["tuan"]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const LIST = `query L($id: ID!) { order(id: $id) { displayFulfillmentStatus fulfillments(first: 5) { status } fulfillmentOrders(first: 5) { nodes { id status supportedActions { action } fulfillmentHolds { id handle reason heldByRequestingApp } lineItems(first: 5) { nodes { id remainingQuantity lineItem { id } } } } } } }`;
const HOLD = `mutation H($id: ID!, $hold: FulfillmentOrderHoldInput!) { fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) { fulfillmentHold { id handle } remainingFulfillmentOrder { status } userErrors { message code } } }`;
const RELEASE = `mutation R($id: ID!, $ids: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $ids) { fulfillmentOrder { status } userErrors { message code } } }`;

test("fulfilment orders come a moment after the order", async () => {
  const order = shop.order();
  expect((await shop.run(LIST, { id: gid("Order", order.id) })).data.order.fulfillmentOrders.nodes).toEqual([]);
  await shop.pass(1000);
  expect((await shop.run(LIST, { id: gid("Order", order.id) })).data.order.fulfillmentOrders.nodes).toMatchObject([{ status: "OPEN", supportedActions: expect.arrayContaining([{ action: "HOLD" }]), fulfillmentHolds: [] }]);
});

test("holding one line splits the order, a handle holds once, and releasing opens it again", async () => {
  const order = shop.order({ lines: 2 });
  await shop.pass(1000);
  const id = gid("Order", order.id);
  const [whole] = (await shop.run(LIST, { id })).data.order.fulfillmentOrders.nodes;
  const line = whole.lineItems.nodes.find((one: { lineItem: { id: string } }) => one.lineItem.id === gid("LineItem", order.lines[0]!.id));
  const hold = { reason: "OTHER", handle: "tuan-grp_1", reasonNotes: "Waiting for the group", fulfillmentOrderLineItems: [{ id: line.id, quantity: 1 }] };
  const made = (await shop.run(HOLD, { id: whole.id, hold })).data.fulfillmentOrderHold;
  expect(made).toMatchObject({ fulfillmentHold: { handle: "tuan-grp_1" }, remainingFulfillmentOrder: { status: "OPEN" }, userErrors: [] });

  const after = (await shop.run(LIST, { id })).data.order.fulfillmentOrders.nodes;
  expect(after.map((one: { status: string }) => one.status).sort()).toEqual(["ON_HOLD", "OPEN"]);
  const held = after.find((one: { status: string }) => one.status === "ON_HOLD");
  expect(held.fulfillmentHolds).toMatchObject([{ handle: "tuan-grp_1", reason: "OTHER", heldByRequestingApp: true }]);

  const { fulfillmentOrderLineItems: _lines, ...bare } = hold;
  expect((await shop.run(HOLD, { id: held.id, hold: bare })).data.fulfillmentOrderHold.userErrors).toMatchObject([{ code: "DUPLICATE_FULFILLMENT_HOLD_HANDLE" }]);
  expect((await shop.run(HOLD, { id: held.id, hold: { ...bare, handle: "x".repeat(65) } })).data.fulfillmentOrderHold.userErrors).toHaveLength(1);

  expect((await shop.run(RELEASE, { id: held.id, ids: [made.fulfillmentHold.id] })).data.fulfillmentOrderReleaseHold).toEqual({ fulfillmentOrder: { status: "OPEN" }, userErrors: [] });
  expect((await shop.run(RELEASE, { id: held.id, ids: [made.fulfillmentHold.id] })).data.fulfillmentOrderReleaseHold.userErrors).toHaveLength(1);
});

test("a shipped order shows its parcel and cannot be held", async () => {
  const order = shop.order();
  await shop.pass(1000);
  const id = gid("FulfillmentOrder", order.fulfillmentOrders[0]!.id);
  shop.api.orders.fulfil(order);
  expect((await shop.run(LIST, { id: gid("Order", order.id) })).data.order).toMatchObject({ displayFulfillmentStatus: "FULFILLED", fulfillments: [{ status: "SUCCESS" }], fulfillmentOrders: { nodes: [{ status: "CLOSED", lineItems: { nodes: [{ remainingQuantity: 0 }] } }] } });
  expect((await shop.run(HOLD, { id, hold: { reason: "OTHER", handle: "h" } })).data.fulfillmentOrderHold.userErrors).toHaveLength(1);
  expect((await shop.run(HOLD, { id: gid("FulfillmentOrder", 1), hold: { reason: "OTHER" } })).data.fulfillmentOrderHold.userErrors).toMatchObject([{ code: "FULFILLMENT_ORDER_NOT_FOUND" }]);
});

test("all fulfilment orders can be listed, closed ones on request", async () => {
  const first = shop.order();
  const second = shop.order();
  await shop.pass(1000);
  shop.api.orders.fulfil(first);
  const names = async (closed: boolean) => (await shop.run(`query F($closed: Boolean) { fulfillmentOrders(first: 9, includeClosed: $closed) { nodes { orderName order { name } } } }`, { closed })).data.fulfillmentOrders.nodes.map((one: { orderName: string; order: { name: string } }) => [one.orderName, one.order.name]);
  expect(await names(false)).toEqual([[second.name, second.name]]);
  expect(await names(true)).toHaveLength(2);
});

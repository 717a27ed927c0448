import { expect, it } from "vitest";
import { NOW, order, SHOP, storedOrder } from "../../../../tests/contracts/samples";
import { orderFrom, orderRow } from "./order";

type Row = Parameters<typeof orderFrom>[0];

it("reads an order as it was stored, but for what is not kept", () => {
  expect(orderFrom(orderRow(SHOP, order(), NOW) as unknown as Row)).toEqual(storedOrder());
});

it("reads a row of an earlier version, which says nothing of goods, and works out what its lines are worth", () => {
  const line = (quantity: number, currentQuantity: number) => ({ id: `gid://shopify/LineItem/${quantity}${currentQuantity}`, productId: null, variantId: null, title: "Oolong", quantity, currentQuantity, unitMinor: 1_000, discountMinor: 100 * quantity, properties: {}, codes: [] });
  const row = { ...orderRow(SHOP, order(), NOW), snapshot: { locale: "de", fulfilled: true, capturable: false, lines: [line(3, 3), line(3, 1), line(2, 0), line(0, 0)] } } as unknown as Row;
  const read = orderFrom(row);
  expect(read).toMatchObject({ paidAt: null, shippedAt: null, deliveredAt: null, returning: false, dispute: "none", edited: false, goodwillMinor: 0, visits: [] });
  expect(read.lines.map((one) => one.netMinor)).toEqual([2_700, 900, 0, 0]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateOperation } from "./schema";
import { smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeAll(async () => void (shop = await smallShop()));
afterAll(() => shop.close());

const first = async (query: string, variables?: Record<string, unknown>) => (await shop.run(query, variables)).errors?.[0];
const DISCOUNT = "mutation D($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) { userErrors { message } } }";

describe("what Shopify's schema refuses", () => {
  test("an unknown field", async () => {
    expect((await first("{ shop { nope } }"))?.message).toContain('Cannot query field "nope"');
  });

  test.each([
    ["DateTime", { startsAt: "yesterday" }],
    ["DateTime", { startsAt: "2026-11-20T09:00:00" }],
    ["Decimal", { customerGets: { value: { discountAmount: { amount: 4.2 } } } }],
    ["Decimal", { customerGets: { value: { discountAmount: { amount: "4,20" } } } }],
    ["ID", { context: { customers: { add: ["42"] } } }],
    ["UnsignedInt64", { minimumRequirement: { quantity: { greaterThanOrEqualToQuantity: "-1" } } }],
  ])("a wrong %s", async (scalar, input) => {
    expect((await first(DISCOUNT, { input }))?.message).toContain(`Invalid ${scalar}`);
  });

  test("two members of a one-of input", async () => {
    expect(await first(DISCOUNT, { input: { context: { all: "ALL", customers: { add: [] } } } })).toBeDefined();
  });
});

describe("what the stand-in refuses on top", () => {
  test("deprecated fields and arguments", async () => {
    expect((await first('{ codeDiscountNode(id: "gid://shopify/DiscountCodeNode/1") { id } }'))?.message).toContain("deprecated");
    expect((await first('mutation { orderCancel(orderId: "gid://shopify/Order/1", reason: OTHER, refund: true, restock: true) { job { id } } }'))?.message).toContain("deprecated");
  });

  test("deprecated input fields, in the document and inside variables", async () => {
    expect((await first('mutation { discountCodeBasicCreate(basicCodeDiscount: {customerSelection: {all: true}}) { userErrors { message } } }'))?.message).toContain("deprecated");
    expect((await first(DISCOUNT, { input: { customerSelection: { all: true } } }))?.message).toContain("DiscountCodeBasicInput.customerSelection is deprecated");
  });

  test("a field that nobody has written", async () => {
    expect(await first("{ shop { setupRequired } }")).toMatchObject({ message: "stand-in: Shop.setupRequired is not implemented", extensions: { code: "NOT_IMPLEMENTED" } });
    expect(shop.server.log.gaps()).toContain("stand-in: Shop.setupRequired is not implemented");
  });

  test("a search field it does not know, where Shopify would answer everything", async () => {
    expect((await first('{ products(first: 1, query: "colour:red") { nodes { id } } }'))?.message).toContain("cannot search by colour");
  });
});

describe("scopes", () => {
  test("a mutation, a type behind a field and a field of an allowed type are each refused without their scope", async () => {
    const poor = await smallShop({ scopes: ["read_orders"] });
    try {
      const errors = async (query: string) => (await poor.run(query)).errors?.map((one) => one.extensions?.code);
      const id = "gid://shopify/Order/1";
      expect(await errors(`mutation { orderMarkAsPaid(input: {id: "${id}"}) { userErrors { message } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`{ order(id: "${id}") { id customer { id } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`{ order(id: "${id}") { lineItems(first: 1) { nodes { product { id } } } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`{ node(id: "gid://shopify/Product/1") { ... on Product { title } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`mutation { tagsAdd(id: "${id}", tags: ["x"]) { userErrors { message } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`mutation { refundCreate(input: {orderId: "${id}"}) @idempotent(key: "k") { userErrors { message } } }`)).toEqual(["ACCESS_DENIED"]);
      expect(await errors(`{ order(id: "${id}") { id name } }`)).toBeUndefined();
    } finally {
      await poor.close();
    }
  });

  test("a write scope reads", () => {
    expect(validateOperation('{ order(id: "gid://shopify/Order/1") { id } }', ["write_orders"])).toEqual([]);
    expect(validateOperation('{ order(id: "gid://shopify/Order/1") { id } }', ["write_products"])).toHaveLength(1);
  });
});

describe("validateOperation", () => {
  test("says what is wrong in sentences", () => {
    expect(validateOperation("{ shop { name }")).toEqual([expect.stringContaining("Syntax Error")]);
    expect(validateOperation("{ shop { name nope } }")).toEqual([expect.stringContaining("nope")]);
    expect(validateOperation('mutation { refundCreate(input: {orderId: "gid://shopify/Order/1"}) { userErrors { message } } }')).toEqual([expect.stringContaining("@idempotent directive is required")]);
    expect(validateOperation("{ shop { name } }")).toEqual([]);
  });
});

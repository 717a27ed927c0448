import { afterEach, beforeEach, expect, test } from "vitest";
import { smallShop, START, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const CREATE = `mutation Create($input: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $input) { codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { status codesCount { count } } } } userErrors { field message code } } }`;
const ADD = `mutation Add($id: ID!, $codes: [DiscountRedeemCodeInput!]!) { discountRedeemCodeBulkAdd(discountId: $id, codes: $codes) { bulkCreation { id done codesCount } userErrors { message code } } }`;
const ADDED = `query Added($id: ID!) { discountRedeemCodeBulkCreation(id: $id) { done importedCount failedCount codes(first: 250) { nodes { code discountRedeemCode { id code } errors { message code } } } } }`;
const LOOK = `query Look($code: String!) { codeDiscountNodeByCode(code: $code) { id codeDiscount { __typename ... on DiscountCodeBasic { title status usageLimit endsAt appliesOncePerCustomer
  combinesWith { orderDiscounts productDiscounts shippingDiscounts } context { ... on DiscountBuyerSelectionAll { all } }
  customerGets { value { ... on DiscountPercentage { percentage } ... on DiscountAmount { appliesOnEachItem amount { amount currencyCode } } } items { ... on DiscountProducts { products(first: 5) { nodes { id } } productVariants(first: 5) { nodes { id } } } } } } } } }`;

const product = () => shop.api.world.products[0]!;
const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;
const spec = (more: Record<string, unknown> = {}) => ({
  title: "Group price", code: "SEED-1", startsAt: new Date(START).toISOString(), endsAt: null, usageLimit: 1, appliesOncePerCustomer: false, context: { all: "ALL" },
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
  customerGets: { value: { percentage: 0.3 }, items: { products: { productsToAdd: [gid("Product", product().id)] } } }, ...more,
});
const create = async (more: Record<string, unknown> = {}) => (await shop.run(CREATE, { input: spec(more) })).data.discountCodeBasicCreate;

test("a code discount is made, found by its code in any case, and priced as asked", async () => {
  const { codeDiscountNode, userErrors } = await create();
  expect(userErrors).toEqual([]);
  expect(codeDiscountNode.codeDiscount).toEqual({ status: "ACTIVE", codesCount: { count: 1 } });
  const { codeDiscountNodeByCode: found } = (await shop.run(LOOK, { code: "seed-1" })).data;
  expect(found).toEqual({
    id: codeDiscountNode.id,
    codeDiscount: {
      __typename: "DiscountCodeBasic", title: "Group price", status: "ACTIVE", usageLimit: 1, endsAt: null, appliesOncePerCustomer: false,
      combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true }, context: { all: "ALL" },
      customerGets: { value: { percentage: 0.3 }, items: { products: { nodes: [{ id: gid("Product", product().id) }] }, productVariants: { nodes: [] } } },
    },
  });
  expect((await shop.run(LOOK, { code: "nobody" })).data.codeDiscountNodeByCode).toBeNull();
});

test.each([
  [{ code: "" }, ["basicCodeDiscount", "code"], "Code can't be blank", "BLANK"],
  [{ title: "" }, ["basicCodeDiscount", "title"], "Title can't be blank", "BLANK"],
  [{ context: null }, ["basicCodeDiscount", "context"], "Context can't be blank", "BLANK"],
  [{ endsAt: new Date(START - 1000).toISOString() }, ["basicCodeDiscount", "endsAt"], "Ends at needs to be after starts_at", "END_DATE_BEFORE_START_DATE"],
  [{ customerGets: { value: { percentage: 30 }, items: { all: true } } }, ["basicCodeDiscount", "customerGets", "value", "percentage"], "Value must be between 0.0 and 1.0", "VALUE_OUTSIDE_RANGE"],
  [{ customerGets: { value: { percentage: 0.3 }, items: { products: { productsToAdd: ["gid://shopify/Product/1"] } } } }, ["basicCodeDiscount", "customerGets", "items", "products", "productsToAdd"], "Product with id: 1 is invalid", "INVALID"],
])("a bad discount is a user error: %j", async (more, field, message, code) => {
  expect(await create(more)).toEqual({ codeDiscountNode: null, userErrors: [{ field, message, code }] });
  expect(shop.api.world.discounts).toEqual([]);
});

test("a code that is taken, in any case, makes no second discount", async () => {
  await create();
  expect(await create({ code: "seed-1" })).toEqual({ codeDiscountNode: null, userErrors: [{ field: ["basicCodeDiscount", "code"], message: "Code must be unique. Please try a different code.", code: "TAKEN" }] });
  expect(shop.api.world.discounts).toHaveLength(1);
});

test("an update changes what it names: value, variants in for products, the end", async () => {
  const { codeDiscountNode } = await create();
  const variant = gid("ProductVariant", product().variants[0]!.id);
  const input = {
    endsAt: new Date(START + 1000).toISOString(),
    customerGets: { value: { discountAmount: { amount: "4.20", appliesOnEachItem: true } }, items: { products: { productsToRemove: [gid("Product", product().id)], productVariantsToAdd: [variant] } } },
  };
  const update = `mutation Update($id: ID!, $input: DiscountCodeBasicInput!) { discountCodeBasicUpdate(id: $id, basicCodeDiscount: $input) { userErrors { message } } }`;
  expect((await shop.run(update, { id: codeDiscountNode.id, input })).data.discountCodeBasicUpdate.userErrors).toEqual([]);
  const { codeDiscount } = (await shop.run(LOOK, { code: "SEED-1" })).data.codeDiscountNodeByCode;
  expect(codeDiscount).toMatchObject({ title: "Group price", status: "ACTIVE", endsAt: "2026-11-20T09:00:01Z", customerGets: { value: { appliesOnEachItem: true, amount: { amount: "4.20", currencyCode: "USD" } }, items: { products: { nodes: [] }, productVariants: { nodes: [{ id: variant }] } } } });
  await shop.pass(1000);
  expect((await shop.run(LOOK, { code: "SEED-1" })).data.codeDiscountNodeByCode.codeDiscount.status).toBe("EXPIRED");
});

test("deactivating ends a discount: its code prices nothing any more", async () => {
  const { codeDiscountNode } = await create();
  expect(shop.order({ code: "SEED-1" }).codes).toEqual(["SEED-1"]);
  await shop.run(`mutation Stop($id: ID!) { discountCodeDeactivate(id: $id) { userErrors { message } } }`, { id: codeDiscountNode.id });
  expect((await shop.run(LOOK, { code: "SEED-1" })).data.codeDiscountNodeByCode.codeDiscount.status).toBe("EXPIRED");
  const cart = shop.api.cart.setCodes(shop.api.cart.create("en"), ["SEED-1"]);
  expect(shop.api.cart.price(cart).codes).toMatchObject([{ code: "SEED-1", applicable: false }]);
});

test("a deactivated discount comes back with a new end", async () => {
  const { codeDiscountNode: { id } } = await create();
  await shop.run(`mutation Stop($id: ID!) { discountCodeDeactivate(id: $id) { userErrors { message } } }`, { id });
  await shop.pass(1000);
  const update = `mutation Update($id: ID!, $input: DiscountCodeBasicInput!) { discountCodeBasicUpdate(id: $id, basicCodeDiscount: $input) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status } } } } }`;
  const status = async (input: unknown) => (await shop.run(update, { id, input })).data.discountCodeBasicUpdate.codeDiscountNode.codeDiscount.status;
  expect(await status({ title: "Another name" })).toBe("EXPIRED");
  expect(await status({ endsAt: null })).toBe("ACTIVE");
  expect(shop.order({ code: "SEED-1" }).codes).toEqual(["SEED-1"]);
});

test("codes are added later, each with its own result", async () => {
  const { codeDiscountNode } = await create();
  const { bulkCreation, userErrors } = (await shop.run(ADD, { id: codeDiscountNode.id, codes: [{ code: "A-1" }, { code: "seed-1" }, { code: "A-1" }, { code: "A-2" }] })).data.discountRedeemCodeBulkAdd;
  expect(userErrors).toEqual([]);
  expect(bulkCreation).toMatchObject({ done: false, codesCount: 4 });
  expect((await shop.run(ADDED, { id: bulkCreation.id })).data.discountRedeemCodeBulkCreation).toMatchObject({ done: false, importedCount: 0 });
  expect(shop.api.discounts.byCode("A-1")).toBeNull();

  await shop.pass(1000);
  const { done, importedCount, failedCount, codes } = (await shop.run(ADDED, { id: bulkCreation.id })).data.discountRedeemCodeBulkCreation;
  expect({ done, importedCount, failedCount }).toEqual({ done: true, importedCount: 2, failedCount: 2 });
  const taken = [{ message: "Code must be unique. Please try a different code.", code: "TAKEN" }];
  expect(codes.nodes.map((one: { code: string; discountRedeemCode: unknown; errors: unknown }) => [one.code, one.discountRedeemCode !== null, one.errors])).toEqual([["A-1", true, []], ["seed-1", false, taken], ["A-1", false, taken], ["A-2", true, []]]);
  expect(shop.order({ code: "a-2" }).codes).toEqual(["A-2"]);
});

test("251 codes, no code and an unknown discount are refused at once", async () => {
  const { codeDiscountNode } = await create();
  const errors = async (id: string, count: number) => (await shop.run(ADD, { id, codes: Array.from({ length: count }, (_, n) => ({ code: `C-${n}` })) })).data.discountRedeemCodeBulkAdd.userErrors.map((one: { code: string }) => one.code);
  expect(await errors(codeDiscountNode.id, 251)).toEqual(["EXCEEDED_MAX"]);
  expect(await errors(codeDiscountNode.id, 0)).toEqual(["BLANK"]);
  expect(await errors(gid("DiscountCodeNode", 1), 1)).toEqual(["INVALID"]);
  expect(await errors(codeDiscountNode.id, 250)).toEqual([]);
});

test("codes are removed by ids or by a search, by a job that ends later", async () => {
  const { codeDiscountNode: { id } } = await create();
  await shop.run(ADD, { id, codes: ["B-1", "B-2", "C-1"].map((code) => ({ code })) });
  await shop.pass(1000);
  const remove = `mutation Remove($id: ID!, $ids: [ID!], $search: String) { discountCodeRedeemCodeBulkDelete(discountId: $id, ids: $ids, search: $search) { job { id done } userErrors { code } } }`;
  const b1 = gid("DiscountRedeemCode", shop.api.discounts.byCode("B-1")!.code.id);
  const { job } = (await shop.run(remove, { id, ids: [b1, gid("DiscountRedeemCode", 1)] })).data.discountCodeRedeemCodeBulkDelete;
  expect(job.done).toBe(false);
  expect(shop.api.discounts.byCode("B-1")).not.toBeNull();
  await shop.pass(1000);
  expect((await shop.run(`query J($id: ID!) { job(id: $id) { done } }`, { id: job.id })).data.job).toEqual({ done: true });
  expect(shop.api.discounts.byCode("B-1")).toBeNull();

  await shop.run(remove, { id, search: "code:C*" });
  await shop.pass(1000);
  const list = `query Codes($id: ID!) { discountNode(id: $id) { discount { ... on DiscountCodeBasic { codes(first: 10) { nodes { code } } } } } }`;
  expect((await shop.run(list, { id })).data.discountNode.discount.codes.nodes).toEqual([{ code: "SEED-1" }, { code: "B-2" }]);
  expect((await shop.run(remove, { id })).data.discountCodeRedeemCodeBulkDelete.userErrors).toEqual([{ code: "MISSING_ARGUMENT" }]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { CLIENT_ID, smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const SET = `mutation S($fields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $fields) { metafields { namespace key jsonValue } userErrors { field message code } } }`;
const READ = `query R($id: ID!, $ns: String) { product(id: $id) { metafield(namespace: $ns, key: "group_buy") { namespace value type compareDigest } } }`;
const first = () => shop.api.world.products[0]!;
const id = () => `gid://shopify/Product/${first().id}`;
const field = (more: Record<string, unknown> = {}) => ({ ownerId: id(), namespace: "$app", key: "group_buy", type: "json", value: '{"v":1}', ...more });
const set = async (...fields: unknown[]) => (await shop.run(SET, { fields })).data.metafieldsSet;

test("a product shows handle, price, picture, stock and options", async () => {
  const query = `query P($id: ID!) { product(id: $id) { handle title status featuredMedia { preview { image { url } } } variants(first: 5) { nodes { title price compareAtPrice availableForSale inventoryQuantity selectedOptions { name value } media(first: 1) { nodes { id } } } } } }`;
  const { product } = (await shop.run(query, { id: id() })).data;
  expect(product).toMatchObject({ handle: "gaiwan-set-celadon", status: "ACTIVE", variants: { nodes: [{ title: "3 cups", price: "45.99", compareAtPrice: "52.00", availableForSale: true, selectedOptions: [{ name: "Cups", value: "3 cups" }] }, { title: "6 cups", price: "62.99" }] } });
  expect(product.featuredMedia.preview.image.url).toMatch(/^http:\/\/localhost:4000\//);
});

test("products are searched and sorted; a gone one is null", async () => {
  const { products } = (await shop.run(`{ products(first: 3, query: "status:active lamp", sortKey: TITLE) { nodes { handle } } }`)).data;
  expect(products.nodes).toEqual([{ handle: "bamboo-desk-lamp" }]);
  expect((await shop.run(`{ product(id: "gid://shopify/Product/1") { id } }`)).data.product).toBeNull();
  expect((await shop.run("query N($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ProductVariant { product { id } } } }", { ids: [id(), `gid://shopify/ProductVariant/${first().variants[0]!.id}`, "gid://shopify/Order/1"] })).data.nodes).toEqual([
    { __typename: "Product", id: id() },
    { __typename: "ProductVariant", id: `gid://shopify/ProductVariant/${first().variants[0]!.id}`, product: { id: id() } },
    null,
  ]);
});

test("a list needs a page size", async () => {
  expect((await shop.run("{ products { nodes { id } } }")).errors?.[0]?.message).toBe("you must provide one of first or last");
  expect((await shop.run("{ products(first: 251) { nodes { id } } }")).errors?.[0]?.message).toContain("between 1 and 250");
});

test("the app's namespace is spelt out and read back by either name", async () => {
  const namespace = `app--${CLIENT_ID}`;
  expect(await set(field())).toEqual({ metafields: [{ namespace, key: "group_buy", jsonValue: { v: 1 } }], userErrors: [] });
  for (const ns of ["$app", namespace, null]) expect((await shop.run(READ, { id: id(), ns })).data.product.metafield).toMatchObject({ namespace, type: "json", value: '{"v":1}' });
  await set(field({ namespace: "$app:tuan" }));
  expect(shop.api.world.metafields.map((one) => one.namespace)).toEqual([namespace, `${namespace}--tuan`]);
});

test.each([
  [{ value: "{oops" }, "Value is invalid JSON.", "INVALID_VALUE"],
  [{ type: null }, "Type can't be blank", "BLANK"],
  [{ type: "nonsense" }, "Type is not included in the list: nonsense", "INCLUSION"],
  [{ namespace: "app--someone-else" }, "Access to this namespace and key on Metafields for this resource type is not allowed.", "APP_NOT_AUTHORIZED"],
  [{ ownerId: "gid://shopify/Product/1" }, "Owner does not exist.", "INVALID"],
  [{ compareDigest: "stale" }, expect.stringContaining("compareDigest"), "STALE_OBJECT"],
])("a bad metafield is refused and nothing of the call is kept: %j", async (more, message, code) => {
  expect((await set(field(), field(more))).userErrors).toMatchObject([{ message, code }]);
  expect(shop.api.world.metafields).toEqual([]);
});

test("a digest lets a writer see that another was there", async () => {
  await set(field());
  const { compareDigest } = (await shop.run(READ, { id: id(), ns: "$app" })).data.product.metafield;
  expect((await set(field({ value: '{"v":2}', compareDigest }))).userErrors).toEqual([]);
  expect((await set(field({ value: '{"v":3}', compareDigest }))).userErrors).toMatchObject([{ code: "STALE_OBJECT" }]);
});

test("deleting takes the metafield away, and once more is no error", async () => {
  await set(field());
  const remove = `mutation D($field: MetafieldIdentifierInput!) { metafieldsDelete(metafields: [$field]) { deletedMetafields { key } userErrors { message } } }`;
  const what = { ownerId: id(), namespace: "$app", key: "group_buy" };
  expect((await shop.run(remove, { field: what })).data.metafieldsDelete).toEqual({ deletedMetafields: [{ key: "group_buy" }], userErrors: [] });
  expect((await shop.run(remove, { field: what })).data.metafieldsDelete).toEqual({ deletedMetafields: [null], userErrors: [] });
});

test("the shop and the installation describe themselves", async () => {
  const { shop: facts, shopLocales, currentAppInstallation } = (await shop.run("{ shop { contactEmail currencyCode ianaTimezone enabledPresentmentCurrencies } shopLocales(published: true) { locale primary name } currentAppInstallation { id accessScopes { handle } } }")).data;
  expect(facts).toEqual({ contactEmail: "hello@lanternandleaf.example", currencyCode: "USD", ianaTimezone: "Asia/Shanghai", enabledPresentmentCurrencies: ["USD"] });
  expect(shopLocales[0]).toEqual({ locale: "en", primary: true, name: "English" });
  expect(currentAppInstallation.accessScopes.map((one: { handle: string }) => one.handle)).toEqual(shop.api.world.app.scopes);
  expect((await set(field({ ownerId: currentAppInstallation.id }))).userErrors).toEqual([]);
});

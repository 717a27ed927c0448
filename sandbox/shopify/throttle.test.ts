import { parse, type OperationDefinitionNode } from "graphql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requestedCost } from "./cost";
import { admin } from "./schema";
import { smallShop, type SmallShop } from "./testing/small-shop";
import { CostBucket } from "./throttle";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const cost = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return requestedCost(admin().schema, document, document.definitions.find((one): one is OperationDefinitionNode => one.kind === "OperationDefinition")!, variables);
};

test("costs follow Shopify's table", () => {
  expect(cost("{ shop { name email } }")).toBe(1);
  expect(cost("{ products(first: 10) { nodes { id } } }")).toBe(12);
  expect(cost("query($n: Int) { products(first: $n) { edges { cursor node { id } } pageInfo { hasNextPage } } }", { n: 10 })).toBe(12);
  expect(cost("{ products(first: 10) { nodes { variants(first: 5) { nodes { id } } } } }")).toBe(2 + 10 * (1 + 2 + 5));
  expect(cost("{ products(first: 10) { nodes { ...P } } } fragment P on Product { featuredMedia { preview { image { url } } } }")).toBe(2 + 10 * 4);
  expect(cost('mutation { discountCodeDeactivate(id: "gid://shopify/DiscountCodeNode/1") { userErrors { message } } }')).toBe(11);
});

test("an answer carries its cost and what is left", async () => {
  const { extensions } = await shop.run("{ products(first: 100) { nodes { id } } }");
  expect(extensions!.cost.requestedQueryCost).toBe(102);
  expect(extensions!.cost.actualQueryCost).toBeLessThan(102);
  expect(extensions!.cost.throttleStatus).toEqual({ maximumAvailable: 2000, currentlyAvailable: 2000 - extensions!.cost.actualQueryCost, restoreRate: 100 });
});

test("an empty bucket refuses with HTTP 200 and fills again with the sandbox's clock", async () => {
  const query = "{ products(first: 250) { nodes { id variants(first: 1) { nodes { id } } } } }";
  // 250 × (1 + 2 + 1) is more than one query may ask for at all.
  expect((await shop.run(query)).errors).toMatchObject([{ extensions: { code: "MAX_COST_EXCEEDED" } }]);

  const big = "{ products(first: 249) { nodes { id featuredMedia { preview { image { url } } } } } }";
  let answer = await shop.run(big);
  for (let calls = 1; !answer.errors; calls++) {
    expect(calls).toBeLessThan(100);
    answer = await shop.run(big);
  }
  expect(answer.errors).toMatchObject([{ message: "Throttled", extensions: { code: "THROTTLED" } }]);
  expect(answer.data).toBeUndefined();
  await shop.pass(10_000);
  expect((await shop.run(big)).errors).toBeUndefined();
});

test("a bucket never holds more than its maximum", () => {
  let now = 0;
  const bucket = new CostBucket(() => now, 2000, 100);
  bucket.take(500);
  expect(bucket.available()).toBe(1500);
  now += 2_000;
  expect(bucket.available()).toBe(1700);
  now += 3_600_000;
  expect(bucket.available()).toBe(2000);
});

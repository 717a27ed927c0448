import { expect, it } from "vitest";
import { newForm } from "../../contracts/campaign-form-values";
import { cardModel, groupPrice } from "./card-model";
import { cardText } from "./card-texts";

const shop = { currency: "USD", currencies: ["USD"] };
const form = newForm({ currency: "USD", timezone: "UTC" }, 0);
const variants = [
  { id: "gid://shopify/ProductVariant/1", title: "3 cups", minor: 4_599, available: true },
  { id: "gid://shopify/ProductVariant/2", title: "6 cups", minor: 6_299, available: true },
];

it("shows the first covered variant's price", () => {
  expect(cardModel(form, variants, shop)).toMatchObject({ list: { minor: 4_599 }, group: { minor: 3_679 }, percent: 2_000, size: 3, promise: "promise_match" });
  expect(cardModel({ ...form, variantIds: [variants[1]!.id] }, variants, shop).list).toEqual({ minor: 6_299, currency: "USD" });
});

it("shows no price that cannot be told", () => {
  expect(cardModel(form, [], shop)).toMatchObject({ list: null, group: null });
  expect(groupPrice({ ...form, percent: "abc" }, variants[0]!, shop)).toBeNull();
  expect(groupPrice({ ...form, priceKind: "fixed", fixed: { [variants[0]!.id]: "39.90" } }, variants[0]!, shop)).toEqual({ minor: 3_990, currency: "USD" });
});

it("keeps a picture of a group while the size is being typed", () => {
  expect(cardModel({ ...form, size: "" }, variants, shop).size).toBe(3);
  expect(cardModel({ ...form, size: "1" }, variants, shop).size).toBe(2);
});

it("promises what the form says", () => {
  expect(cardModel({ ...form, onFailure: "honour" }, variants, shop).promise).toBe("promise_honour");
  expect(cardModel({ ...form, matchFirst: false }, variants, shop).promise).toBe("promise_refund");
});

it("speaks with the storefront's own texts", () => {
  expect(cardText("zh-CN")("save_percent", { percent: 20 })).toContain("20");
  expect(cardText("en")("needed", { n: 2 })).toContain("2");
});

import { expect, it } from "vitest";
import { adminShopOf, adminTokenOf } from "./admin-token";

const SHOP = "tea.myshopify.com";
const admin = { iss: `https://${SHOP}/admin`, dest: `https://${SHOP}`, sub: "42" };

it("takes the claims of a shop's admin and a user's number for the admin's", () => {
  expect(adminShopOf(admin)).toBe(SHOP);
});

it.each<[what: string, change: object]>([
  ["no issuer", { iss: undefined }],
  ["another shop's admin as its issuer", { iss: "https://books.myshopify.com/admin" }],
  ["the shop alone as its issuer", { iss: `https://${SHOP}` }],
  ["an issuer with more behind it", { iss: `https://${SHOP}/admin/` }],
  ["a customer", { sub: "gid://shopify/Customer/7" }],
  ["nobody", { sub: undefined }],
  ["an empty name", { sub: "" }],
  ["a number that is no text", { sub: 42 }],
  ["a number with a line break", { sub: "42\n" }],
  ["nothing", { sub: "0" }],
  ["a bare shop", { dest: SHOP }],
  ["a shop over http", { dest: `http://${SHOP}` }],
  ["a shop with a path", { dest: `https://${SHOP}/` }],
  ["a scheme twice", { dest: `https://https://${SHOP}` }],
  ["another site that is its own admin", { dest: "https://evil.example", iss: "https://evil.example/admin" }],
  ["a list", { dest: [`https://${SHOP}`] }],
])("takes a token with %s for no admin's", (_what, change) => {
  expect(adminShopOf({ ...admin, ...change })).toBeNull();
});

it("reads the token that Shopify's library reads", () => {
  expect([adminTokenOf("Bearer a.b.c", "x.y.z"), adminTokenOf("a.b.c", null), adminTokenOf("a.bBearer .c", null), adminTokenOf("", "x.y.z"), adminTokenOf(null, "x.y.z"), adminTokenOf(null, ""), adminTokenOf(null, null)]).toEqual(["a.b.c", "a.b.c", "a.b.c", "x.y.z", "x.y.z", null, null]);
});

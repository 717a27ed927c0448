import { expect, test } from "vitest";
import { cleanPath, shellPath } from "./admin-links";

test.each([
  ["shopify:admin/orders/1", "/orders/1"],
  ["shopify://admin/products/1?x=y", "/products/1?x=y"],
  ["https://admin.shopify.com/store/tuan-demo/apps/0a1b/app/campaigns?shop=s&id_token=t", "/apps/tuan/app/campaigns"],
  ["https://admin.shopify.com/store/tuan-demo", "/"],
  ["https://tuan-demo.myshopify.com/admin/themes/current/editor?template=product", "/themes/current/editor?template=product"],
])("%s is %s in the shell", (link, path) => {
  expect(shellPath(link)).toBe(path);
});

test.each(["https://example.com/admin", "https://admin.shopify.com.evil.example/store/x", "https://tuan-demo.myshopify.com/administrator", "/app", "javascript:alert(1)", "shopify:administrator"])("%s is none of the admin's", (link) => {
  expect(shellPath(link)).toBeNull();
});

test("an admin link cannot lead to another host", () => {
  expect(shellPath("shopify:admin//evil.example/x")).toBe("/evil.example/x");
});

test("an address loses only what App Bridge added", () => {
  expect(cleanPath(new URL("http://x/app?embedded=1&shop=s&host=h&view=live&id_token=t"))).toBe("/app?view=live");
});

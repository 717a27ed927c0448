import { describe, expect, it } from "vitest";
import { frameOf, wayOf } from "./admin-way";

const SHOP = "tea.myshopify.com";
const way = (path: string, query: string[][] = [], origin = "https://tuan.example") => wayOf(new URL(`${origin}${path}?${new URLSearchParams(query)}`));
const odd = { odd: true };

describe("an address of the admin", () => {
  it("names a shop of Shopify's, once, or none", () => {
    expect(way("/app")).toEqual({ odd: false, shop: null });
    expect(way("/app", [["shop", SHOP]])).toEqual({ odd: false, shop: SHOP });
    for (const shop of ["", "evil.example", "x; script-src *", "李", "a\nb", `${SHOP}.evil.example`, `evil.example/${SHOP}`, "TEA.myshopify.com ", "tea"]) expect(way("/auth/session-token", [["shop", shop]]), shop).toEqual(odd);
    expect(way("/app", [["shop", SHOP], ["shop", "books.myshopify.com"]])).toEqual(odd);
  });

  it.each(["/auth?shop=tea.myshopify.com&host=x", "https://tuan.example/auth?shop=tea.myshopify.com", "https://admin.shopify.com/store/tea/charges/1", `https://${SHOP}/admin/charges/1?a=b`])("leads out of the frame to %s", (target) => {
    expect(way("/auth/exit-iframe", [["shop", SHOP], ["exitIframe", target]])).toEqual({ odd: false, shop: SHOP });
  });

  it.each(["https://evil.example/x", "//evil.example", "\\\\evil.example", "/\\evil.example", "///evil.example", "https://tuan.example@evil.example", "https://x@tuan.example/", "https://tuan.example.evil.example", "https://admin.shopify.com.evil.example", "http://admin.shopify.com", "javascript:1", "data:text/html,x", " /auth", "/a b", "https://books.myshopify.com/admin", `https://${SHOP}/`, `https://${SHOP}/administrator`, `https://${SHOP}/admin/../products`, "https://admin.shopify.com//evil", "https://["])("leads nowhere out of the frame by %j", (target) => {
    for (const path of ["/auth/exit-iframe", "/auth/exit-iframe.data", "/app"]) expect(way(path, [["shop", SHOP], ["exitIframe", target]])).toEqual(odd);
    expect(way("/auth/exit-iframe", [["shop", SHOP], ["exitIframe", "/auth"], ["exitIframe", target]])).toEqual(odd);
  });

  it("leads nowhere over http, not even home: Shopify's library throws over that", () => {
    expect(way("/auth/exit-iframe", [["exitIframe", "/auth"]], "http://localhost:4002")).toEqual(odd);
    expect(way("/auth/session-token", [["shopify-reload", "http://localhost:4002/app"]], "http://localhost:4002")).toEqual({ odd: false, shop: null });
  });

  it("says where to when it leads out of the frame, and names the shop whose admin it leads to", () => {
    expect(way("/auth/exit-iframe", [["shop", SHOP]])).toEqual(odd);
    expect(way("/auth/exit-iframe.data")).toEqual(odd);
    expect(way("/auth/exit-iframe", [["exitIframe", `https://${SHOP}/admin`]])).toEqual(odd);
  });

  it("takes a session token nowhere but to us", () => {
    expect(way("/auth/session-token", [["shopify-reload", "https://tuan.example/app?shop=x"]])).toEqual({ odd: false, shop: null });
    for (const target of ["https://evil.example/app", "//evil.example", "https://admin.shopify.com/", "javascript:1"]) expect(way("/auth/session-token", [["shopify-reload", target]]), target).toEqual(odd);
  });
});

it("is framed by its own shop's admin only, or by nobody", () => {
  expect([frameOf(SHOP as Parameters<typeof frameOf>[0]), frameOf(null)]).toEqual([`frame-ancestors https://${SHOP} https://admin.shopify.com`, "frame-ancestors 'none'"]);
});

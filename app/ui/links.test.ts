import { expect, it } from "vitest";
import { addBlock, adminOrder, links } from "./links";

it("leaves out filters that are not set", () => {
  expect(links.orders({ campaign: "cmp_1", state: undefined, invited: false, days: 30 })).toBe("/app/orders?campaign=cmp_1&days=30");
  expect(links.groups()).toBe("/app/groups");
});

it("leads into Shopify's own admin", () => {
  expect(adminOrder("gid://shopify/Order/42")).toBe("shopify:admin/orders/42");
  expect(addBlock("tea.myshopify.com", "key", "group-buy")).toBe("https://tea.myshopify.com/admin/themes/current/editor?template=product&addAppBlockId=key/group-buy&target=mainSection");
});

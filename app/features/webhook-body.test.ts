import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { whatIsRead } from "./webhook-body";

const customer = { id: 77, email: "liang@example.com", first_name: "Liang", phone: "+4915100000", default_address: { address1: "12 Canal Street" } };
const body = JSON.stringify({ id: 1001, admin_graphql_api_id: "gid://shopify/DiscountCodeNode/1001", order_id: 1002, order_edit: { order_id: 1003, staff_note: "for Liang" }, customer, shipping_address: { name: "Liang Wei" }, note: "ring twice", orders_requested: [1, "2"], orders_to_redact: [3], data_request: { id: 9, by: "Liang" }, "liang@example.com": 1 });

const hash = (email: string) => [`hash of ${email}`];

describe("what of a webhook is stored", () => {
  it.each<[topic: string, kept: object]>([
    ["orders/create", { id: "1001" }], ["orders/paid", { id: "1001" }], ["orders/updated", { id: "1001" }], ["orders/cancelled", { id: "1001" }],
    ["orders/edited", { order_edit: { order_id: "1003" } }], ["refunds/create", { order_id: "1002" }], ["products/update", { id: "1001" }], ["products/delete", { id: "1001" }], ["discounts/delete", { admin_graphql_api_id: "gid://shopify/DiscountCodeNode/1001" }],
    ["customers/data_request", { customer: { id: "77", mailboxes: ["hash of liang@example.com"] }, orders_requested: ["1", "2"], orders_to_redact: ["3"], data_request: { id: "9" } }],
    ["customers/redact", { customer: { id: "77", mailboxes: ["hash of liang@example.com"] }, orders_requested: ["1", "2"], orders_to_redact: ["3"], data_request: { id: "9" } }],
  ])("of %s are the ids that will be read", (topic, kept) => {
    expect(JSON.parse(whatIsRead(topic, body, hash))).toEqual(kept);
    expect(whatIsRead(topic, whatIsRead(topic, body, hash))).toBe(whatIsRead(topic, body, hash));
  });

  it("is nothing for topics of which nothing is read, subscribed to today or not", () => {
    const topics = [...readFileSync("shopify.app.toml", "utf8").matchAll(/"([a-z_]+\/[a-z_]+)"/g)].map((m) => m[1]!);
    expect(topics).toContain("fulfillments/create");
    for (const topic of [...topics, "never/heard-of", "shop/update", "constructor"]) expect(whatIsRead(topic, body), topic).not.toMatch(/Liang|liang|Canal|4915|ring/);
    expect(whatIsRead("fulfillments/create", body)).toBe("{}");
  });

  it("is the length of a body that is not what Shopify documents, and none of its words", () => {
    for (const odd of ["Liang", "{", `{"id":"Liang"}`, `[${body}]`, `{"id":1.5,"name":"Liang"}`]) expect(whatIsRead("orders/paid", odd)).toBe(`{"unreadable":${Buffer.byteLength(odd)}}`);
  });
});

describe("what Shopify is asked to send", () => {
  it("is no more than ids for every topic that could name somebody", () => {
    const blocks = readFileSync("shopify.app.toml", "utf8").split("[[webhooks.subscriptions]]").slice(1).map((block) => block.split("\n[")[0]!);
    const whole = blocks.filter((block) => !block.includes("include_fields")).join();
    expect(whole).not.toMatch(/"(orders|customers|refunds|fulfillments|fulfillment_orders|checkouts|carts)\/(?!data_request|redact)/);
  });
});

import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { callers } from "./callers";

const SHOPIFY = "23.227.38.1";
const SHOPPER = "203.0.113.9";
const req = (socket: string, forwarded?: string) => ({ socket: { remoteAddress: socket }, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

describe("who calls", () => {
  it.each<[what: string, from: IncomingMessage, caller: string, shopper: string | null]>([
    ["Shopify, with nothing in between", req(SHOPIFY, SHOPPER), SHOPIFY, SHOPPER],
    ["Shopify, through a balancer in our network", req("10.0.0.5", `${SHOPPER}, ${SHOPIFY}`), SHOPIFY, SHOPPER],
    ["Shopify, through two of them", req("127.0.0.1", `${SHOPPER}, ${SHOPIFY}, 10.0.0.5`), SHOPIFY, SHOPPER],
    ["a stranger who claims to be somebody else", req("198.51.100.7", "8.8.8.8"), "198.51.100.7", "8.8.8.8"],
    ["a stranger who claims it through our balancer", req("10.0.0.5", "8.8.8.8, 198.51.100.7"), "198.51.100.7", "8.8.8.8"],
    ["a stranger who claims to be our balancer", req("10.0.0.5", "10.0.0.9, 198.51.100.7"), "198.51.100.7", "10.0.0.9"],
    ["somebody of whom nobody tells more", req("198.51.100.7"), "198.51.100.7", null],
    ["words that are no address", req("10.0.0.5", "<script>, 198.51.100.7"), "198.51.100.7", null],
    ["a shopper with IPv6", req(SHOPIFY, "2001:db8::1"), SHOPIFY, "2001:db8::1"],
  ])("%s", (_what, from, caller, shopper) => {
    expect(callers([])(from)).toEqual({ caller, shopper });
  });

  it("trusts a balancer with a public address only when it is named", () => {
    const through = req("198.51.100.20", `${SHOPPER}, ${SHOPIFY}`);
    expect(callers([])(through).caller).toBe("198.51.100.20");
    expect(callers(["198.51.100.0/24"])(through)).toEqual({ caller: SHOPIFY, shopper: SHOPPER });
  });
});

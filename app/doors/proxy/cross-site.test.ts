import { describe, expect, it } from "vitest";
import { crossSite } from "./cross-site";

describe("a post from another site's page", () => {
  it.each<[what: string, headers: Record<string, string>, foreign: boolean]>([
    ["the card on the shop's page", { "sec-fetch-site": "same-origin", origin: "https://tea.example" }, false],
    ["a page that was sent again by hand", { "sec-fetch-site": "none" }, false],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, true],
    ["another site that says it is the shop", { "sec-fetch-site": "cross-site", origin: "https://tea.example", "x-forwarded-host": "tea.example" }, true],
    ["another subdomain", { "sec-fetch-site": "same-site" }, true],
    ["words that no browser sends", { "sec-fetch-site": "SAME-ORIGIN" }, true],
    ["an older browser on the shop's page", { origin: "https://tea.example", "x-forwarded-host": "tea.example" }, false],
    ["an older browser on the shop's page, at a port", { origin: "http://localhost:4000", "x-forwarded-host": "localhost:4000" }, false],
    ["an older browser elsewhere", { origin: "https://evil.example", "x-forwarded-host": "tea.example" }, true],
    ["an older browser in a sandboxed frame", { origin: "null", "x-forwarded-host": "tea.example" }, true],
    ["a caller that is no browser", {}, false],
    ["a proxy that hands on only the origin", { origin: "https://tea.example" }, false],
    ["the same, through a balancer of ours that writes our own name", { origin: "https://tea.example", "x-forwarded-host": "Tuan.example" }, false],
  ])("%s", (_what, headers, foreign) => {
    expect(crossSite(new Headers(headers), "tuan.example")).toBe(foreign);
  });
});

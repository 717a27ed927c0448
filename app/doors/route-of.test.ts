import { expect, it } from "vitest";
import { EXTENSION_ROUTES } from "./extension/routes";
import { PROXY_ROUTES } from "./proxy/routes";
import { routeOf } from "./route-of";

it.each([
  ["/proxy/i/ABCDEFGH23/qr.svg", "/proxy/i/:x/qr.svg"],
  ["/proxy/campaigns/cmp_01k/live", "/proxy/campaigns/:x/live"],
  ["/app/campaigns/cmp_01k/edit", "/app/campaigns/:x/edit"],
  ["/webhooks", "/webhooks"],
  ["/", "/"],
  ["/mei@example.com/%E9%99%88", "/:x/:x"],
  [`/${"x/".repeat(40)}`, "/:x/:x/:x/:x/:x/…"],
])("shows of %s what is ours", (path, shown) => expect(routeOf(path)).toBe(shown));

const addresses = [...Object.keys(PROXY_ROUTES).map((path) => `/proxy/${path}`), ...Object.keys(EXTENSION_ROUTES).map((path) => `/extension/${path}`)];
it.each(addresses)("shows %s, an address of a door, whole", (path) => expect(routeOf(path)).toBe(path));

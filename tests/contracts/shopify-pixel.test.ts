import { afterEach, beforeEach, expect, test } from "vitest";
import type { ShopDomain } from "../../app/domain/id";
import { type Commerce, CommerceUnavailable } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { testShop } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

const APP = "https://tuan.example";
const ON = { ok: true, value: { state: "on" } };
const pixel = () => small.api.world.app.pixel;

test("the web pixel is turned on once, however often it is asked for", async () => {
  expect(await commerce.ensurePixel(shop, APP)).toEqual(ON);
  const first = pixel();
  expect(first).toEqual({ id: expect.any(Number), settings: { app: APP } });
  expect(await commerce.ensurePixel(shop, APP)).toEqual(ON);
  expect(pixel()).toEqual(first);
});

test("it is on after an answer that was lost, and tells the app's new address after a move", async () => {
  small.server.faults.add({ fault: "lost_answer", operation: "CreatePixel" });
  await expect(commerce.ensurePixel(shop, APP)).rejects.toThrow(CommerceUnavailable);
  expect(await commerce.ensurePixel(shop, APP)).toEqual(ON);
  const { id } = pixel()!;
  expect(await commerce.ensurePixel(shop, "https://new.example")).toEqual(ON);
  expect(pixel()).toEqual({ id, settings: { app: "https://new.example" } });
});

test("scopes that the merchant has not granted are no trouble; what Shopify refuses is, in its words", async () => {
  expect(await commerce.ensurePixel(shop, "")).toMatchObject({ ok: false, refusal: { code: "refused", message: expect.stringContaining("settings definition") } });
  small.api.world.app.scopes = small.api.world.app.scopes.filter((scope) => scope !== "write_pixels");
  expect(await commerce.ensurePixel(shop, APP)).toEqual({ ok: true, value: { state: "denied" } });
  small.api.world.app.scopes = ["write_pixels"];
  expect(await commerce.ensurePixel(shop, APP)).toEqual({ ok: true, value: { state: "denied" } });
  expect(pixel()).toBeNull();
});

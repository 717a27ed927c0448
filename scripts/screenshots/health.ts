import type { BrowserMerchant } from "../../tests/support/browser/merchant";
import type { Stage } from "../../tests/support/browser/stage";
import { delivered } from "../../tests/support/signed-call";
import { type Camera, PHONE } from "./camera";

const boss = (stage: Stage) => stage.merchant({ viewport: PHONE, deviceScaleFactor: 2 });

/** The home page's card about the work in the background, once the first orders are in. */
export async function wellHealth(stage: Stage, camera: Camera): Promise<void> {
  await shot(await boss(stage), camera, "well");
}

/** The same card with something that gave up. It stays in the shop: to be taken last. */
export async function troubledHealth(stage: Stage, camera: Camera): Promise<void> {
  await delivered(stage.sandbox, "orders/paid", `{"not":"an order"}`, { "x-shopify-webhook-id": "broken" });
  await stage.sandbox.quiet();
  const merchant = await boss(stage);
  await shot(merchant, camera, "trouble");
  stage.sandbox.world.shop.locale = "zh-CN";
  await shot(merchant, camera, "trouble-zh-CN");
  stage.sandbox.world.shop.locale = "en";
}

async function shot(merchant: BrowserMerchant, camera: Camera, state: string): Promise<void> {
  await merchant.open("/app");
  await merchant.settled();
  await camera.both(`admin-health-${state}`, merchant.page, merchant.health);
}

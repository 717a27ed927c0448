import type { Page } from "playwright-core";
import type { Scene } from "./states";

/** Brings a freshly opened product page into the scene's state, and waits until it shows. */
export async function settle(page: Page, scene: Scene): Promise<void> {
  if (scene.script === false || scene.campaign === null) return;
  await page.waitForFunction(() => (document.querySelector("tuan-group") as { live?: object } | null)?.live);
  if (scene.press) {
    await page.locator("[data-part=go]").click();
    await page.locator("[data-part=notice]:not(:empty)").waitFor();
  }
  if (scene.panel) {
    await page.locator("[data-act=invite]").click();
    await page.locator("dialog[open] .tuan-qr").waitFor();
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === "finished"));
  }
}

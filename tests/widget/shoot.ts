/**
 * Pictures of every state of the card: `npx tsx tests/widget/shoot.ts <folder> [name …]`, at 390 and 1440 pixels,
 * in English and Chinese, on a light and a dark theme.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launch } from "./browser";
import { Shop, type View } from "./shop";
import { scenes } from "./states";
import { settle } from "./steps";

const [folder = "build/widget", ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const shop = await new Shop().open();
const browser = await launch();
const views: (Partial<View> & { tag: string; width: number })[] = [
  { tag: "390-en-light", width: 390 },
  { tag: "390-zh-CN-dark", width: 390, locale: "zh-CN", dark: true },
  { tag: "1440-zh-CN-light", width: 1440, locale: "zh-CN" },
  { tag: "1440-en-dark", width: 1440, dark: true },
  { tag: "390-en-plain", width: 390, buttons: false },
];
for (const { tag, width, ...view } of views) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 1, locale: view.locale ?? "en" });
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await (scene.script === false ? await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } }) : context).newPage();
    await page.goto(shop.play(scene, view));
    await settle(page, scene);
    const target = scene.panel ? page : page.locator("#shopify-block-group-buy");
    await target.screenshot({ path: path.join(folder, `${name}.${tag}.png`) });
    await page.evaluate(() => localStorage.clear()).catch(() => undefined);
    await page.close();
  }
  await context.close();
}
await browser.close();
await shop.close();

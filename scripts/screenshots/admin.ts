import type { BrowserMerchant } from "../../tests/support/browser/merchant";
import type { Stage } from "../../tests/support/browser/stage";
import { type Camera, DESK, PHONE } from "./camera";
import type { Cast } from "./cast";

/** The admin before the first campaign. */
export async function emptyAdmin(stage: Stage, camera: Camera): Promise<void> {
  const boss = await stage.merchant();
  await settled(boss, "/app");
  await camera.take("admin-home-empty-1440", boss.page);
  await settled(boss, "/app/campaigns");
  await camera.take("admin-campaigns-empty-1440", boss.page);
}

/** The admin's pages as a merchant has them after a few days of groups. */
export async function admin(stage: Stage, camera: Camera, cast: Cast): Promise<void> {
  const campaign = stage.campaignOf(cast.tea);
  const desk = await stage.merchant({ viewport: { ...DESK, height: 1000 } });
  const phone = await stage.merchant({ viewport: PHONE, deviceScaleFactor: 2 });
  await settled(desk, `/app/groups?campaign=${campaign}`);
  const group = (await desk.app.locator("a[href*='/app/groups/grp_']", { hasText: "Mei" }).first().getAttribute("href"))!;
  const pages = { home: "/app", campaigns: "/app/campaigns", campaign: `/app/campaigns/${campaign}`, editor: `/app/campaigns/${campaign}/edit`, group, groups: "/app/groups", orders: "/app/orders", problems: "/app/problems", settings: "/app/settings" };
  for (const [name, path] of Object.entries(pages)) await each(camera, `admin-${name}`, path, [desk, phone]);
  await newCampaign(desk, camera, cast);

  stage.sandbox.world.shop.locale = "zh-CN";
  for (const name of ["home", "campaigns", "campaign", "editor"] as const) await each(camera, `admin-${name}-zh-CN`, pages[name], [desk, phone]);
  stage.sandbox.world.shop.locale = "en";
}

/** One page, for each of the people who look at it. */
export async function each(camera: Camera, name: string, path: string, people: BrowserMerchant[]): Promise<void> {
  for (const boss of people) {
    await settled(boss, path);
    await camera.take(`${name}-${boss.page.viewportSize()!.width}`, boss.page);
  }
}

/** A campaign being made: product chosen, preview filled, save bar open. */
async function newCampaign(boss: BrowserMerchant, camera: Camera, { next }: Cast): Promise<void> {
  await settled(boss, "/app/campaigns/new");
  await boss.pick(next);
  await boss.enter({ size: "3", percent: "25", hours: "48" });
  await boss.settled();
  await camera.take("admin-editor-new-1440", boss.page);
}

async function settled(boss: BrowserMerchant, path: string): Promise<void> {
  await boss.open(path.startsWith("/app") ? path : new URL(path).pathname);
  await boss.settled();
}

import type { BrowserShopper } from "../../tests/support/browser/shopper";
import type { Stage } from "../../tests/support/browser/stage";
import { local } from "../../tests/support/merchant";
import type { Camera } from "./camera";
import type { Cast } from "./cast";

const HOUR = 3_600_000;

/** The card of one group's life, from nobody to everybody; leaves groups behind for the admin's pictures. */
export async function groupStates(stage: Stage, camera: Camera, { tea }: Cast): Promise<void> {
  const { sandbox } = stage;
  await stage.launch({ title: "Spring tea together", size: "3", percent: "30" }, tea);
  const shot = (who: BrowserShopper, state: string) => camera.both(`card-${state}`, who.page, who.card);
  const mei = await known(stage, "mei@example.com");
  await mei.open(tea);
  await shot(mei, "live");
  await offline(stage, camera, tea);
  await mei.press();
  await mei.open(tea);
  await shot(mei, "held");
  await dark(stage, mei, () => shot(mei, "held-dark"));
  await mei.press();
  await mei.pay();
  const link = await afterPayment(mei, camera);
  await mei.open(tea);
  await mei.page.keyboard.press("Escape");
  await shot(mei, "forming");
  await inChinese(mei, tea, () => shot(mei, "forming-zh-CN"));
  await panel(stage, mei, tea, camera);
  await invitePage(stage, link, camera);

  for (const email of ["chen@example.com", "lea@example.com"]) {
    const other = await known(stage, email);
    await other.startGroup(tea);
    await other.pay();
    await sandbox.clock.advance(17 * 60_000);
  }
  const visitor = await stage.shopper("A visitor", { deviceScaleFactor: 2 });
  await visitor.open(tea);
  await shot(visitor, "live-with-groups");
  await dark(stage, visitor, () => shot(visitor, "live-with-groups-dark"));
  await inChinese(visitor, tea, () => shot(visitor, "live-with-groups-zh-CN"));

  const liang = await stage.shopper("Liang Chen", { deviceScaleFactor: 2 });
  await liang.follow(link);
  await shot(liang, "invited");
  await liang.press();
  await liang.pay();
  const ana = await stage.shopper("Ana Ruiz", { deviceScaleFactor: 2 });
  await ana.follow(link);
  await shot(ana, "one-seat-left");
  await ana.press();
  await ana.pay();
  await ana.block.getByText("Everyone is in").waitFor();
  await framed(ana);
  await camera.take("after-payment-complete-1440", ana.page);
  const late = await stage.shopper("Too late", { deviceScaleFactor: 2 });
  await late.follow(link);
  await shot(late, "full");
  await mei.open(tea);
  await shot(mei, "succeeded");
}

/** Somebody with an account: the shop knows a first name, which the card shows masked. */
async function known(stage: Stage, email: string): Promise<BrowserShopper> {
  const customer = stage.sandbox.world.customers.find((one) => one.email === email)!;
  const who = await stage.shopper(`${customer.firstName} ${customer.lastName}`, { deviceScaleFactor: 2 });
  await who.logIn(customer);
  return who;
}

/** The page after payment at both widths. @returns the invitation's link */
async function afterPayment(mei: BrowserShopper, camera: Camera): Promise<string> {
  await mei.block.getByText("2 more people and it ships").waitFor();
  for (const width of [390, 1440]) {
    await mei.page.setViewportSize({ width, height: 900 });
    await mei.page.reload();
    await mei.block.getByText("Show a QR code").waitFor({ state: "attached" });
    await framed(mei);
    await camera.take(`after-payment-${width}`, mei.page);
  }
  return mei.copyInvite();
}

/** Waits until the block's frame is as high as what it shows. */
async function framed({ page }: BrowserShopper): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes("/ui-extensions/"));
  await frame?.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
}

async function panel(stage: Stage, mei: BrowserShopper, tea: Cast["tea"], camera: Camera): Promise<void> {
  const open = async (suffix: string, size: { width: number; height: number }) => {
    await mei.page.setViewportSize(size);
    await mei.card.locator("[data-act=invite]").click();
    await mei.panel.locator("img").waitFor();
    await mei.panel.locator("img").evaluate((image) => (image as HTMLImageElement).decode());
    await camera.take(`invite-panel${suffix}-${size.width}`, mei.page);
    await mei.page.keyboard.press("Escape");
    await mei.panel.waitFor({ state: "detached" });
  };
  await open("", { width: 390, height: 844 });
  await open("", { width: 1440, height: 900 });
  await dark(stage, mei, () => open("-dark", { width: 390, height: 844 }));
  await inChinese(mei, tea, () => open("-zh-CN", { width: 390, height: 844 }));
}

async function invitePage(stage: Stage, link: string, camera: Camera): Promise<void> {
  const reader = await stage.page("a reader without scripts", { javaScriptEnabled: false, deviceScaleFactor: 2 });
  await reader.goto(link);
  for (const width of [390, 1440]) {
    await reader.setViewportSize({ width, height: 900 });
    await camera.take(`invite-page-${width}`, reader);
  }
}

async function offline(stage: Stage, camera: Camera, tea: Cast["tea"]): Promise<void> {
  const lost = await stage.shopper("Without a connection", { deviceScaleFactor: 2 });
  await lost.open(tea);
  await lost.page.route("**/apps/tuan/**", (route) => route.abort());
  await lost.go.click();
  await lost.card.getByText("No connection just now.").waitFor();
  await camera.both("card-offline", lost.page, lost.card);
}

/** The states that belong to a campaign rather than a group, each on a product of its own. */
export async function campaignStates(stage: Stage, camera: Camera, cast: Cast): Promise<void> {
  const { sandbox } = stage;
  const { timezone } = sandbox.world.shop;
  const at = (hours: number) => local(sandbox.world.now() + hours * HOUR, timezone);
  const shot = async (state: string, product: Cast["tea"], query = "") => {
    const who = await stage.shopper(`Somebody (${state})`, { deviceScaleFactor: 2 });
    await who.page.goto(`${sandbox.storefront}/products/${product.handle}${query}`);
    await who.page.locator(".tuan").waitFor();
    if (!query.includes("design")) await who.settled();
    await camera.both(`card-${state}`, who.page, who.page.locator(".tuan"));
  };
  const start = at(51);
  await stage.launch({ title: "Lamp week", startDate: start.date, startTime: start.time }, cast.lamp);
  await shot("teaser", cast.lamp);

  await ended(stage, camera, cast.scarf);

  await stage.launch({ title: "Ten candles", size: "2", quota: "2" }, cast.candle);
  const first = await stage.shopper("Tomasz");
  const link = await first.openGroup(cast.candle);
  const second = await stage.shopper("Yi-chun");
  await second.join(link);
  await second.pay();
  await shot("sold-out", cast.candle);

  await stage.launch({ title: "Regular aprons", variantIds: [`gid://shopify/ProductVariant/${cast.apron.variants[0]!.id}`] }, cast.apron);
  await shot("not-covered", cast.apron, `?variant=${cast.apron.variants.at(-1)!.id}`);

  const plain = await stage.page("without scripts", { javaScriptEnabled: false, deviceScaleFactor: 2 });
  await plain.goto(`${sandbox.storefront}/products/${cast.tea.handle}`);
  await camera.both("card-no-script", plain, plain.locator("tuan-group"));
  await shot("editor-sample", cast.plain, "?design=1");
}

/** The merchant ends the campaign while somebody has its page open. */
async function ended(stage: Stage, camera: Camera, scarf: Cast["tea"]): Promise<void> {
  const campaign = await stage.launch({ title: "Scarf days" }, scarf);
  const who = await stage.shopper("Somebody (ended)", { deviceScaleFactor: 2 });
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await who.page.route("**/apps/tuan/**", (route) => held.then(() => route.continue()));
  await who.page.goto(`${stage.sandbox.storefront}/products/${scarf.handle}`);
  await who.card.scrollIntoViewIfNeeded();
  await stage.act(campaign, "end");
  answer();
  await who.settled();
  await camera.both("card-ended", who.page, who.card);
}

/** A group that does not fill: moves the clock, so it comes last. */
export async function failure(stage: Stage, camera: Camera, { mooncakes }: Cast): Promise<void> {
  await stage.launch({ title: "Mooncakes for the office", size: "4", hours: "1", matchFirst: false }, mooncakes);
  const mei = await stage.shopper("Mei Lin", { deviceScaleFactor: 2 });
  const link = await mei.openGroup(mooncakes);
  const bank = await stage.shopper("Bo Berg", { deviceScaleFactor: 2 });
  await bank.join(link);
  const order = await bank.pay("bank");
  await bank.open(mooncakes);
  await bank.panel.waitFor();
  await bank.page.keyboard.press("Escape");
  await camera.both("card-waiting-for-payment", bank.page, bank.card);
  await stage.sandbox.clock.advance(HOUR + 1_000);
  await stage.sandbox.quiet();
  await mei.open(mooncakes);
  await mei.card.getByText("You have been refunded in full.").waitFor();
  await camera.both("card-failed", mei.page, mei.card);
  await dark(stage, mei, () => camera.both("card-failed-dark", mei.page, mei.card));
  await inChinese(mei, mooncakes, () => camera.both("card-failed-zh-CN", mei.page, mei.card));
  // The transfer arrives all the same: the merchant's problem, with its button.
  stage.sandbox.orders.markPaid(order);
  await stage.sandbox.quiet();
}

async function dark(stage: Stage, who: BrowserShopper, take: () => Promise<void>): Promise<void> {
  stage.sandbox.world.theme.dark = true;
  await who.page.reload();
  await who.settled();
  await take();
  stage.sandbox.world.theme.dark = false;
  await who.page.reload();
  await who.settled();
}

async function inChinese(who: BrowserShopper, product: Cast["tea"], take: () => Promise<void>): Promise<void> {
  who.root = "/zh-CN";
  await who.open(product);
  await take();
  who.root = "";
  await who.open(product);
}

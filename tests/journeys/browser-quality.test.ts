import { describe, expect, it } from "vitest";
import { SETTLING } from "../../app/domain/group";
import { findings, watchShifts } from "../support/browser/measures";
import { browserStage } from "../support/browser/journeys";

const HOUR = 3_600_000;
const stage = browserStage();

describe("what people never notice", () => {
  it("axe finds nothing in the card's states, the panel, the block and the invite page", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "3", hours: "2", matchFirst: false });
    const mei = await stage.shopper("Mei");
    const look = async (who: typeof mei, state: string) => expect(await findings(who.page), state).toEqual([]);
    await mei.open(product);
    await look(mei, "live without groups");
    await mei.press();
    await mei.open(product);
    await look(mei, "held");
    await mei.press();
    await mei.pay();
    const link = await mei.copyInvite();
    expect(await findings(mei.page, { include: "iframe.ui-extension" }), "block after payment").toEqual([]);
    await mei.open(product);
    await mei.panel.locator(".tuan-qr").waitFor();
    await look(mei, "invite panel");
    await mei.page.keyboard.press("Escape");
    await look(mei, "forming");

    const bo = await stage.shopper("Bo");
    await bo.open(product);
    await look(bo, "live with a group");
    await bo.follow(link);
    await look(bo, "invited");
    await bo.press();
    await bo.pay();
    const ana = await stage.shopper("Ana", { javaScriptEnabled: false });
    await ana.page.goto(link);
    // axe is a script: the invite page's markup is put into a page that runs them.
    const reader = await stage.page("a reader");
    await reader.setContent((await ana.page.content()).replace(/<script>.*?<\/script>/s, ""));
    expect(await findings(reader), "invite page").toEqual([]);

    await sandbox.clock.advance(2 * HOUR + SETTLING + 1_000);
    await sandbox.quiet();
    await bo.open(product);
    await bo.card.getByText("You have been refunded in full.").waitFor();
    await look(bo, "failed and refunded");
    sandbox.world.theme.dark = true;
    await bo.page.reload();
    await bo.settled();
    await look(bo, "failed and refunded, dark");
    sandbox.world.theme.dark = false;
  });

  it("axe finds nothing in the admin's list, editor and campaign page", async () => {
    const { product } = stage;
    const campaign = await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei");
    await mei.openGroup(product);
    const boss = await stage.merchant();
    for (const path of ["/app", "/app/campaigns", `/app/campaigns/${campaign}`, `/app/campaigns/${campaign}/edit`, "/app/campaigns/new", "/app/groups", "/app/orders"]) {
      await boss.open(path);
      await boss.settled();
      expect(await findings(boss.page), path).toEqual([]);
    }
  });

  it("the card is painted without a request to the app, and nothing moves when the live data arrives", async () => {
    const { product } = stage;
    await stage.launch({ size: "3" });
    await (await stage.shopper("Mei")).openGroup(product);
    await (await stage.shopper("Bo")).openGroup(product);
    for (const width of [390, 1440]) {
      const ana = await stage.shopper("Ana", { viewport: { width, height: 2400 } });
      const shifts = await watchShifts(ana.page);
      let answer = () => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      await ana.page.route("**/apps/tuan/**", async (route) => {
        await held;
        await route.continue();
      });
      await ana.page.goto(`${stage.sandbox.storefront}/products/${product.handle}`);
      await ana.card.getByText("save 30%").waitFor();
      await ana.card.getByRole("button", { name: "Start a group" }).waitFor();
      await ana.card.getByText("3 people · 24 h").waitFor();
      expect(await ana.card.locator("[data-part=group]").textContent()).toMatch(/\d/);
      answer();
      await ana.settled();
      await ana.card.getByRole("button", { name: /^Join the group of/ }).first().waitFor();
      expect(await shifts(), `at ${width} px`).toBeLessThan(0.02);
    }
  });

  it("the app being away leaves the card as it was painted, and a press says so", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const mei = await stage.shopper("Mei");
    stage.complaints.allow(/Mei: .*(status of 50\d|ERR_)/);
    await mei.page.route("**/apps/tuan/**", (route) => route.abort());
    await mei.page.goto(`${sandbox.storefront}/products/${product.handle}`);
    await mei.card.getByText("save 30%").waitFor();
    await mei.go.click();
    await mei.card.getByText("No connection just now. Nothing was reserved or charged.").waitFor();
    await mei.page.unroute("**/apps/tuan/**");
    await mei.press();
  });
});

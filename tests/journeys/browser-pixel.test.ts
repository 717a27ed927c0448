import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { ProgramId } from "../../app/domain/id";
import type { Participant } from "../../app/domain/participant";
import { affiliates } from "../support/affiliates";
import { browserStage } from "../support/browser/journeys";
import { findings } from "../support/browser/measures";
import type { BrowserMerchant } from "../support/browser/merchant";
import type { BrowserShopper } from "../support/browser/shopper";
import { merchant, programForm } from "../support/merchant";

const stage = browserStage();

describe("the way from a link to an order, seen by people", () => {
  let database: Database;
  let office: Awaited<ReturnType<typeof affiliates>>;
  let program: ProgramId;
  let mei: Participant;

  beforeEach(async () => {
    database = await openDatabase(stage.sandbox.databaseUrl, { sealer: systemSealer("seals nothing that is read") });
    office = await affiliates(stage.sandbox);
    program = await merchant(stage.sandbox).startProgram(programForm(stage.sandbox));
    mei = await office.apply(program, "Mei Lin");
    await database.prisma.participant.updateMany({ where: { id: mei.id }, data: { standing: "approved" } });
    await stage.sandbox.quiet();
  });
  afterEach(async () => {
    stage.sandbox.world.shop.asksConsent = false;
    await merchant(stage.sandbox).act(`/app/programs/${program}`, "end");
    await office.close();
    await database.close();
  });

  const link = () => `${stage.sandbox.storefront}/apps/tuan/r/${mei.code}?to=/products/${stage.product.handle}`;
  /** Everything that a shopper's pages, and what runs beside them, send to the pixel's door. */
  function overheard(who: BrowserShopper): string[] {
    const sent: string[] = [];
    who.page.context().on("request", (request) => new URL(request.url()).pathname === "/pixel" && sent.push(request.postData() ?? ""));
    return sent;
  }
  const arrive = async (who: BrowserShopper) => {
    await who.page.goto(link());
    await who.page.waitForURL((url) => url.pathname === `/products/${stage.product.handle}`);
  };
  const remembered = (who: BrowserShopper) => who.page.waitForFunction(() => (JSON.parse(localStorage.getItem("tuan.visits") ?? "{}") as { value?: string }).value);
  const checkOut = async (who: BrowserShopper) => {
    await who.page.getByRole("button", { name: "Add to cart" }).click();
    await who.page.waitForURL(/\/cart$/);
    await who.page.goto(`${stage.sandbox.storefront}/checkout`);
    await who.atCheckout();
  };
  const counted = async () => {
    const { _sum } = await database.prisma.visitDay.aggregate({ where: { participantId: mei.id }, _sum: { visits: true, begun: true, completed: true } });
    return [_sum.visits ?? 0, _sum.begun ?? 0, _sum.completed ?? 0];
  };
  const counts = (figures: number[]) => expect.poll(counted, { timeout: 30_000, interval: 200 }).toEqual(figures);
  /** The card with the way from link to order, its words from top to bottom. */
  const funnel = async (boss: BrowserMerchant, path: string) => {
    await boss.open(path);
    await boss.settled();
    const card = boss.app.locator(".Polaris-ShadowBevel", { has: boss.page.getByRole("heading", { name: "From link to order" }) }).last();
    return (await card.innerText()).split("\n").map((line) => line.trim()).filter(Boolean);
  };

  it("a visitor who allows it comes by a link, begins a checkout, twice, and buys: one visit, one checkout, one order", async () => {
    expect(stage.sandbox.world.app.pixel).toMatchObject({ settings: { app: stage.sandbox.front } });
    stage.sandbox.world.shop.asksConsent = true;
    const bo = await stage.shopper("Bo");
    const sent = overheard(bo);
    await arrive(bo);
    await bo.page.getByRole("button", { name: "Accept" }).click();
    await remembered(bo);
    await checkOut(bo);
    await counts([1, 1, 0]);

    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    expect(await funnel(boss, `/app/programs/${program}`)).toEqual(["From link to order", "Visits", "1", "Checkouts begun", "1", "Orders", "0", "0 checkouts were completed. Visits and checkouts are counted only for visitors who allow it; orders are counted for everybody."]);

    await bo.page.reload();
    await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(2);
    await bo.pay();
    await counts([1, 1, 1]);
    await bo.page.reload();
    await bo.page.waitForLoadState("networkidle");
    expect(sent.map((body) => (JSON.parse(body) as { step: string }).step)).toEqual(["begun", "begun", "completed"]);
    for (const body of sent) expect(body).not.toMatch(/@|Bo\b/);

    const shown = ["From link to order", "Visits", "1", "Checkouts begun", "1", "Orders", "1", "1 checkout was completed. Visits and checkouts are counted only for visitors who allow it; orders are counted for everybody."];
    for (const path of [`/app/programs/${program}`, `/app/people/${mei.id}`]) {
      expect(await funnel(boss, path)).toEqual(shown);
      expect(await findings(boss.page)).toEqual([]);
      if (process.env.SHOTS) await boss.page.screenshot({ path: `${process.env.SHOTS}/funnel-${path.split("/")[2]}.png`, fullPage: true });
    }
  });

  it("of a visitor who declines nothing is sent at all, and the page says what is not counted", async () => {
    stage.sandbox.world.shop.asksConsent = true;
    const ana = await stage.shopper("Ana");
    const sent = overheard(ana);
    await arrive(ana);
    await ana.page.getByRole("button", { name: "Decline" }).click();
    await checkOut(ana);
    await ana.pay();
    await ana.page.waitForLoadState("networkidle");
    expect([sent, await ana.page.locator("iframe[title='Web pixel']").count(), await counted()]).toEqual([[], 0, [0, 0, 0]]);
    const boss = await stage.merchant();
    expect(await funnel(boss, `/app/people/${mei.id}`)).toEqual(["From link to order", "Visits", "0", "Orders", "0", "No checkout has been counted yet. Checkouts are counted only for visitors who allow it; orders for everybody."]);
  });
});

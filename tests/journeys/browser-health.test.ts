import Sqlite from "libsql";
import { describe, expect, it } from "vitest";
import { browserStage } from "../support/browser/journeys";
import type { BrowserMerchant } from "../support/browser/merchant";
import { delivered } from "../support/signed-call";

const MINUTE = 60_000;
const stage = browserStage();

/** Whether the card about the work in the background stands above the figures. */
async function standsFirst(boss: BrowserMerchant): Promise<boolean> {
  const titles = await boss.app.locator("h2").allTextContents();
  return titles[0] === "Behind the scenes";
}

/** Something done to the app's own database behind its back. */
function behind(sql: string): void {
  const database = new Sqlite(stage.sandbox.databaseUrl.replace("file:", ""));
  try {
    // The app writes, too: whoever comes second waits.
    database.exec("PRAGMA busy_timeout = 5000");
    database.exec(sql);
  } finally {
    database.close();
  }
}

describe("the home page's card about the work in the background", () => {
  it("stands last and says that all is well; where it cannot be read, the page is there and it can be looked up again", async () => {
    await stage.launch({ size: "2" });
    const boss = await stage.merchant();
    const mei = await stage.shopper("Mei");
    await mei.startGroup(stage.product);
    await mei.pay();
    await stage.sandbox.quiet();
    await boss.open("/app");
    await boss.sees("Runs well");
    expect(await standsFirst(boss)).toBe(false);

    behind(`ALTER TABLE "InboxMessage" RENAME TO "Away"`);
    try {
      await boss.open("/app");
      await boss.health.getByText("This could not be looked up just now.").waitFor();
      expect(await boss.health.getByText("Runs well").count()).toBe(0);
      await boss.sees("Needs you");
    } finally {
      behind(`ALTER TABLE "Away" RENAME TO "InboxMessage"`);
    }
    await boss.health.getByRole("button", { name: "Look again" }).click();
    await boss.health.getByText("Runs well").waitFor();
  });

  it("tells of webhooks that do not come, and not of mere silence", async () => {
    const { sandbox, product } = stage;
    await stage.launch({ size: "2" });
    const boss = await stage.merchant();
    await sandbox.clock.advance(5 * 60 * MINUTE);
    await boss.open("/app");
    await boss.sees("Runs well");
    await boss.sees("Shopify last told us something 5 hours ago.");

    sandbox.world.switchboard.lose = sandbox.world.app.webhookTopics.map(({ topic }) => topic);
    const mei = await stage.shopper("Mei");
    await mei.startGroup(product);
    await mei.pay();
    await mei.away(async () => {
      for (let quarter = 0; quarter < 5; quarter++) await sandbox.clock.advance(15 * MINUTE);
    });
    await boss.open("/app");
    await boss.sees("Messages from Shopify do not arrive");
    await boss.health.getByText("An order was placed 75 minutes ago and Shopify did not tell us", { exact: false }).waitFor();
    expect(await boss.health.getByText("Runs well").count()).toBe(0);
    expect(await standsFirst(boss)).toBe(true);

    // The first webhook that comes shows that they come again.
    sandbox.world.switchboard.lose = [];
    const bo = await stage.shopper("Bo");
    await bo.startGroup(product);
    await bo.pay();
    await sandbox.quiet();
    await boss.open("/app");
    await boss.sees("Runs well");
  });

  it("counts a privacy request that gave up once, names it, and tries it again", async () => {
    const { sandbox } = stage;
    await stage.launch({ size: "2" });
    expect((await delivered(sandbox, "customers/redact", `{"not":"a customer"}`, { "x-shopify-webhook-id": "broken" })).status).toBe(200);
    await sandbox.quiet();
    const deaths = () => sandbox.app.log().split("\n").filter((line) => line.includes(`"webhook":"broken"`) && line.includes("message dead")).length;
    const boss = await stage.merchant();
    await boss.open("/app");
    await boss.health.getByText("1 problem waits for you").waitFor();
    expect(await boss.health.getByText(/did not work|was not answered/).count()).toBe(0);
    await boss.health.getByRole("link", { name: "See problems" }).click();
    await boss.app.locator("h1", { hasText: "Problems" }).waitFor();
    await boss.sees("A customer's request to be forgotten was not carried out");
    await boss.app.getByText("within 30 days", { exact: false }).waitFor();
    await boss.sees("The message from Shopify could not be read.");
    expect(await boss.app.getByText(/Shopify says|many times/).count()).toBe(0);

    expect(deaths()).toBe(1);
    await boss.open("/app");
    await boss.health.getByRole("button", { name: "Try all again" }).click();
    await boss.page.getByText("They are on their way again").waitFor();
    await sandbox.quiet();
    expect(deaths()).toBe(2);
  });
});

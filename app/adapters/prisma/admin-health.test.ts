import { expect, it } from "vitest";
import { eachDatabase } from "../../../tests/support/databases";
import { DAY, HOUR, MINUTE } from "../../domain/instant";
import { cmp, now, other, rows, shop } from "./admin-reads.fixture";
import { readHealth } from "./admin-health";

const at = (ms: number) => new Date(now + ms);

eachDatabase((open) => {
  const start = async () => {
    const { prisma } = await open();
    const add = rows(prisma);
    const order = async (n: number, placed: number, changed = placed) => {
      await add.order(n, "paid");
      await prisma.order.updateMany({ where: { id: `gid://shopify/Order/${n}` }, data: { placedAt: at(placed), updatedAt: at(changed), recordedAt: at(changed) } });
    };
    const heard = (ms: number | null) => prisma.shop.create({ data: { shop, name: "Tea", url: "https://tea.example", currency: "USD", currencies: ["USD"], timezone: "UTC", locale: "en", settings: {}, installedAt: at(-100 * DAY), lastWebhookAt: ms === null ? null : at(ms) } });
    const effect = (key: string, more: object = {}) => prisma.outboxMessage.create({ data: { shop, key, kind: key.split(":")[0]!, payload: {}, createdAt: at(0), runAt: at(0), state: "dead", ...more } });
    const webhook = (id: string, topic: string, of: string = shop) => prisma.inboxMessage.create({ data: { shop: of, id, topic, body: "{}", receivedAt: at(0), runAt: at(0), state: "dead" } });
    return { add, order, heard, effect, webhook, health: () => readHealth(prisma, shop, now) };
  };

  it("finds the first order that Shopify never told of while a campaign ran", async () => {
    const { add, order, heard, health } = await start();
    await heard(-92 * DAY);
    await add.campaign(1, { startsAt: at(-95 * DAY), createdAt: at(-96 * DAY) });
    expect(await health()).toMatchObject({ lastWebhookAt: now - 92 * DAY, unheardOrderAt: null });
    await order(1, -92 * DAY - HOUR);
    await order(2, -92 * DAY + 2 * HOUR);
    await order(3, -HOUR + MINUTE);
    expect((await health()).unheardOrderAt).toBeNull();
    await order(4, -2 * HOUR);
    await order(5, -2 * DAY);
    expect((await health()).unheardOrderAt).toBe(now - 2 * DAY);
  });

  it("takes an old order that changed since for no proof, nor an order nobody could have been told of", async () => {
    const { add, order, heard, health } = await start();
    await heard(-4 * DAY);
    await order(1, -2 * DAY);
    expect((await health()).unheardOrderAt).toBeNull();
    for (const [n, status] of ["draft", "ended"].entries()) await add.campaign(n + 1, { status });
    await add.campaign(3, { status: "scheduled", startsAt: at(DAY), endsAt: at(2 * DAY) });
    expect((await health()).unheardOrderAt).toBeNull();
    await add.campaign(4);
    await order(2, -5 * DAY, -2 * HOUR);
    expect((await health()).unheardOrderAt).toBeNull();
  });

  it("finds an order though Shopify has never spoken", async () => {
    const { add, order, heard, health } = await start();
    await heard(null);
    await add.campaign(1, { startsAt: at(-DAY), createdAt: at(-3 * HOUR) });
    await order(1, -4 * HOUR);
    expect((await health()).unheardOrderAt).toBeNull();
    await order(2, -2 * HOUR);
    expect(await health()).toMatchObject({ lastWebhookAt: null, unheardOrderAt: now - 2 * HOUR });
  });

  it("counts a step that a problem tells of as that problem, and names what the others are about", async () => {
    const { add, effect, webhook, health } = await start();
    const about = { seatId: "sea_1", orderId: "gid://shopify/Order/1" };
    await add.problem("effect_dead:order.release:x", { kind: "effect_dead" });
    await add.problem("refund_failed:sea_1:gid://shopify/Order/1", about);
    await add.problem("webhook_dead:w-1", { kind: "effect_dead" });
    await add.problem(`publish_failed:${cmp(1)}`, { kind: "publish_failed", campaignId: cmp(1) });
    await add.problem("effect_dead:order.hold:settled", { kind: "effect_dead", status: "resolved" });
    await effect("order.release:x");
    await effect("order.refund:sea_1:gid://shopify/Order/1");
    await effect(`campaign.publish:${cmp(1)}:3`, { campaignId: cmp(1) });
    await webhook("w-1", "customers/redact");
    expect(await health()).toMatchObject({ stuck: { alone: {}, told: 4 }, problems: 4 });

    await effect("order.hold:settled");
    await effect("order.release:alone");
    for (const n of [1, 2]) await effect(`order.tag:${n}`);
    await effect("codes.make:1");
    await effect("mail.write:1");
    // Mails have a page and a button of their own.
    await effect("mail.send:1");
    await webhook("w-2", "customers/data_request");
    await webhook("w-3", "shop/update");
    await webhook("w-1", "customers/redact", other);
    expect((await health()).stuck).toEqual({ alone: { order: 2, tag: 2, campaign: 1, mail: 1, privacy: 1, other: 1 }, told: 4 });
  });
});

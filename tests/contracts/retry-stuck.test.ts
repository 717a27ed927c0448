import { expect, it } from "vitest";
import { readHealth } from "../../app/adapters/prisma/admin-health";
import type { ShopDomain } from "../../app/domain/id";
import { MINUTE } from "../../app/domain/instant";
import type { Problem } from "../../app/domain/problem";
import { retryStuck } from "../../app/features/retry-stuck";
import { solveProblem } from "../../app/features/solve-problem";
import type { RaisedProblem } from "../../app/ports/unit-of-work";
import { eachDatabase, type TestDatabase } from "../support/databases";
import { campaign, CAMPAIGN, delivery, effect, group, id, mail, NOW, offer, OTHER, seat, SHOP, shopRecord } from "./samples";

const LATER = NOW + MINUTE;
const ORDER = "gid://shopify/Order/1001";
const SEAT = id("sea", 1);
const REFUND = `order.refund:${SEAT}:${ORDER}`;
const refund: ReturnType<typeof effect> = { ...effect(REFUND, { seatId: SEAT }), kind: "order.refund", payload: { seatId: SEAT, orderId: ORDER, lineIds: [], reason: "unfilled" } };
const sending: ReturnType<typeof effect> = { ...effect("mail.send:m"), kind: "mail.send", payload: { mailKey: "m" } };
const about = (change: Partial<RaisedProblem> & Pick<RaisedProblem, "key">): RaisedProblem => ({ kind: "effect_dead", campaignId: null, groupId: null, seatId: null, orderId: null, detail: {}, raisedAt: NOW, ...change });

/** A shop with something dead of every sort. */
async function fill({ uow, prisma }: TestDatabase, shop: ShopDomain) {
  await uow.run(async (tx) => {
    await tx.shops.save(shopRecord({ shop, lastWebhookAt: NOW - MINUTE }));
    await tx.campaigns.insert(campaign({ shop }), [offer()]);
    await tx.groups.insert(shop, group({ seats: [seat(1, { state: "failed", orderId: ORDER, refund: "problem" })] }));
    for (const message of [refund, effect("tag"), sending, effect("soon", { runAt: LATER })]) await tx.outbox.add(shop, message);
    for (const name of ["lost", "fine"]) await tx.inbox.add(delivery(name, { shop }));
    await tx.problems.raise(shop, about({ key: `refund_failed:${SEAT}:${ORDER}`, kind: "refund_failed", seatId: SEAT, orderId: ORDER }));
    await tx.problems.raise(shop, about({ key: "webhook_dead:lost", detail: { effect: "orders/paid" } }));
    await tx.mails.add(shop, mail("m", { state: "failed" }));
  });
  await prisma.outboxMessage.updateMany({ where: { shop, key: { not: "soon" } }, data: { state: "dead", attempts: 20, lastError: "no" } });
  await prisma.inboxMessage.updateMany({ where: { shop, id: "lost" }, data: { state: "dead", attempts: 10, lastError: "no" } });
}

const states = async ({ prisma }: TestDatabase, shop: ShopDomain) =>
  Object.fromEntries([...(await prisma.outboxMessage.findMany({ where: { shop } })).map((row) => [row.key, row.state]), ...(await prisma.inboxMessage.findMany({ where: { shop } })).map((row) => [row.id, row.state])]) as Record<string, string>;
const problem = ({ uow }: TestDatabase, key: string, shop = SHOP): Promise<Problem | null> => uow.read((tx) => tx.problems.find(shop, key));
const press = ({ uow }: TestDatabase, shop = SHOP) => retryStuck({ uow, clock: { now: () => LATER } })(shop);
const settle = ({ uow }: TestDatabase, key: string) => solveProblem({ uow, clock: { now: () => LATER }, resume: () => Promise.reject(new Error("not asked for")), startProgram: () => Promise.reject(new Error("not asked for")) })(SHOP, key, "settled");

eachDatabase((open) => {
  it("puts back what gave up in one shop, with its problems; mails and another shop's stay as they are", async () => {
    const db = await open();
    await fill(db, SHOP);
    await fill(db, OTHER);
    const before = await states(db, OTHER);
    expect(await readHealth(db.prisma, SHOP, LATER + 1)).toEqual({ lastWebhookAt: NOW - MINUTE, unheardOrderAt: null, waiting: { count: 2, since: NOW }, stuck: { alone: { tag: 1 }, told: 2 }, problems: 2, mailsNotSent: 1 });
    expect(await press(db)).toEqual({ ok: true, value: { count: 3 } });
    expect(await states(db, SHOP)).toEqual({ [REFUND]: "waiting", tag: "waiting", "mail.send:m": "dead", soon: "waiting", lost: "waiting", fine: "waiting" });
    for (const key of [`refund_failed:${SEAT}:${ORDER}`, "webhook_dead:lost"]) expect(await problem(db, key), key).toMatchObject({ status: "resolved", resolution: "retry" });
    expect((await db.uow.read((tx) => tx.groups.seat(SHOP, SEAT)))?.refund).toBe("due");
    expect(await readHealth(db.prisma, SHOP, NOW)).toMatchObject({ stuck: { alone: {}, told: 0 }, problems: 0 });

    expect(await states(db, OTHER)).toEqual(before);
    expect(before).toMatchObject({ [REFUND]: "dead", tag: "dead", lost: "dead" });
    expect(await problem(db, "webhook_dead:lost", OTHER)).toMatchObject({ status: "open" });
    expect((await db.uow.read((tx) => tx.groups.seat(OTHER, SEAT)))?.refund).toBe("problem");
    expect(await readHealth(db.prisma, OTHER, NOW)).toMatchObject({ stuck: { alone: { tag: 1 }, told: 2 }, problems: 2 });
  });

  it("pays nobody a second time whom the merchant has paid by hand", async () => {
    const db = await open();
    await fill(db, SHOP);
    expect((await settle(db, `refund_failed:${SEAT}:${ORDER}`)).ok).toBe(true);
    expect((await settle(db, "webhook_dead:lost")).ok).toBe(true);
    expect(await states(db, SHOP)).toMatchObject({ [REFUND]: "done", lost: "done" });
    expect(await db.prisma.inboxMessage.findFirst({ where: { id: "lost" } })).toMatchObject({ body: "" });
    // As it is when the worker writes "dead" only after the merchant has settled.
    await db.prisma.outboxMessage.updateMany({ where: { key: REFUND }, data: { state: "dead" } });
    expect(await press(db)).toEqual({ ok: true, value: { count: 1 } });
    expect(await states(db, SHOP)).toMatchObject({ [REFUND]: "done", tag: "waiting" });
    expect(await press(db)).toEqual({ ok: false, refusal: { code: "stuck.nothing" } });
  });

  it("tries a campaign's publishing again, unless the campaign is over", async () => {
    const db = await open();
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(campaign(), [offer()]);
      await tx.outbox.add(SHOP, { ...effect(`campaign.publish:${CAMPAIGN}:0`), kind: "campaign.publish", payload: { campaignId: CAMPAIGN, revision: 0 } });
      await tx.problems.raise(SHOP, about({ key: `publish_failed:${CAMPAIGN}`, kind: "publish_failed", campaignId: CAMPAIGN }));
    });
    const die = () => db.prisma.outboxMessage.updateMany({ data: { state: "dead" } });
    await die();
    expect((await press(db)).ok).toBe(true);
    expect(await states(db, SHOP)).toMatchObject({ [`campaign.publish:${CAMPAIGN}:0`]: "waiting" });
    expect((await db.uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN)))?.publication).toBe("working");
    await die();
    await db.uow.run((tx) => tx.problems.raiseAnew(SHOP, about({ key: `publish_failed:${CAMPAIGN}`, kind: "publish_failed", campaignId: CAMPAIGN })));
    await db.prisma.campaign.updateMany({ data: { status: "ended" } });
    expect((await press(db)).ok).toBe(false);
    expect(await problem(db, `publish_failed:${CAMPAIGN}`)).toMatchObject({ status: "open" });
  });
});

import { expect, it } from "vitest";
import { defaultShare } from "../../app/domain/friends";
import { DAY } from "../../app/domain/instant";
import type { Tx } from "../../app/ports/unit-of-work";
import { eachDatabase } from "../support/databases";
import { fill, liang } from "./filled-shop";
import { asText, everything } from "./tables";
import { BATCH, CAMPAIGN, campaign, GRANT, grant, GROUP, group, id, INVITATION, invitation, NOW, OFFER, order, OTHER, PARTICIPANT, participant, PAYOUT, payout, PROGRAM, program, seat, SHOP, storedOrder } from "./samples";

const ORDER = order().id;

/** Every method that takes a shop, with names that exist in the other shop: nothing may be found. */
const lookUps: Record<string, (tx: Tx) => Promise<unknown>> = {
  "shops.lock": (tx) => tx.shops.lock(SHOP),
  "shops.tokens": (tx) => tx.shops.tokens(SHOP),
  "shops.lockTokens": (tx) => tx.shops.lockTokens(SHOP),
  "shops.find": (tx) => tx.shops.find(SHOP),
  "campaigns.find": (tx) => tx.campaigns.find(SHOP, CAMPAIGN),
  "campaigns.lock": (tx) => tx.campaigns.lock(SHOP, CAMPAIGN),
  "campaigns.onProduct": (tx) => tx.campaigns.onProduct(SHOP, "gid://shopify/Product/1"),
  "campaigns.offers": (tx) => tx.campaigns.offers(SHOP, CAMPAIGN),
  "campaigns.update": (tx) => tx.campaigns.update(campaign({ title: "Taken over" })),
  "campaigns.ofDiscount": (tx) => tx.campaigns.ofDiscount(SHOP, "gid:offer"),
  "groups.load": (tx) => tx.groups.load(SHOP, GROUP, [liang.id]),
  "groups.seat": (tx) => tx.groups.seat(SHOP, liang.id),
  "groups.seatsByCode": (tx) => tx.groups.seatsByCode(SHOP, liang.code),
  "groups.seatByInvite": (tx) => tx.groups.seatByInvite(SHOP, liang.inviteCode),
  "groups.seatsOfOrder": (tx) => tx.groups.seatsOfOrder(SHOP, ORDER),
  "groups.lastHold": (tx) => tx.groups.lastHold(SHOP, CAMPAIGN),
  "groups.ordersWaiting": (tx) => tx.groups.ordersWaiting(SHOP, CAMPAIGN),
  "groups.seatsOfShopper": (tx) => tx.groups.seatsOfShopper(SHOP, CAMPAIGN, ["c:77"]),
  "groups.heldFromAddress": (tx) => tx.groups.heldFromAddress(SHOP, "address-key"),
  "groups.open": (tx) => tx.groups.open(SHOP, CAMPAIGN, NOW, 9),
  "groups.unusedCodes": (tx) => tx.groups.unusedCodes(SHOP, GROUP),
  "groups.due": (tx) => tx.groups.due(SHOP, NOW + 365 * DAY, 9),
  "groups.lastDeadline": (tx) => tx.groups.lastDeadline(SHOP, CAMPAIGN),
  "codes.show": (tx) => tx.codes.show(SHOP, OFFER, liang.id, NOW),
  "codes.offerOf": (tx) => tx.codes.offerOf(SHOP, "POOLED"),
  "codes.ofBatch": (tx) => tx.codes.ofBatch(SHOP, "b"),
  "codes.takenBack": (tx) => tx.codes.takenBack(SHOP, "b"),
  "codes.wanted": (tx) => tx.codes.wanted(SHOP, OFFER),
  "codes.figures": async (tx) => Object.values(await tx.codes.figures(SHOP, OFFER)).filter((count) => count > 0),
  "orders.find": (tx) => tx.orders.find(SHOP, ORDER),
  "orders.seen": (tx) => tx.orders.seen(SHOP, ORDER),
  "orders.householdOf": (tx) => tx.orders.householdOf(SHOP, "gid://shopify/Customer/77", 20),
  "orders.hasOrdered": (tx) => tx.orders.hasOrdered(SHOP, "gid://shopify/Customer/77"),
  "facts.find": (tx) => tx.facts.find(SHOP, "f"),
  "facts.ofGroup": (tx) => tx.facts.ofGroup(SHOP, GROUP),
  "problems.find": (tx) => tx.problems.find(SHOP, "p"),
  "outbox.replay": (tx) => tx.outbox.replay(SHOP, "dead", NOW),
  "outbox.waitsBehind": (tx) => tx.outbox.waitsBehind(SHOP, "e", { key: "z", createdAt: NOW + 1, progress: null }),
  "outbox.resting": async (tx) => { const found = await tx.outbox.resting(SHOP, "dead"); return found === "forgotten" ? null : found; },
  "outbox.stuck": (tx) => tx.outbox.stuck(SHOP, 9),
  "inbox.stuck": (tx) => tx.inbox.stuck(SHOP, 9),
  "inbox.unfinished": (tx) => tx.inbox.unfinished(SHOP, "d"),
  "inbox.replay": (tx) => tx.inbox.replay(SHOP, "dead", NOW),
  "mails.find": (tx) => tx.mails.find(SHOP, "m"),
  "people.gather": async (tx) => Object.values(await tx.people.gather(SHOP, "77", [ORDER])).flat(),
  "programs.find": (tx) => tx.programs.find(SHOP, PROGRAM),
  "programs.all": (tx) => tx.programs.all(SHOP),
  "programs.update": (tx) => tx.programs.update(SHOP, program({ title: "Taken over" })),
  "participants.find": (tx) => tx.participants.find(SHOP, PARTICIPANT),
  "participants.lock": (tx) => tx.participants.lock(SHOP, PARTICIPANT),
  "participants.byCodes": (tx) => tx.participants.byCodes(SHOP, [participant().code]),
  "participants.ofGuest": (tx) => tx.participants.ofGuest(SHOP, PROGRAM, ["v:browser"]),
  "participants.visits": (tx) => tx.participants.visits(SHOP, PARTICIPANT),
  "stocks.find": (tx) => tx.stocks.find(SHOP, PROGRAM),
  "stocks.lock": (tx) => tx.stocks.lock(SHOP, PROGRAM),
  "stocks.ofDiscount": (tx) => tx.stocks.ofDiscount(SHOP, "gid:friend"),
  "coupons.over": (tx) => tx.coupons.over(SHOP, "cb"),
  "coupons.held": (tx) => tx.coupons.held(SHOP, PROGRAM, "friend", 0),
  "coupons.wanted": (tx) => tx.coupons.wanted(SHOP, PROGRAM, "friend", 0),
  "coupons.ofBatch": (tx) => tx.coupons.ofBatch(SHOP, "cb"),
  "coupons.figures": async (tx) => Object.values(await tx.coupons.figures(SHOP, PROGRAM, "friend")).filter((count) => count > 0),
  "coupons.give": (tx) => tx.coupons.give(SHOP, PROGRAM, "friend", { participantId: PARTICIPANT, holderKey: "v:thief", grantId: null, at: NOW, until: NOW }),
  "coupons.takeExpired": (tx) => tx.coupons.takeExpired(SHOP, PROGRAM, NOW, 10),
  "coupons.byCodes": (tx) => tx.coupons.byCodes(SHOP, ["C-GIVEN"]),
  "coupons.ofHolder": (tx) => tx.coupons.ofHolder(SHOP, PROGRAM, ["c:77"]),
  "coupons.ofGrants": (tx) => tx.coupons.ofGrants(SHOP, [GRANT]),
  "coupons.usable": (tx) => tx.coupons.usable(SHOP, PARTICIPANT, 0, 9),
  "coupons.lastUntil": (tx) => tx.coupons.lastUntil(SHOP, PROGRAM),
  "ownCodes.differ": async (tx) => Object.values(await tx.ownCodes.differ(SHOP, PROGRAM)).flat(),
  "ownCodes.has": (tx) => tx.ownCodes.has(SHOP, "C-OWN"),
  "grants.ofParticipant": (tx) => tx.grants.ofParticipant(SHOP, PARTICIPANT, 9),
  "grants.byIds": (tx) => tx.grants.byIds(SHOP, [GRANT]),
  "grants.toOpen": (tx) => tx.grants.toOpen(SHOP, PARTICIPANT, 0, 9),
  "grants.counting": (tx) => tx.grants.counting(SHOP, PARTICIPANT, defaultShare.thanks),
  "grants.owing": (tx) => tx.grants.owing(SHOP, PROGRAM),
  "grants.due": (tx) => tx.grants.due(SHOP, NOW, 9),
  "grants.given": (tx) => tx.grants.given(SHOP, PARTICIPANT),
  "grants.holding": (tx) => tx.grants.holding(SHOP, PARTICIPANT, id("grt", 9)),
  "payouts.ofParticipant": (tx) => tx.payouts.ofParticipant(SHOP, PARTICIPANT, 9),
  "payouts.byIds": (tx) => tx.payouts.byIds(SHOP, [PAYOUT]),
  "payouts.withCode": (tx) => tx.payouts.withCode(SHOP, PARTICIPANT, 0, 9),
  "payouts.unsent": (tx) => tx.payouts.unsent(SHOP, PARTICIPANT),
  "payouts.credits": (tx) => tx.payouts.credits(SHOP, "77"),
  "participants.ofCustomer": (tx) => tx.participants.ofCustomer(SHOP, "77"),
  "participants.ofMailbox": (tx) => tx.participants.ofMailbox(SHOP, ["mailbox-key"]),
  "invitations.find": (tx) => tx.invitations.find(SHOP, INVITATION),
  "invitations.lock": (tx) => tx.invitations.lock(SHOP, INVITATION),
  "invitations.ofMailbox": (tx) => tx.invitations.ofMailbox(SHOP, ["meis-mailbox"]),
  "invitations.sentSince": (tx) => tx.invitations.sentSince(SHOP, 0),
  "attributions.ordersOf": (tx) => tx.attributions.ordersOf(SHOP, PARTICIPANT, 0, 9),
  "attributions.bringersOf": (tx) => tx.attributions.bringersOf(SHOP, ["77"], 9),
  "attributions.lock": (tx) => tx.attributions.lock(SHOP, ORDER),
  "attributions.bindings": (tx) => tx.attributions.bindings(SHOP, "77"),
  "grants.find": (tx) => tx.grants.find(SHOP, GRANT),
  "grants.ofOrder": (tx) => tx.grants.ofOrder(SHOP, ORDER),
  "ledger.balances": (tx) => tx.ledger.balances(SHOP, PARTICIPANT),
  "ledger.payoutsOf": (tx) => tx.ledger.payoutsOf(SHOP, PARTICIPANT, [GRANT]),
  "ledger.settle": (tx) => tx.ledger.settle(SHOP, PARTICIPANT, "EUR", PAYOUT),
  "payouts.find": (tx) => tx.payouts.find(SHOP, PAYOUT),
  "payouts.decide": (tx) => tx.payouts.decide(SHOP, payout({ state: "paid" }), "requested"),
  "batches.find": (tx) => tx.batches.find(SHOP, BATCH),
  "batches.payouts": (tx) => tx.batches.payouts(SHOP, BATCH),
  "batches.waiting": (tx) => tx.batches.waiting(SHOP, "bank", "EUR", 9),
  "batches.take": (tx) => tx.batches.take(SHOP, BATCH, { id: id("pay", 3), minor: 358, name: "", account: "thief", note: "" }),
  "shops.setUninstalled": (tx) => tx.shops.setUninstalled(SHOP, NOW + 5, NOW),
  "people.forget": (tx) => tx.people.forget(SHOP, "77", [ORDER]),
};
/** Every method that only changes something. */
const changes: Record<string, (tx: Tx) => Promise<void>> = {
  "shops.setReconciled": (tx) => tx.shops.setReconciled(SHOP, NOW + 5),
  "shops.setProxyPrefix": (tx) => tx.shops.setProxyPrefix(SHOP, "/tools/x"),
  "shops.dropTokens": (tx) => tx.shops.dropTokens(SHOP, [{ id: `offline_${OTHER}`, mark: "" }]),
  "shops.erase": (tx) => tx.shops.erase(SHOP),
  "campaigns.setPublication": (tx) => tx.campaigns.setPublication(SHOP, CAMPAIGN, "problem"),
  "campaigns.replaceOffers": (tx) => tx.campaigns.replaceOffers(SHOP, CAMPAIGN, []),
  "campaigns.setListPrice": (tx) => tx.campaigns.setListPrice(SHOP, OFFER, 6_66),
  "campaigns.setDiscount": (tx) => tx.campaigns.setDiscount(SHOP, OFFER, "gid://shopify/DiscountCodeNode/666"),
  "campaigns.shiftQuota": (tx) => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, 5),
  "campaigns.delete": (tx) => tx.campaigns.delete(SHOP, CAMPAIGN),
  "groups.setRefund": (tx) => tx.groups.setRefund(SHOP, liang.id, "problem"),
  "codes.pool": (tx) => tx.codes.pool(SHOP, "b", ["POOLED"]),
  "codes.again": (tx) => tx.codes.again(SHOP, "stolen", ["POOLED"]),
  "codes.take": (tx) => tx.codes.take(SHOP, "POOLED", liang.id, NOW),
  "codes.remove": (tx) => tx.codes.remove(SHOP, ["POOLED"]),
  "problems.resolve": (tx) => tx.problems.resolve(SHOP, "p", "taken over", NOW),
  "outbox.hasten": (tx) => tx.outbox.hasten(SHOP, "e", NOW - 1),
  "outbox.dismiss": (tx) => tx.outbox.dismiss(SHOP, "dead", NOW),
  "inbox.dismiss": (tx) => tx.inbox.dismiss(SHOP, "dead", NOW),
  "stocks.setDiscount": (tx) => tx.stocks.setDiscount(SHOP, PROGRAM, "friend", "gid://shopify/DiscountCodeNode/666"),
  "stocks.letGo": (tx) => tx.stocks.letGo(SHOP, PROGRAM, "friend", "SEED"),
  "stocks.take": (tx) => tx.stocks.take(SHOP, PROGRAM, 666, 1),
  "coupons.pool": (tx) => tx.coupons.pool(SHOP, "cb", ["C-OTHER"]),
  "coupons.again": (tx) => tx.coupons.again(SHOP, "stolen", ["C-OTHER"]),
  "coupons.discard": (tx) => tx.coupons.discard(SHOP, PROGRAM, "friend"),
  "coupons.use": (tx) => tx.coupons.use(SHOP, "C-GIVEN", ORDER),
  "coupons.withdraw": (tx) => tx.coupons.withdraw(SHOP, ["C-GIVEN"]),
  "ownCodes.drop": (tx) => tx.ownCodes.drop(SHOP, PROGRAM),
  "participants.update": (tx) => tx.participants.update(SHOP, participant({ standing: "banned" })),
  "participants.countVisit": (tx) => tx.participants.countVisit(SHOP, PARTICIPANT, "2026-11-22"),
  "checkouts.complete": (tx) => tx.checkouts.complete(SHOP, "checkout-key", "2026-11-22"),
  "invitations.update": (tx) => tx.invitations.update(SHOP, invitation({ state: "withdrawn" })),
  "grants.update": (tx) => tx.grants.update(SHOP, grant({ standingMinor: 1 })),
  "grants.wake": (tx) => tx.grants.wake(SHOP, PARTICIPANT, NOW),
  "mails.setState": (tx) => tx.mails.setState(SHOP, "m", "sent", null, NOW),
};
/** Methods without the shop's scope: what they store starts a new row of that shop, or they serve all shops' jobs. */
const unscoped = ["shops.save", "shops.installed", "campaigns.insert", "campaigns.turning", "groups.insert", "groups.save", "groups.dueShops", "groups.lapsed", "codes.add", "orders.record", "facts.record", "problems.raise", "problems.raiseAnew", "outbox.add", "inbox.add", "mails.add", "programs.insert", "participants.insert", "checkouts.begin", "attributions.record", "attributions.bind", "grants.insert", "grants.dueShops", "stocks.insert", "coupons.add", "coupons.expiring", "ownCodes.put", "ledger.book", "payouts.insert", "batches.insert", "invitations.insert"];

eachDatabase((open, provider) => {
  it("covers every repository method", async () => {
    const { uow } = await open();
    const methods = await uow.read(async (tx) => Object.entries(tx).flatMap(([noun, repository]) => Object.keys(repository).map((method) => `${noun}.${method}`)));
    expect(methods.sort()).toEqual([...Object.keys(lookUps), ...Object.keys(changes), ...unscoped].sort());
  });

  it("finds and changes nothing of another shop by its ids", async () => {
    const db = await open();
    await fill(db, OTHER);
    const before = asText(await everything(db.prisma, provider));
    for (const [name, lookUp] of Object.entries(lookUps)) expect([null, false, 0, []], name).toContainEqual(await db.uow.run(lookUp));
    for (const change of Object.values(changes)) await db.uow.run(change);
    expect(asText(await everything(db.prisma, provider))).toBe(before);
  });

  it("stores the same ids for two shops side by side, and saves only its own", async () => {
    const db = await open();
    await fill(db, OTHER);
    await fill(db, SHOP);
    await db.uow.run((tx) => tx.groups.save(SHOP, group({ seats: [liang] }), group({ status: "failed", seats: [{ ...liang, state: "failed" }] })));
    expect(await db.uow.read((tx) => tx.groups.load(OTHER, GROUP))).toMatchObject({ status: "forming", seats: [{ state: "counted" }, { state: "held" }] });
    expect(await db.uow.run((tx) => tx.orders.record(OTHER, order({ updatedAt: NOW + 1 }), NOW))).toMatchObject({ current: true });
    expect((await db.uow.read((tx) => tx.orders.find(SHOP, ORDER)))?.updatedAt).toBe(NOW);
  });

  it("erases every trace of a shop, and nothing of another", async () => {
    const db = await open();
    await fill(db, OTHER);
    await fill(db, SHOP);
    const filled = await everything(db.prisma, provider);
    for (const [table, rows] of Object.entries(filled)) expect(rows.some((row) => row.shop === SHOP), `${table} has a row to erase`).toBe(true);
    await db.uow.run(async (tx) => {
      await tx.shops.dropTokens(SHOP, await tx.shops.lockTokens(SHOP));
      await tx.shops.erase(SHOP);
    });
    const left = await everything(db.prisma, provider);
    expect(asText(left)).not.toContain(SHOP);
    for (const [table, rows] of Object.entries(left)) expect(rows, table).toEqual((filled[table] ?? []).filter((row) => row.shop === OTHER));
  });

  it("forgets a customer known only by an order, or only by the shopper key, with the unpaid seats of the same browser", async () => {
    const db = await open();
    await db.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign(), []);
      await tx.groups.insert(SHOP, group({ seats: [seat(1, { orderId: ORDER, name: "Liang", shopperKey: "v:hers" }), seat(2, { shopperKey: "c:77", name: "Liang" }), seat(3, { shopperKey: "c:78", name: "Mei" }), seat(4, { shopperKey: "v:hers", name: "Lili", state: "held" }), seat(5, { shopperKey: "v:hers", name: "Her mother", orderId: "gid://shopify/Order/5" })] }));
    });
    expect(await db.uow.run((tx) => tx.people.forget(SHOP, "77", [ORDER]))).toBe(3);
    expect((await db.uow.read((tx) => tx.groups.load(SHOP, GROUP)))?.seats.map((one) => [one.name, one.shopperKey])).toEqual([[null, `r:${id("sea", 1)}`], [null, `r:${id("sea", 2)}`], ["Mei", "c:78"], [null, `r:${id("sea", 4)}`], ["Her mother", "v:hers"]]);
  });

  it("keeps an order's buyer forgotten when the order is read again", async () => {
    const { uow } = await open();
    await uow.run((tx) => tx.orders.record(SHOP, order({ household: ["place"] }), NOW));
    expect(await uow.read((tx) => tx.orders.householdOf(SHOP, "gid://shopify/Customer/77", 20))).toEqual(["place"]);
    await uow.run((tx) => tx.people.forget(SHOP, "77", []));
    expect((await uow.read((tx) => tx.orders.find(SHOP, ORDER)))?.household).toEqual([]);
    for (const later of [1, 2]) await uow.run((tx) => tx.orders.record(SHOP, order({ household: ["place"], updatedAt: NOW + later, refundedMinor: later }), NOW + later));
    expect(await uow.read((tx) => tx.orders.find(SHOP, ORDER))).toEqual(storedOrder({ customerId: null, updatedAt: NOW + 2, refundedMinor: 2 }));
  });

  it("forgets persons by the time alone: addresses once a seat waits no more, names and mails of what is long over", async () => {
    const db = await open();
    await fill(db, SHOP);
    await db.uow.run((tx) => tx.groups.insert(SHOP, group({ id: id("grp", 2), status: "succeeded", closedAt: NOW - DAY, seats: [seat(7, { ...liang, id: id("sea", 7), groupId: id("grp", 2), orderId: "gid://shopify/Order/7", inviteCode: "I7", name: "Mei" }), seat(8, { groupId: id("grp", 2), addressKey: "waits", inviteCode: "I8" })] })));
    await db.prisma.inboxMessage.updateMany({ data: { state: "dead" } });
    const forgotten = async () => {
      await db.forgetOld(NOW);
      const { Seat, Mail, InboxMessage } = await everything(db.prisma, provider);
      return { named: Seat!.filter((one) => one.name !== null).map((one) => one.id), written: Seat!.filter((one) => one.email !== null).length, addresses: Seat!.map((one) => one.addressKey).filter(Boolean), mails: Mail!.filter((one) => one.text !== "").length, dead: InboxMessage!.length };
    };
    expect(await forgotten()).toEqual({ named: [liang.id], written: 1, addresses: ["waits"], mails: 1, dead: 2 });
    await db.prisma.mail.updateMany({ data: { createdAt: new Date(NOW - 1) } });
    await db.prisma.inboxMessage.updateMany({ data: { receivedAt: new Date(NOW - 1) } });
    expect(await forgotten()).toEqual({ named: [liang.id], written: 1, addresses: ["waits"], mails: 0, dead: 0 });
    expect(await db.forgetOld(NOW)).toBe(0);
    // Of a checkout that the web pixel told of, the count is left.
    await db.forgetOld(NOW + 1);
    const { CheckoutSeen, VisitDay } = await everything(db.prisma, provider);
    expect({ CheckoutSeen, counts: VisitDay!.map((one) => [Number(one.visits), Number(one.begun)]) }).toEqual({ CheckoutSeen: [], counts: [[1, 1]] });
  });
});

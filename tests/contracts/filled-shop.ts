import type { Database } from "../../app/adapters/prisma/open-database";
import type { ShopDomain } from "../../app/domain/id";
import { attribution, batch, BATCH, campaign, CAMPAIGN, delivery, earned, effect, GRANT, grant, group, GROUP, id, invitation, mail, NOW, offer, OFFER, order, participant, PARTICIPANT, payout, program, PROGRAM, seat, shopRecord } from "./samples";

const ORDER = order().id;

/** A member with everything that a shop can know of her. */
export const liang = seat(1, { state: "counted", shopperKey: "c:77", addressKey: "address-key", customerId: "gid://shopify/Customer/77", name: "Liang Wei", email: "liang@example.com", orderId: ORDER, orderName: "#1001", paidMinor: 1_592, currency: "EUR" });

/** One row in every table. */
export async function fill({ uow, prisma }: Pick<Database, "uow" | "prisma">, shop: ShopDomain): Promise<void> {
  await uow.run(async (tx) => {
    await tx.shops.save(shopRecord({ shop }));
    await tx.campaigns.insert(campaign({ shop }), [offer({ discountId: "gid:offer" })]);
    await tx.groups.insert(shop, group({ seats: [liang, seat(2, { holdUntil: NOW })] }));
    await tx.codes.add(shop, OFFER, "b", ["POOLED", "OTHER"]);
    await tx.codes.pool(shop, "b", []);
    await tx.orders.record(shop, order(), NOW);
    await tx.facts.record(shop, [{ key: "f", kind: "seat.held", at: NOW, campaignId: CAMPAIGN, groupId: GROUP, seatId: liang.id, orderId: null, detail: {} }]);
    await tx.problems.raise(shop, { key: "p", kind: "hold_failed", campaignId: CAMPAIGN, groupId: null, seatId: null, orderId: ORDER, detail: {}, raisedAt: NOW });
    await tx.outbox.add(shop, effect("e"));
    await tx.outbox.add(shop, effect("dead"));
    for (const name of ["d", "dead"]) await tx.inbox.add(delivery(name, { shop }));
    await tx.mails.add(shop, mail("m"));
    await tx.programs.insert(shop, program());
    await tx.participants.insert(shop, participant({ guestKey: "v:browser" }));
    await tx.invitations.insert(shop, invitation());
    await tx.participants.countVisit(shop, PARTICIPANT, "2026-11-22");
    await tx.checkouts.begin(shop, "checkout-key", { participantId: PARTICIPANT, at: NOW, day: "2026-11-22" });
    await tx.attributions.record(shop, attribution());
    await tx.attributions.bind(shop, "77", { programId: PROGRAM, participantId: PARTICIPANT, at: NOW });
    await tx.grants.insert(shop, grant());
    await tx.stocks.insert(shop, PROGRAM, { seeds: { friend: "F", sharer: "S" }, discounts: { friend: "gid:friend", sharer: null }, drawSeed: "seed", draws: 0, takenMinor: 0 });
    await tx.coupons.add(shop, PROGRAM, "friend", "cb", ["C-GIVEN", "C-OTHER"]);
    await tx.coupons.pool(shop, "cb", []);
    await tx.ownCodes.put(shop, PROGRAM, ["C-OWN"]);
    await tx.coupons.give(shop, PROGRAM, "friend", { participantId: PARTICIPANT, holderKey: "c:77", grantId: GRANT, at: NOW, until: NOW });
    await tx.ledger.book(shop, earned());
    await tx.payouts.insert(shop, payout());
    await tx.payouts.insert(shop, payout({ id: id("pay", 2), method: "store_credit" }));
    for (const number of [3, 4]) await tx.payouts.insert(shop, payout({ id: id("pay", number), state: "approved" }));
    await tx.batches.insert(shop, batch());
    await tx.batches.take(shop, BATCH, { id: id("pay", 4), minor: 358, name: "Liang Wei", account: "liang-pay@example.com", note: "Friends of the house" });
  });
  await prisma.outboxMessage.updateMany({ where: { shop, key: "dead" }, data: { state: "dead" } });
  await prisma.inboxMessage.updateMany({ where: { shop, id: "dead" }, data: { state: "dead" } });
  await prisma.session.create({ data: { id: `offline_${shop}`, shop, state: "", accessToken: "sealed" } });
}

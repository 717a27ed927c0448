/** A bug as somebody might really make it, planted into the sources while the simulation is built. */
export type PlantedBug = { name: string; file: string; find: string; replace: string; database?: "sqlite"; /** A seed shortly before one that is known to find it. */ from?: number };

const law = "app/mechanisms/group-buy/law.ts";
const seats = "app/mechanisms/group-buy/law-seats.ts";
const change = "app/mechanisms/group-buy/change.ts";
const effects = "app/mechanisms/group-buy/effects.ts";
const late = "app/mechanisms/group-buy/late.ts";
const observe = "app/mechanisms/group-buy/observe-order.ts";
const orders = "app/features/effects/orders.ts";
const reward = "app/domain/reward.ts";

export const plantedBugs: PlantedBug[] = [
  { name: "a full group does not notice that it is full", file: seats, find: "if (now >= size) change.succeed", replace: "if (now > size) change.succeed" },
  { name: "a failed group owes nobody", file: change, find: 'state: "failed", refund: "due", closedAt', replace: 'state: "failed", refund: "none", closedAt' },
  { name: "the opener's refund is forgotten", file: effects, find: 'if (seat.refund === "due") {', replace: 'if (seat.refund === "due" && !seat.opener) {' },
  { name: "a draft never ends", file: law, find: 'if (group.status === "draft" && now >= event.until) change.drop("lapsed");', replace: "" },
  { name: "holds are not released", file: effects, find: 'push(`order.release:${seat.id}:${orderId}`, seat, { kind: "order.release", payload: { seatId: seat.id, orderId } })', replace: "void 0" },
  { name: "the quota is not kept", file: "app/mechanisms/group-buy/apply.ts", find: "  await shiftQuota(tx, campaign, taken(next) - taken(group));\n", replace: "" },
  { name: "a late payment is kept", file: late, find: '  await refund(tx, campaign, group, paid, "late", now);', replace: "" },
  { name: "a code used twice overwrites the first order", file: observe, find: "if (seat.orderId === null || seat.orderId === order.id) return", replace: "if (seat.orderId !== undefined) return" },
  { name: "the limit per shopper is not asked when money comes", file: late, find: "return others.size >= perShopper;", replace: "return others.size > 99;", from: 200 },
  { name: "one unit too few goes back", file: late, find: "const excess = units - campaign.rules.unitsPerSeat;", replace: "const excess = units - campaign.rules.unitsPerSeat - 1;" },
  { name: "unpaid orders of failed groups are not cancelled", file: orders, find: "  const note = \"The group did not fill in time; nothing was charged (Tuan)\";", replace: "  if (payload.orderId) return done;\n  const note = \"The group did not fill in time; nothing was charged (Tuan)\";" },
  { name: "authorised payments are not captured", file: orders, find: 'if (!order?.capturable || seat?.state !== "counted") return done;', replace: "if (order || seat) return done;" },
  { name: "money that comes after a cancellation is silence", file: "app/mechanisms/group-buy/owed.ts", find: "  if (!isStranded(order, seat)) return;", replace: "  if (order.id) return;", from: 150 },
  { name: "a part of the money is kept", file: observe, find: 'if (isPartlyPaid(order) && seat.state === "failed") return refund(', replace: 'if (order.id === "" && seat.state === "failed") return refund(', from: 225 },
  { name: "goods that were edited away count as returned", file: observe, find: 'seat.state === "counted" && isEditedAway(order)) return', replace: 'order.id === "" && isEditedAway(order)) return' },
  { name: "a refund that the provider refused is never sent again", file: "app/features/retry-problem.ts", find: 'tx.outbox.replay(shop, key, now, key.startsWith("order."))', replace: "tx.outbox.replay(shop, key, now)" },
  { name: "an update that is not scoped to the shop", file: "app/adapters/prisma/repositories/orders.ts", find: "await queries.order.updateMany({ where: { shop, id: order.id }, data });", replace: "await queries.order.updateMany({ where: { id: order.id }, data: { ...data, shop: undefined } });", database: "sqlite" },
  { name: "money at the very deadline still counts", file: seats, find: "at < deadline) &&", replace: "at <= deadline) &&", from: 60 },
  { name: "orders that were not paid stay on hold when their group completes", file: change, find: 's.state === "secured" ? { ...s, state: "failed" as const, closedAt: this.now } : s));\n    this.group = { ...this.group, status: "succeeded"', replace: 's.state === "secured" ? s : s));\n    this.group = { ...this.group, status: "succeeded"', from: 695 },
  { name: "errors of effects are swallowed", file: "app/features/effects/carry-out.ts", find: 'return withoutNames({ kind: "failed", error: causeOf(error) });', replace: 'return { kind: "done" };' },
  { name: "nobody is told of an effect that gave up", file: "app/jobs/workers.ts", find: "if (gaveUp) await onDead?.(message, outcome.error);", replace: "", from: 40 },
  { name: "a refund that was refused is booked as done", file: orders, find: 'await deps.uow.run((tx) => noteRefund(tx, shop, payload.seatId, payload.orderId, "problem"));', replace: 'await deps.uow.run((tx) => noteRefund(tx, shop, payload.seatId, payload.orderId, "due"));' },
  { name: "one seat too many", file: law, find: 'if (taken(group) >= group.size) return refuse("group.full");', replace: 'if (taken(group) > group.size) return refuse("group.full");', from: 60 },
  { name: "a key that is unique no more", file: "app/mechanisms/group-buy/apply.ts", find: "{ ...message, runAt: now, createdAt: now }", replace: "{ ...message, key: `${message.key}:${now}`, runAt: now, createdAt: now }", from: 100 },
  { name: "a webhook that comes again is new again", file: "app/adapters/prisma/insert-new.ts", find: "ON CONFLICT DO NOTHING", replace: "ON CONFLICT DO UPDATE SET \"shop\" = excluded.\"shop\"", database: "sqlite" },
  { name: "a claim that reads first and writes then", file: "app/adapters/prisma/queues/leases.ts", find: 'return prisma.$queryRaw<Place[]>(Prisma.sql`\n      UPDATE ${T} SET "state" = \'running\', "lockedBy" = ${worker}, "lockedUntil" = ${toDate(until)}\n      WHERE "shop" = ${shop} AND "state" = \'waiting\' AND ${K} ${picked}\n      RETURNING "shop", ${K} AS "key"`);', replace: 'return prisma.$queryRaw<Record<string, string>[]>(Prisma.sql`SELECT * FROM ${T} WHERE "shop" = ${shop} AND "state" = \'waiting\' AND ${K} ${picked}`).then(async (rows) => {\n      const keys = rows.map((row) => row[key] as string);\n      if (keys.length > 0) await prisma.$executeRaw(Prisma.sql`UPDATE ${T} SET "state" = \'running\', "lockedBy" = ${worker}, "lockedUntil" = ${toDate(until)} WHERE "shop" = ${shop} AND ${K} IN (${Prisma.join(keys)})`);\n      return keys.map((one) => ({ shop, key: one }));\n    });', database: "sqlite", from: 20 },
  { name: "a transaction that is none", file: "app/adapters/prisma/unit-of-work.ts", find: "return await prisma.$transaction((queries) =>", replace: "return await ((run: any) => run(prisma))((queries: any) =>", database: "sqlite" },
  { name: "what comes back takes nothing back", file: reward, find: "return book(settled, target - grant.standingMinor, now,", replace: "return book(settled, Math.max(0, target - grant.standingMinor), now," },
  { name: "a cancelled order earns", file: reward, find: "order.cancelledAt === null && ", replace: "", from: 130 },
  { name: "returned goods take back a share of the whole reward, whatever their own rate", file: reward, find: "order, rewardMinor, others)", replace: "order, Math.round((Math.max(grant.fullMinor, fullMinor) * lines.reduce((sum, { minor }) => sum + minor, 0)) / Math.max(baseMinor, 1)), others)", from: 430 },
  { name: "people earn by their own orders", file: "app/domain/attribution.ts", find: 'if (self) return "self";', replace: "" },
  { name: "a payout that goes back stays settled", file: "app/domain/payout.ts", find: '{ ...about, kind: "payout.returned", payoutId: null }', replace: '{ ...about, kind: "payout.returned", payoutId: payout.id }', from: 78 },
  { name: "what was decided about a payout is decided again", file: "app/features/pay-out.ts", find: 'if (!mayDecide(payout.state, decision.to)) return refuse("payout.not_now");', replace: "", from: 90 },
  { name: "a payout leaves behind what a refund took back", file: "app/features/pay-out.ts", find: "const minor = await tx.ledger.settle(shop, participantId, currency, id);\n      // The minimum is meant", replace: "const minor = Math.max(await tx.ledger.settle(shop, participantId, currency, id), minimumMinor);\n      // The minimum is meant" },
  { name: "a budget that nothing is taken from", file: "app/features/thank-sharer.ts", find: "if (taken !== 0 || draws !== 0) await tx.stocks.take(shop, grant.programId, taken, draws);", replace: "if (draws !== 0) await tx.stocks.take(shop, grant.programId, 0, draws);" },
  { name: "a budget that is promised beyond its end", file: "app/domain/friends.ts", find: "Math.max(thanks.budgetMinor - takenMinor, 0) : Infinity", replace: "thanks.budgetMinor : Infinity" },
  { name: "one friend too many is thanked for", file: "app/features/thank-sharer.ts", find: ">= friends.perSharer) {", replace: "> friends.perSharer) {", from: 60 },
  { name: "packets beyond the limit take from the budget", file: "app/features/thank-sharer.ts", find: "(await tx.grants.holding(shop, found.participantId, found.id)) < perSharer;", replace: "perSharer > 0;" },
  { name: "a friend's second coupon", file: "app/features/share-link.ts", find: "if (known) return stillGood(known, now) ? ok({ coupon: known, program, by: person }) : refuse(\"coupon.used\");", replace: "" },
];

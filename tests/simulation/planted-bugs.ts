/** A bug as somebody might really make it, planted into the sources while the simulation is built. */
export type PlantedBug = { name: string; file: string; find: string; replace: string; database?: "sqlite" };

const law = "app/mechanisms/group-buy/law.ts";
const seats = "app/mechanisms/group-buy/law-seats.ts";
const change = "app/mechanisms/group-buy/change.ts";
const effects = "app/mechanisms/group-buy/effects.ts";
const late = "app/mechanisms/group-buy/late.ts";
const observe = "app/mechanisms/group-buy/observe-order.ts";
const orders = "app/features/effects/orders.ts";

export const plantedBugs: PlantedBug[] = [
  { name: "a full group does not notice that it is full", file: seats, find: "if (now >= size) change.succeed", replace: "if (now > size) change.succeed" },
  { name: "a failed group owes nobody", file: change, find: 'state: "failed", refund: "due", closedAt', replace: 'state: "failed", refund: "none", closedAt' },
  { name: "the opener's refund is forgotten", file: effects, find: 'if (seat.refund === "due") {', replace: 'if (seat.refund === "due" && !seat.opener) {' },
  { name: "a draft never ends", file: law, find: 'if (group.status === "draft" && now >= event.until) change.drop("lapsed");', replace: "" },
  { name: "holds are not released", file: effects, find: 'push(`order.release:${seat.id}:${orderId}`, seat, { kind: "order.release", payload: { seatId: seat.id, orderId } });', replace: "" },
  { name: "the quota is not kept", file: "app/mechanisms/group-buy/apply.ts", find: "  await shiftQuota(tx, campaign, taken(next) - taken(group));\n", replace: "" },
  { name: "a late payment is kept", file: late, find: '  await refund(tx, campaign, group, paid, "late", now);', replace: "" },
  { name: "a code used twice overwrites the first order", file: observe, find: "if (seat.orderId === null || seat.orderId === order.id) return", replace: "if (seat.orderId !== undefined) return" },
  { name: "the limit per shopper is not asked when money comes", file: late, find: "return others.size >= perShopper;", replace: "return others.size > 99;" },
  { name: "one unit too few goes back", file: late, find: "const excess = units - campaign.rules.unitsPerSeat;", replace: "const excess = units - campaign.rules.unitsPerSeat - 1;" },
  { name: "unpaid orders of failed groups are not cancelled", file: orders, find: "  const note = \"The group did not fill in time; nothing was charged (Tuan)\";", replace: "  if (payload.orderId) return done;\n  const note = \"The group did not fill in time; nothing was charged (Tuan)\";" },
  { name: "authorised payments are not captured", file: orders, find: "if (!order?.capturable) return done;", replace: "if (order) return done;" },
  { name: "money that comes after a cancellation is silence", file: "app/mechanisms/group-buy/owed.ts", find: "  if (!isStranded(order, seat)) return;", replace: "  if (order.id) return;" },
  { name: "an update that is not scoped to the shop", file: "app/adapters/prisma/repositories/orders.ts", find: "await queries.order.updateMany({ where: { shop, id: order.id }, data });", replace: "await queries.order.updateMany({ where: { id: order.id }, data: { ...data, shop: undefined } });", database: "sqlite" },
];

import type { Seat } from "../../../app/domain/group";
import type { GroupRules } from "../../../app/domain/group-rules";
import { gid } from "../../../app/domain/id";
import type { Order as AppOrder } from "../../../app/domain/order";
import { standing } from "../../../app/mechanisms/group-buy/seat-order";
import { sum } from "../../../sandbox/world/find";
import { paidForLine, received, returned } from "../../../sandbox/world/money-state";
import { worth } from "../../../sandbox/world/refunds";
import type { Order } from "../../../sandbox/world/types";
import { orderFacts } from "../commerce/order-facts";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import { rulesAt } from "./promises";

type Tell = (what: string) => void;

/** Refunds and cancellations that the app made say so; what people do by hand does not. */
const byApp = (order: Order) => order.refunds.filter((refund) => refund.note?.includes("(Tuan)"));
const cancelledByApp = (order: Order) => order.cancelledAt !== null && order.cancelReason !== "customer";

const open = (rows: ShopRows, seat: Seat, orderId: string) => [...rows.problems.values()].some((p) => p.status === "open" && (p.seatId === seat.id || p.orderId === orderId));
const settled = (rows: ShopRows, seat: Seat, orderId: string) => [...rows.problems.values()].some((p) => p.resolution === "settled" && (p.seatId === seat.id || p.orderId === orderId));

/**
 * Every order that carries one of our codes has been matched with a seat and has met one fate: its shopper is in a
 * group that succeeded, or has the money back to the minor unit, once, or the merchant sees an open problem.
 */
export function checkMoney(town: Town, rows: ShopRows, tell: Tell): void {
  const codes = new Set([...rows.codes.values()].map((row) => row.code.toUpperCase()));
  for (const order of town.api.world.orders) {
    const id = gid("Order", order.id);
    const facts = orderFacts(town.api.world, order);
    const ours = facts.lines.filter((line) => line.codes.some(({ code }) => codes.has(code)));
    const seats = [...rows.seats.values()].filter((seat) => seat.orderId === id);
    const about = (what: string) => tell(`${town.shop} ${order.name}: ${what}`);
    const stored = rows.orders.get(id);
    if (ours.length > 0) {
      if (!stored) about("was never read");
      else if (stored.updatedAt < Math.floor(order.updatedAt / 1_000) * 1_000) about(`is stored as of ${stored.updatedAt}, but changed at ${order.updatedAt}`);
      if (seats.length === 0 && received(order) > returned(order) && ours.some((line) => line.currentQuantity > 0) && ![...rows.problems.values()].some((p) => p.orderId === id)) about("was paid with one of our codes and has no seat");
    }
    for (const seat of seats) checkSeat(town, rows, order, facts, seat, about);
    checkCauses(rows, order, seats, about);
  }
}

function checkSeat(town: Town, rows: ShopRows, order: Order, facts: AppOrder, seat: Seat, about: Tell) {
  const group = rows.groups.get(seat.groupId);
  const rules = rows.campaigns.get(seat.campaignId)?.rules as GroupRules | undefined;
  if (!group || !rules) return about(`seat ${seat.id} hangs in the air`);
  const lines = order.lines.filter((line) => seat.lineIds.includes(gid("LineItem", line.id)));
  const byHand = town.touched.has(order.id);
  const paid = received(order);
  const kept = paid - returned(order);
  const problem = open(rows, seat, facts.id) || settled(rows, seat, facts.id);
  const lineFacts = facts.lines.filter((line) => seat.lineIds.includes(line.id));
  const worthNow = sum(order.lines.map((line) => worth(line, line.currentQuantity))) + order.shipping;
  if (order.edited && order.cancelledAt === null && order.refunds.length === 0 && seat.countedAt !== null && (seat.state === "left" || seat.state === "failed") && kept > worthNow && !problem) about("was edited, its money was kept, and nobody is told");
  switch (seat.state) {
    case "counted":
      if (group.status !== "succeeded") about(`is a member of group ${group.id}, which is ${group.status}`);
      if (!byHand && order.cancelledAt !== null) about("is a member, and the order was cancelled");
      if (!byHand && rules.onExcess === "refund" && !problem) {
        const units = sum(lines.map((line) => line.currentQuantity));
        // Where more were allowed meanwhile, it hangs on when the order was read whether they still went back.
        const ordered = sum(lines.map((line) => line.quantity));
        const least = Math.min(...rulesAt(town, seat.campaignId, order.createdAt).map((r) => r.unitsPerSeat), ordered);
        const most = Math.min(Math.max(rules.unitsPerSeat, ...(town.ruled.get(seat.campaignId) ?? []).map((given) => given.rules.unitsPerSeat)), ordered);
        if (units < least || units > most) about(`is a member with ${units} units instead of ${least === most ? most : `${least} to ${most}`}`);
      }
      if (rules.captureOnSuccess && facts.capturable && order.cancelledAt === null && !problem) about("is a member of a complete group, and its payment was never captured");
      return;
    case "failed":
      if (seat.refund === "due") about("money is due back, and nothing happens any more");
      if (refusedAgain(town, rows, `refund_failed:${seat.id}:${facts.id}`)) about("its refund was refused, was asked for again, and never sent again");
      if (seat.refund === "problem" && !problem) about("its refund failed, and nobody is told");
      if (seat.refund === "done" && !settled(rows, seat, facts.id)) {
        const left = sum(lines.map((line) => (line.currentQuantity === 0 ? 0 : paidForLine(line))));
        if (!byHand && kept > 0 && left > 0) about(`its refund is booked as done, and ${left} was never given back`);
        if (!byHand && paid > 0 && !problem) {
          const ours = (lineId: number) => lines.some((line) => line.id === lineId);
          if (lines.length === order.lines.length) {
            // A cancellation gives back shipping too; a refund of lines cannot.
            if (kept !== 0 && (order.cancelledAt !== null || kept > order.shipping)) about(`${kept} of ${paid} were never given back`);
          } else {
            const back = sum(byApp(order).flatMap((r) => r.lines.filter((l) => ours(l.lineId)).map((l) => l.minor)));
            // Units that were taken off before any money came were never paid for.
            const unpaid = sum(order.refunds.filter((r) => r.transactionIds.length === 0).flatMap((r) => r.lines.filter((l) => ours(l.lineId)).map((l) => l.minor)));
            const due = sum(lines.map(paidForLine));
            if (back !== due && back !== due - unpaid) about(`got ${back} back of ${due}`);
          }
        }
      }
      if (seat.refund === "none" && !byHand && kept > 0 && !problem && lines.some((line) => line.currentQuantity > 0)) about("failed as unpaid, and its money was kept");
      if (seat.refund === "none" && !byHand && paid === 0 && order.cancelledAt === null && lines.some((line) => line.currentQuantity > 0) && !problem) about("failed unpaid, and its order still stands");
      return;
    case "left":
      if (!byHand && !cancelledByApp(order) && byApp(order).length === 0) about("was booked as returned, and nobody returned it");
      return;
    default: {
      const { counts } = rules;
      if (standing(facts, lineFacts, counts) === "counts" && !problem) about(`counts, and its seat is ${seat.state} in a group that ${group.status}`);
    }
  }
}

/** Whether the payment provider's no still stands though the merchant asked once more: it refuses no more once the weather is calm. */
function refusedAgain(town: Town, rows: ShopRows, key: string): boolean {
  const problem = rows.problems.get(key);
  return town.retried.has(key) && problem?.status === "open" && problem.detail["words"] === "The payment provider refused the refund";
}

/** No money goes back without a reason, and holds end with the group. */
function checkCauses(rows: ShopRows, order: Order, seats: Seat[], about: Tell) {
  const id = gid("Order", order.id);
  const failed = seats.some((seat) => seat.state === "failed" || seat.refund !== "none");
  const told = (kind: string) => [...rows.facts.values()].some((fact) => fact.kind === kind && fact.orderId === id);
  const excess = told("payment.excess");
  const otherPrice = told("payment.other_price");
  if (cancelledByApp(order) && !failed && !otherPrice) about("was cancelled by the app without a reason");
  if (byApp(order).length > 0 && !failed && !excess && !otherPrice) about("was refunded by the app without a reason");
  const arrived = (refund: Order["refunds"][number]) => !order.transactions.some((t) => refund.transactionIds.includes(t.id) && t.status === "FAILURE");
  const marks = byApp(order).filter(arrived).map((refund) => /\[([^\]]+)\]/.exec(refund.note ?? "")?.[1]);
  if (new Set(marks).size !== marks.length) about("was refunded twice for one reason");
  if (returned(order) > received(order)) about("gave back more than came in");
  for (const f of order.fulfillmentOrders) {
    const held = f.status === "ON_HOLD" ? f.holds.find((hold) => hold.handle?.startsWith("tuan-")) : undefined;
    const seat = held && [...rows.seats.values()].find((s) => held.handle === `tuan-${s.id.slice(4)}`);
    if (held && !(seat && open(rows, seat, id))) about(`is still on hold, though its group ${seat ? rows.groups.get(seat.groupId)?.status : "is unknown"}`);
    if (new Set(f.holds.map((hold) => hold.handle)).size !== f.holds.length) about("was put on hold twice");
  }
}

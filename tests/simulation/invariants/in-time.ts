import type { Group, Seat } from "../../../app/domain/group";
import type { GroupRules } from "../../../app/domain/group-rules";
import { gid } from "../../../app/domain/id";
import { MINUTE, type Instant } from "../../../app/domain/instant";
import { received, removedUnpaid } from "../../../sandbox/world/money-state";
import type { Order } from "../../../sandbox/world/types";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";
import { rulesAt } from "./promises";

/** Whatever the weather, orders are read again within this time after a rule was saved by which they may count. */
const READ_AGAIN = 30 * MINUTE;

type Bought = { seat: Seat; order: Order };

/** A group that fails unfilled had fewer members than seats by the shop's own clock, whenever the app heard of their money. */
export function checkInTime(sim: Simulation, town: Town, rows: ShopRows, tell: (what: string) => void): void {
  const bought = [...rows.seats.values()].flatMap((seat): Bought[] => {
    const order = town.api.world.orders.find((one) => gid("Order", one.id) === seat.orderId);
    return order ? [{ seat, order }] : [];
  });
  for (const group of rows.groups.values()) {
    if (group.status !== "failed" || group.ending !== "unfilled" || group.deadline === null || closedBlind(sim, group)) continue;
    const deadline = group.deadline;
    // A rule by which money counts sooner holds for what came before it as well, once that has been read again.
    const rules = ({ order }: Bought) => rulesAt(town, group.campaignId, Math.max(order.createdAt, deadline - READ_AGAIN));
    const there = bought.filter(({ seat }) => seat.groupId === group.id || seat.movedFrom === group.id);
    const paid = there.filter((one) => rules(one).length > 0 && rules(one).every(({ counts }) => isMember(sim, town, rows, group, counts, one)));
    if (paid.length >= group.size) tell(`${town.shop} group ${group.id} failed unfilled, and the money of ${paid.map(({ order }) => order.name).join(", ")} came before its deadline`);
  }
}

/** Shopify did not say for ten minutes what had been paid: then a group closes on what is known. */
const closedBlind = (sim: Simulation, { closedAt, deadline }: Pick<Group, "closedAt" | "deadline">) => (sim.figures["closings put off"] ?? 0) > 0 && (closedAt ?? 0) - (deadline ?? 0) > 10 * MINUTE;

/** Whether a seat's money came before its group's deadline by the shop's own clock, for goods that are still wanted, and had a place. */
function isMember(sim: Simulation, town: Town, rows: ShopRows, group: Pick<Group, "id" | "deadline" | "size">, counts: GroupRules["counts"], { seat, order }: Bought): boolean {
  if (town.touched.has(order.id)) return false;
  const came = cameAt(order, counts);
  if (came === null || came >= (group.deadline ?? 0)) return false;
  // A code that was used before has no place of its own, and what is over a shopper's limit buys none.
  const seats = [...rows.seats.values()];
  if (seats.some((other) => other.code === seat.code && other.id < seat.id)) return false;
  if ([...rows.outbox.values()].some((message) => message.kind === "order.refund" && message.seatId === seat.id && message.payload.reason === "over_limit")) return false;
  // Whose hold had lapsed, or who had asked for another seat since, gets a place only while there is one.
  const again = seats.some((other) => other.campaignId === seat.campaignId && other.shopperKey === seat.shopperKey && other.heldAt > seat.heldAt);
  const skew = sim.figures["time: a clock jumps"] ? 21 * MINUTE : 0;
  return (came < seat.holdUntil - skew && !again) || seats.filter((other) => other.groupId === group.id || other.movedFrom === group.id).length <= group.size;
}

/** When all the money came that makes an order count; null while it has not. */
function cameAt(order: Order, counts: GroupRules["counts"]): Instant | null {
  if (counts === "placed") return order.createdAt;
  const of = (kinds: string[]) => order.transactions.filter((t) => t.status === "SUCCESS" && kinds.includes(t.kind)).map((t) => t.at);
  const authorized = of(["AUTHORIZATION"])[0];
  if (counts === "authorized" && authorized !== undefined) return authorized;
  if (order.total === 0) return order.createdAt;
  const paid = of(["SALE", "CAPTURE"]);
  return paid.length > 0 && received(order) >= order.total - removedUnpaid(order) ? Math.max(...paid) : null;
}

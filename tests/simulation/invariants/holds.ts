import { gid } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";

type Tell = (what: string) => void;

/**
 * The goods of whoever ordered stay in the shop while the group forms: a hold of ours, on the group's lines alone, that
 * is not lifted before the group has ended. What the shop's books show, with what was seen of holds on the way.
 */
export function checkHolds(sim: Simulation, town: Town, rows: ShopRows, tell: Tell): void {
  const late = sim.figures["time: a clock jumps"] ? HOUR : 15 * MINUTE;
  for (const seat of rows.seats.values()) {
    const since = seat.securedAt ?? seat.countedAt;
    const order = town.api.world.orders.find((one) => seat.orderId === gid("Order", one.id));
    const group = rows.groups.get(seat.groupId);
    if (!order || !group || since === null) continue;
    const about = (what: string) => tell(`${town.shop} ${order.name} in group ${group.id}: ${what}`);
    const stood = sim.witness.holds.filter((hold) => hold.orderId === order.id && hold.handle === `tuan-${seat.id.slice(4)}`);
    const until = Math.min(group.closedAt ?? sim.now, seat.closedAt ?? sim.now);
    for (const { lineIds } of stood) if (lineIds.some((id) => !seat.lineIds.includes(gid("LineItem", id)))) about("more than the group's goods were put on hold");
    const end = Math.max(...stood.map((hold) => hold.until ?? sim.now));
    if (stood.length > 0 && Math.max(end, since) < until - late) about(`its hold was lifted ${until - end} ms before its group ended`);
    if (stood.length > 0 || order.cancelledAt !== null || order.fulfillmentOrders.some((f) => f.status === "CLOSED")) continue;
    if (order.lines.every((line) => line.currentQuantity === 0 || !seat.lineIds.includes(gid("LineItem", line.id)))) continue;
    // Who was put off so long that the group had ended came too late to hold anything back.
    const asked = rows.outbox.get(`order.hold:${seat.id}:${seat.orderId}:${group.id}`);
    if (!asked || (asked.state === "done" && (asked.doneAt ?? 0) < until - late)) about("was never put on hold while its group formed");
  }
}

import type { Seat } from "../../../app/domain/group";
import { gid } from "../../../app/domain/id";
import { received, returned } from "../../../sandbox/world/money-state";
import type { Order } from "../../../sandbox/world/types";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** Who is a member has bought something and kept it, by the shop's own books, whatever was read of them. */
export function checkMembers(town: Town, rows: ShopRows, tell: Tell): void {
  const orders = new Map(town.api.world.orders.map((order) => [gid("Order", order.id), order]));
  for (const seat of rows.seats.values()) {
    const order = seat.orderId === null ? undefined : orders.get(seat.orderId);
    if (order) checkGoods(rows, seat, order, (what) => tell(`${town.shop} ${order.name}: ${what}`));
  }
}

/** The goods of a member are still bought, unless a person was asked about them; who has left has given them back. */
function checkGoods(rows: ShopRows, seat: Seat, order: Order, about: Tell) {
  const lines = order.lines.filter((line) => seat.lineIds.includes(gid("LineItem", line.id)));
  const gone = lines.every((line) => line.currentQuantity === 0) || order.financial === "VOIDED" || (received(order) > 0 && returned(order) >= received(order));
  const asked = [...rows.problems.values()].some((p) => (p.status === "open" || p.resolution === "settled") && (p.seatId === seat.id || p.orderId === seat.orderId));
  if (seat.state === "counted" && gone && !asked) about("is a member, and what it bought was given back");
  if (seat.state === "left" && !gone && !asked) about("has left its group, and what it bought was not given back");
}

import type { Problem, Seat } from "@prisma/client";
import type { RunningSandbox } from "../../sandbox/run";
import type { Order } from "../../sandbox/world/types";
import type { Book } from "./load";

const settled = (order: Order, kinds: string[]) => order.transactions.filter((t) => kinds.includes(t.kind) && t.status === "SUCCESS").reduce((sum, t) => sum + t.minor, 0);
const received = (order: Order) => settled(order, ["SALE", "CAPTURE"]);
const returned = (order: Order) => settled(order, ["REFUND"]);
const paidFor = (line: Order["lines"][number]) => line.unitMinor * line.quantity - line.allocations.reduce((sum, a) => sum + a.minor, 0);

/**
 * Every order with a code of ours has its seat, or its money back: once, and to the minor unit. Goods are held exactly
 * as long as their group forms.
 * @returns what is wrong, one line each
 */
export function moneyOf(s: RunningSandbox, { seats, problems }: { seats: Seat[]; problems: Problem[] }, book: Book): string[] {
  const wrong: string[] = [];
  for (const order of s.world.orders) {
    const say = (words: string) => wrong.push(`order ${order.name}: ${words}`);
    const codes = order.lines.flatMap((l) => l.allocations.flatMap((a) => a.code ?? [])).filter((code) => !book.brought.people.some((one) => one.code === code));
    if (codes.length === 0) continue;
    const seat = seats.find((row) => row.orderId === `gid://shopify/Order/${order.id}`);
    if (!seat) {
      // Given back by hand before the app first heard of it: it never was anybody's seat.
      if (book.byHand.has(order.id) && order.lines.every((l) => l.currentQuantity === 0)) continue;
      const bearers = seats.filter((row) => codes.includes(row.code)).map((row) => `${row.id} is ${row.state} with order ${row.orderId}`);
      say(`no seat has it; of its codes ${codes.join()}: ${bearers.join("; ") || "nobody"}; it is ${order.financial}`);
      continue;
    }
    const back = returned(order);
    if (back > received(order)) say(`${back} went back of ${received(order)}`);
    if (order.transactions.some((t) => t.kind === "REFUND" && t.status !== "SUCCESS")) say("a refund is on its way for ever");
    if (order.fulfillmentOrders.some((f) => f.holds.length > 0)) say("its goods are held although its group is over");
    if (book.byHand.has(order.id)) continue;
    const payments = order.transactions.filter((t) => t.kind === "REFUND").length;
    const own = order.lines.find((l) => l.allocations.some((a) => a.code !== null))!;
    // Alone it is cancelled, which gives all of it back; beside other goods only its line is refunded.
    const whole = order.lines.length === 1 ? received(order) : paidFor(own);
    const excess = own.quantity - 1;
    if (seat.state === "counted") {
      if (payments !== excess || order.refunds.flatMap((r) => r.lines).reduce((sum, l) => sum + l.quantity, 0) !== excess) say(`its seat counts, and ${payments} refunds were made; ${excess} units were too many`);
      if (own.currentQuantity !== 1) say(`its seat counts, and ${own.currentQuantity} units are left`);
    } else if (seat.refund === "done") {
      // Units beyond the seat's own may have gone back before its group failed.
      if (payments < 1 || payments > 1 + excess || back !== whole) say(`${payments} refunds of ${back} together; ${whole} was due, at once`);
    } else if (problems.some((p) => p.orderId === seat.orderId)) continue;
    else if (received(order) > 0) say(`it was paid, its seat is ${seat.state}, and its refund is ${seat.refund}`);
    else if (order.cancelledAt === null && own.currentQuantity > 0 && order.financial !== "PENDING") say(`it is ${order.financial} and was not called off`);
  }
  return wrong;
}

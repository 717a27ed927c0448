import { type Group, type Seat, counted, taken } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import { HOUR, type Instant } from "../../domain/instant";
import type { Change } from "./change";
import type { GroupEvent } from "./events";
import { bought } from "./seat-order";

type Of<T extends GroupEvent["type"]> = Extract<GroupEvent, { type: T }>;

/** A draft whose opener's hold lapsed is not over for good: its code still proves the seat. One the merchant cancelled is. */
const waitsForOpener = ({ status, ending }: Group) => status === "draft" || (status === "dropped" && ending === "lapsed");

/** An order exists and waits for its money: it keeps the seat, if there still is one. */
export function secure(change: Change, { seatId, order }: Of<"order.placed">) {
  const seat = change.seat(seatId);
  if (seat.state !== "held" && seat.state !== "lapsed") return;
  const { status, size, deadline } = change.group;
  change.set(seatId, bought(order, seat));
  const open = status === "draft" || status === "forming" || (seat.opener && waitsForOpener(change.group));
  // A lapsed seat whose place was taken meanwhile, or whose group's time is up, waits outside: nothing was charged yet, so nothing is late yet.
  const outside = taken(change.group) >= size || (deadline !== null && change.now >= deadline);
  if (!open || (seat.state === "lapsed" && outside)) return;
  if (status === "dropped") change.group = { ...change.group, status: "draft", ending: null, closedAt: null };
  change.set(seatId, { state: "secured", securedAt: change.now, closedAt: null });
  change.tell("seat.secured", change.seat(seatId));
}

/** Money came. It makes a member, or it is late; it is never refused. */
export function count(change: Change, { seatId, order, at, until }: Of<"order.counted">) {
  const seat = change.seat(seatId);
  if (seat.refund !== "none") return;
  if (seat.state === "counted") {
    // An order that was edited, or given back in part, is worth another sum; it is the same member.
    if (seat.orderId === order.id && (seat.paidMinor !== order.paidMinor || seat.lineIds.join() !== order.lineIds.join())) change.set(seatId, { paidMinor: order.paidMinor, lineIds: order.lineIds });
    return;
  }
  change.set(seatId, bought(order, seat));
  const { status, deadline } = change.group;
  const opening = seat.opener && seat.state !== "left" && waitsForOpener(change.group) && at < until;
  // A seat that lapsed, or whose order was void for a while, gets its place back while there is one.
  const joining = status === "forming" && (deadline === null || at < deadline) && (seat.state === "held" || seat.state === "secured" || madeRoom(change, seat, at));
  if (!opening && !joining) {
    change.tell("payment.late", change.seat(seatId));
    return;
  }
  become(change, seatId, until, order.id);
}

/**
 * Makes a place for money whose seat had lapsed, where that is fair. Money that came while the seat was still held goes before
 * whoever has taken the place since and has not ordered; so does, once the deadline is over, any that came before it:
 * a seat that is only held then can hardly become a member's any more.
 * @returns whether there is one
 */
function madeRoom(change: Change, seat: Seat, at: Instant): boolean {
  const { seats, size, deadline } = change.group;
  if (taken(change.group) < size) return true;
  if (!(seat.state === "lapsed" && at < seat.holdUntil) && !(deadline !== null && change.now >= deadline)) return false;
  const last = seats.filter((s) => s.state === "held").sort((a, b) => b.heldAt - a.heldAt)[0];
  if (last) end(change, last);
  return last !== undefined;
}

/** A counted seat comes in from another group. */
export function arrive(change: Change, { seat, until }: Of<"seat.arrived">) {
  if (change.group.seats.some((s) => s.id === seat.id)) return;
  if (taken(change.group) >= change.group.size) throw new Error(`group ${change.group.id} has no seat for ${seat.id}`);
  change.add({ ...seat, groupId: change.group.id, movedFrom: seat.groupId, opener: change.group.status === "draft", state: "secured", closedAt: null });
  change.tell("seat.moved", change.seat(seat.id), { from: seat.groupId });
  become(change, seat.id, until, seat.orderId);
}

function become(change: Change, seatId: SeatId, until: Instant, orderId: string | null) {
  const first = counted(change.group) === 0;
  change.set(seatId, { state: "counted", countedAt: change.now, closedAt: null, ...(first ? { opener: true } : {}) });
  const { hours, size, status } = change.group;
  if (status !== "forming") {
    change.group = { ...change.group, status: "forming", ending: null, closedAt: null, startedAt: change.now, deadline: Math.min(change.now + hours * HOUR, until) };
    change.tell("group.started", "group", { turn: orderId });
  } else change.tell("group.joined", change.seat(seatId));
  const now = counted(change.group);
  if (now >= size) change.succeed("filled");
  else if (now === size - 1 && !first) change.tell("group.nearly_full", "group", { turn: orderId });
}

/** Nobody paid in time: the place is free again. The code was shown, so it still proves the seat. */
export function lapse(change: Change, seatId: SeatId) {
  const seat = change.seat(seatId);
  if (seat.state !== "held" || change.now < seat.holdUntil) return;
  end(change, seat);
  if (change.group.status === "draft" && seat.opener) change.drop("lapsed");
  else empty(change);
}

function end(change: Change, { id }: Seat) {
  change.set(id, { state: "lapsed", closedAt: change.now });
  change.tell("seat.lapsed", change.seat(id));
}

/** The group's lines went back. What that means depends on where the group stands. */
export function returned(change: Change, seatId: SeatId) {
  const seat = change.seat(seatId);
  // Money that is owed is booked by its refund, once it has arrived; an unpaid order of a failed group just ends.
  if (seat.state === "left" || seat.state === "failed") return;
  const was = seat.state;
  change.set(seatId, { state: "left", closedAt: change.now });
  if (change.group.status === "succeeded") {
    if (was === "counted") change.tell("member.returned", change.seat(seatId));
    return;
  }
  change.tell("seat.left", change.seat(seatId));
  leave(change, seat);
}

/** Money came that buys no seat (too late, or more than one shopper may buy): it is owed back. */
export function owe(change: Change, { seatId, order }: Of<"seat.owed">) {
  const seat = change.seat(seatId);
  if (seat.refund !== "none") return;
  change.set(seatId, { ...bought(order, seat), state: "failed", refund: "due", closedAt: change.now });
  leave(change, seat);
}

/** What a group is without a seat it had: a draft ends with its opener, not with whoever else used the opener's code. */
function leave(change: Change, seat: Seat) {
  if (change.group.status === "draft" && seat.opener) change.drop("returned");
  else if (change.group.status === "forming") {
    promote(change, seat.id);
    empty(change);
  }
}

/** A counted seat goes on to another group, which takes it in `arrive`. */
export function depart(change: Change, seatId: SeatId) {
  change.remove(seatId);
  promote(change, seatId);
}

function promote(change: Change, leaver: SeatId) {
  const members = change.group.seats.filter((s) => s.state === "counted").sort((a, b) => (a.countedAt ?? 0) - (b.countedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const heir = members[0];
  if (!heir || members.some((s) => s.opener)) return;
  change.set(leaver, { opener: false });
  change.set(heir.id, { opener: true });
  change.tell("opener.promoted", change.seat(heir.id));
}

/** A forming group that everybody has left is over; nobody is owed anything. */
function empty(change: Change) {
  if (change.group.status !== "forming" || taken(change.group) > 0) return;
  change.group = { ...change.group, status: "failed", ending: "returned", closedAt: change.now };
  change.tell("group.failed", "group", { ending: "returned" });
}

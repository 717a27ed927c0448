import type { Fact, FactKind } from "../../domain/fact";
import { type Group, type GroupEnding, type Seat, counted } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import type { Instant } from "../../domain/instant";

/** A group being changed by one event: the next state and the facts, gathered together so that neither is forgotten. */
export class Change {
  group: Group;
  readonly facts: Fact[] = [];

  constructor(
    before: Group,
    readonly now: Instant,
  ) {
    this.group = before;
  }

  seat(id: SeatId): Seat {
    const seat = this.group.seats.find((s) => s.id === id);
    if (!seat) throw new Error(`group ${this.group.id} was loaded without seat ${id}`);
    return seat;
  }

  add(seat: Seat) {
    this.group = { ...this.group, seats: [...this.group.seats, seat] };
  }

  set(id: SeatId, part: Partial<Seat>) {
    this.group = { ...this.group, seats: this.group.seats.map((s) => (s.id === id ? { ...s, ...part } : s)) };
  }

  remove(id: SeatId) {
    this.group = { ...this.group, seats: this.group.seats.filter((s) => s.id !== id) };
  }

  /**
   * Notes a fact. About a group it happens once in the group's life; about a seat once per seat, group and order, so
   * that a seat which moves on can be told of again.
   */
  tell(kind: FactKind, about: Seat | "group", detail: Fact["detail"] = {}) {
    const seat = about === "group" ? null : about;
    this.facts.push({
      key: seat ? [kind, this.group.id, seat.id, seat.orderId ?? ""].join(":") : [kind, this.group.id, ...(detail["turn"] === undefined ? [] : [detail["turn"]])].join(":"),
      kind,
      at: this.now,
      campaignId: this.group.campaignId,
      groupId: this.group.id,
      seatId: seat?.id ?? null,
      orderId: seat?.orderId ?? null,
      detail: { size: this.group.size, counted: counted(this.group), ...detail },
    });
  }

  /**
   * The group is complete. Orders that were not paid by then are cancelled, as at a deadline that nobody honours: they
   * would wait on hold for ever. Seats still held come too late; their money is met as a late payment.
   */
  succeed(ending: Extract<GroupEnding, "filled" | "early" | "honoured">) {
    const seats = this.group.seats.map((s) => (s.state === "secured" ? { ...s, state: "failed" as const, closedAt: this.now } : s));
    this.group = { ...this.group, status: "succeeded", ending, closedAt: this.now, seats };
    this.tell("group.completed", "group", { ending });
  }

  /** The group fails: members are owed a refund, unpaid orders a cancellation, holds end. */
  fail(ending: Extract<GroupEnding, "unfilled" | "cancelled" | "matched">) {
    this.group = {
      ...this.group,
      status: "failed",
      ending,
      closedAt: this.now,
      seats: this.group.seats.map((s) => {
        if (s.state === "counted") return { ...s, state: "failed", refund: "due", closedAt: this.now };
        if (s.state === "secured") return { ...s, state: "failed", closedAt: this.now };
        if (s.state === "held") return { ...s, state: "lapsed", closedAt: this.now };
        return s;
      }),
    };
    this.tell("group.failed", "group", { ending });
  }

  /** A draft ends without ever having begun. */
  drop(ending: Extract<GroupEnding, "lapsed" | "returned" | "cancelled">) {
    this.group = {
      ...this.group,
      status: "dropped",
      ending,
      closedAt: this.now,
      seats: this.group.seats.map((s) => (s.state === "held" ? { ...s, state: "lapsed", closedAt: this.now } : s.state === "secured" ? { ...s, state: "failed", closedAt: this.now } : s)),
    };
    // A draft that lapsed is a draft again once its opener orders, and may end anew: even in the same moment.
    const order = this.group.seats.find((s) => s.opener)?.orderId;
    this.tell("group.dropped", "group", { ending, turn: [this.now, ...(order ? [order] : [])].join(" ") });
  }
}

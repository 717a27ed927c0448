import type { Seat } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import type { Instant } from "../../domain/instant";

/** What an order tells a seat: who bought which lines for how much. */
export type SeatOrder = {
  id: string;
  name: string;
  lineIds: string[];
  /** Paid for the group's lines after discounts, minor units. */
  paidMinor: number;
  currency: string;
  customerId: string | null;
  email: string | null;
  buyer: string | null;
  locale: string | null;
  test: boolean;
};

export type GroupEvent =
  /** Somebody asks for a seat; `seat` is as it would be held. */
  | { type: "seat.asked"; seat: Seat }
  /** An order with the seat's code exists, and does not count yet. */
  | { type: "order.placed"; seatId: SeatId; order: SeatOrder }
  /** The order counts. `at` is when the money came; `until` is the latest deadline the campaign allows. */
  | { type: "order.counted"; seatId: SeatId; order: SeatOrder; at: Instant; until: Instant }
  | { type: "hold.lapsed"; seatId: SeatId }
  /** The group's lines of the order were cancelled or refunded, by whomever. */
  | { type: "seat.returned"; seatId: SeatId }
  /** The order's money buys no seat and goes back. */
  | { type: "seat.owed"; seatId: SeatId; order: SeatOrder }
  /** A counted seat arrives from another group (late payment, or matching). */
  | { type: "seat.arrived"; seat: Seat; until: Instant }
  /** A counted seat leaves for another group. */
  | { type: "seat.departed"; seatId: SeatId }
  /** The time is up. `matched`: members were seated in other groups just before. `until` is the campaign's end. */
  | { type: "deadline"; onFailure: "refund" | "honour"; matched: boolean; until: Instant }
  | { type: "completed.early" }
  | { type: "cancelled" };

export type GroupRefusal =
  | { code: "group.full" }
  | { code: "group.closed" }
  | { code: "group.not_started" }
  | { code: "seat.own_group" };

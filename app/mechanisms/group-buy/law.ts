import type { Fact } from "../../domain/fact";
import { type Group, counted, taken } from "../../domain/group";
import type { Instant } from "../../domain/instant";
import { type Result, never, ok, refuse } from "../../domain/result";
import type { GroupEvent, GroupRefusal } from "./events";
import { arrive, count, depart, lapse, owe, returned, secure } from "./law-seats";
import { Change } from "./change";

/**
 * The law of the group machine: pure, and total over the table in docs/handbook.
 *
 * A request may be refused; money may not. A join to a full group is a refusal with a literal code; a payment after
 * the deadline or into a full group always succeeds as an event and yields the fact `payment.late`, which the
 * campaign's policy then spills into another group or refunds. The same event again yields nothing.
 *
 * @param group with every active seat and the one the event names
 * @returns the group after the event and the facts it made, or why a request is refused
 * @throws when the event names a seat that is not in `group`: a bug of the caller
 */
export function transition(group: Group, event: GroupEvent, now: Instant): Result<{ next: Group; facts: Fact[] }, GroupRefusal> {
  const change = new Change(group, now);
  switch (event.type) {
    case "seat.asked": {
      if (group.status === "draft" && !event.seat.opener) return refuse("group.not_started");
      if (group.status !== "draft" && group.status !== "forming") return refuse("group.closed");
      if (group.deadline !== null && now >= group.deadline) return refuse("group.closed");
      if (group.seats.some((s) => s.shopperKey === event.seat.shopperKey && s.state !== "lapsed" && s.state !== "left")) return refuse("seat.own_group");
      if (taken(group) >= group.size) return refuse("group.full");
      change.add(event.seat);
      if (event.seat.opener) change.tell("group.opened", "group");
      change.tell("seat.held", event.seat);
      break;
    }
    case "order.placed":
      secure(change, event);
      break;
    case "order.counted":
      count(change, event);
      break;
    case "hold.lapsed":
      lapse(change, event.seatId);
      break;
    case "seat.returned":
      returned(change, event.seatId);
      break;
    case "seat.owed":
      owe(change, event);
      break;
    case "seat.arrived":
      arrive(change, event);
      break;
    case "seat.departed":
      depart(change, event.seatId);
      break;
    case "deadline": {
      // A draft has no deadline of its own: it ends with the campaign that it could still have begun in.
      if (group.status === "draft" && now >= event.until) change.drop("lapsed");
      if (group.status !== "forming" || group.deadline === null || now < group.deadline) break;
      if (event.onFailure === "honour" && counted(group) > 0) change.succeed("honoured");
      else change.fail(event.matched && counted(group) === 0 ? "matched" : "unfilled");
      break;
    }
    case "completed.early":
      if (group.status === "draft" || counted(group) === 0) return refuse("group.not_started");
      if (group.status !== "forming") return refuse("group.closed");
      change.succeed("early");
      break;
    case "cancelled":
      if (group.status === "draft") change.drop("cancelled");
      else if (group.status === "forming") change.fail("cancelled");
      else return refuse("group.closed");
      break;
    default:
      return never(event);
  }
  return ok({ next: change.group, facts: change.facts });
}

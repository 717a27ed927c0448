import type { Fact } from "../../domain/fact";
import type { Group, Seat } from "../../domain/group";
import type { GroupRules } from "../../domain/group-rules";
import type { Effect, MailKind, OutboxMessage } from "../../ports/outbox";

/**
 * What the world outside must do because of what happened, as outbox messages. A pure function of facts and groups:
 * the same fact always asks for the same keys, so asking twice changes nothing.
 *
 * @param before the group as it was
 * @param group as it is after the facts
 */
export function effectsOf(facts: readonly Fact[], before: Group, group: Group, rules: GroupRules): OutboxMessage[] {
  const out: OutboxMessage[] = [];
  const push = (key: string, seat: Seat | null, effect: Effect) =>
    out.push({ ...effect, key, campaignId: group.campaignId, groupId: group.id, seatId: seat?.id ?? null } as OutboxMessage);
  const mail = (seat: Seat, kind: MailKind, turn = "") => push(`mail.write:${kind}:${group.id}:${seat.id}${turn}`, seat, { kind: "mail.write", payload: { mail: kind, seatId: seat.id } });
  const ordered = (seat: Seat, run: (orderId: string) => void) => seat.orderId && run(seat.orderId);
  // Whoever left one group may come back into another: its goods are held and let go for each group anew.
  const hold = (seat: Seat) =>
    ordered(seat, (orderId) => push(`order.hold:${seat.id}:${orderId}:${group.id}`, seat, { kind: "order.hold", payload: { seatId: seat.id, orderId, lineIds: seat.lineIds } }));
  const member = (seat: Seat) => {
    hold(seat);
    ordered(seat, (orderId) => push(`order.tag:${seat.id}:${orderId}:forming`, seat, { kind: "order.tag", payload: { orderId, tags: ["Tuan group buy"] } }));
    mail(seat, "joined");
  };
  const about = (fact: Fact) => group.seats.find((s) => s.id === fact.seatId);
  const members = () => group.seats.filter((s) => s.state === "counted");

  const cancel = (seat: Seat, orderId: string) => push(`order.cancel:${seat.id}:${orderId}`, seat, { kind: "order.cancel", payload: { seatId: seat.id, orderId, lineIds: seat.lineIds } });
  /** Orders that were placed and never paid end with their group; who ordered is told once it is certain that nothing was charged. */
  const unpaid = () => {
    for (const seat of group.seats) {
      if (seat.state !== "failed" || seat.refund !== "none" || seat.orderId === null) continue;
      cancel(seat, seat.orderId);
    }
  };

  const release = (seat: Seat) => ordered(seat, (orderId) => push(`order.release:${seat.id}:${orderId}:${group.id}`, seat, { kind: "order.release", payload: { seatId: seat.id, orderId } }));
  /** Who left was given the money back; where the goods are still on the order, they are the merchant's to ship or to keep. */
  const left = () => group.seats.filter((seat) => seat.state === "left").forEach(release);

  for (const fact of facts) {
    switch (fact.kind) {
      case "seat.secured": {
        const seat = about(fact);
        if (seat) hold(seat);
        break;
      }
      case "group.started":
        members().forEach(member);
        break;
      case "group.joined": {
        const seat = about(fact);
        if (seat) member(seat);
        break;
      }
      case "group.nearly_full":
        // Whoever has just joined reads it in the mail that says so.
        if (group.size > 2) members().filter((seat) => seat.orderId !== fact.detail["turn"]).forEach((seat) => mail(seat, "one_left", `:${fact.detail["turn"] ?? ""}`));
        break;
      case "group.completed":
        for (const seat of members()) {
          ordered(seat, (orderId) => {
            if (rules.captureOnSuccess) push(`order.capture:${seat.id}:${orderId}`, seat, { kind: "order.capture", payload: { seatId: seat.id, orderId } });
            release(seat);
            push(`order.tag:${seat.id}:${orderId}:complete`, seat, { kind: "order.tag", payload: { orderId, tags: ["Tuan group complete"] } });
          });
          mail(seat, "succeeded");
        }
        unpaid();
        left();
        break;
      case "group.failed":
        left();
        push(`codes.remove:${group.id}`, null, { kind: "codes.remove", payload: { campaignId: group.campaignId, groupId: group.id } });
        // Whoever was out before has been told why, and so has the last one, without whom nobody was left.
        for (const seat of group.seats) {
          if (group.ending === "returned" || seat.state !== "failed" || before.seats.some(({ id, state }) => id === seat.id && state === "failed")) continue;
          ordered(seat, (orderId) => {
            if (seat.refund === "due") {
              const reason = group.ending === "cancelled" ? "cancelled" : "unfilled";
              push(refundKey(seat.id, orderId), seat, { kind: "order.refund", payload: { seatId: seat.id, orderId, lineIds: seat.lineIds, reason } });
              mail(seat, "failed");
            } else cancel(seat, orderId);
          });
        }
        break;
      case "group.dropped":
        unpaid();
        left();
        break;
      default:
    }
  }
  return out;
}

/** A seat's order is refunded under one key, whatever the reason: it can never be asked for twice. */
export const refundKey = (seatId: string, orderId: string) => `order.refund:${seatId}:${orderId}`;

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Group, counted, taken } from "../../domain/group";
import { HOUR, MINUTE } from "../../domain/instant";
import type { GroupEvent } from "./events";
import { transition } from "./law";
import { T0, UNTIL, draft, group, member, order, seat } from "./testing";

const after = (g: Group, event: GroupEvent, now = T0) => {
  const result = transition(g, event, now);
  if (!result.ok) throw new Error(result.refusal.code);
  return { ...result.value, kinds: result.value.facts.map((f) => f.kind) };
};
const refusal = (g: Group, event: GroupEvent, now = T0) => {
  const result = transition(g, event, now);
  return result.ok ? null : result.refusal.code;
};
const pays = (name: string, at = T0): GroupEvent => ({ type: "order.counted", seatId: seat(name).id, order: order(name), at, until: UNTIL });
const stateOf = (g: Group, name: string) => g.seats.find((s) => s.id === seat(name).id)?.state;

describe("a draft group", () => {
  const opened = draft({ seats: [seat("mei", { opener: true })] });

  it("starts its clock and is listed when its opener's order counts, not before", () => {
    const { next, kinds } = after(opened, pays("mei"), T0 + 5 * MINUTE);
    expect(next).toMatchObject({ status: "forming", startedAt: T0 + 5 * MINUTE, deadline: T0 + 5 * MINUTE + 24 * HOUR });
    expect(kinds).toEqual(["group.started"]);
  });

  it("never outlives its campaign", () => {
    const { next } = after(opened, { ...pays("mei"), until: T0 + HOUR } as GroupEvent);
    expect(next.deadline).toBe(T0 + HOUR);
  });

  it("begins by when its opener's money came, whatever our clock says: before the campaign's end, and not after it", () => {
    expect(after(opened, pays("mei", UNTIL - 1), UNTIL + MINUTE).next).toMatchObject({ status: "forming", deadline: UNTIL });
    const { next, kinds } = after(opened, pays("mei", UNTIL), UNTIL - MINUTE);
    expect(next.status).toBe("draft");
    expect(kinds).toEqual(["payment.late"]);
  });

  it("lets nobody else in before its opener counts", () => expect(refusal(opened, { type: "seat.asked", seat: seat("liang") })).toBe("group.not_started"));

  it("is dropped when the hold lapses, and comes back when its opener pays all the same", () => {
    const lapsed = after(opened, { type: "hold.lapsed", seatId: seat("mei").id }, T0 + 15 * MINUTE);
    expect(lapsed.next).toMatchObject({ status: "dropped", ending: "lapsed" });
    expect(after(lapsed.next, pays("mei"), T0 + 16 * MINUTE).next.status).toBe("forming");
  });

  it("may end twice in one moment, and tells of both", () => {
    const first = after(opened, { type: "hold.lapsed", seatId: seat("mei").id }, T0 + 15 * MINUTE);
    const again = after(first.next, { type: "order.placed", seatId: seat("mei").id, order: order("mei") }, T0 + 15 * MINUTE);
    expect(again.next.status).toBe("draft");
    const second = after(again.next, { type: "deadline", onFailure: "refund", matched: false, until: T0 + MINUTE }, T0 + 15 * MINUTE);
    expect(second.kinds).toEqual(["group.dropped"]);
    expect(second.facts[0]!.key).not.toBe(first.facts.at(-1)!.key);
  });

  it("does not lapse a moment early", () => expect(after(opened, { type: "hold.lapsed", seatId: seat("mei").id }, T0 + 15 * MINUTE - 1).next).toBe(opened));

  it("is dropped when its opener's unpaid order is cancelled", () => {
    const secured = after(opened, { type: "order.placed", seatId: seat("mei").id, order: order("mei") }).next;
    expect(after(secured, { type: "seat.returned", seatId: seat("mei").id }).next).toMatchObject({ status: "dropped", ending: "returned" });
  });
});

describe("a forming group", () => {
  const two = group({ seats: [member("mei", { opener: true }), member("liang", { countedAt: T0 + 1 }), seat("ana")] });

  it("succeeds with the member that fills it", () => {
    const { next, kinds } = after(two, pays("ana"), T0 + HOUR);
    expect(next).toMatchObject({ status: "succeeded", ending: "filled", closedAt: T0 + HOUR });
    expect(kinds).toEqual(["group.joined", "group.completed"]);
  });

  it("tells its members when one is missing", () => {
    const one = group({ seats: [member("mei", { opener: true }), seat("liang")] });
    expect(after(one, pays("liang")).kinds).toEqual(["group.joined", "group.nearly_full"]);
  });

  it("refuses one more than it has seats for: held seats take capacity", () => expect(refusal(two, { type: "seat.asked", seat: seat("bo") })).toBe("group.full"));

  it("refuses a shopper who is in it already", () => expect(refusal(group({ seats: [member("mei", { opener: true })] }), { type: "seat.asked", seat: seat("x", { shopperKey: "v:mei" }) })).toBe("seat.own_group"));

  it("refuses a join at the very deadline", () => expect(refusal(group({ seats: [member("mei", { opener: true })] }), { type: "seat.asked", seat: seat("bo") }, T0 + 24 * HOUR)).toBe("group.closed"));

  it("counts money that came before the deadline even when the news of it comes after", () => {
    const { next } = after(two, pays("ana", T0 + 24 * HOUR - 1), T0 + 25 * HOUR);
    expect(next.status).toBe("succeeded");
  });

  it("takes money that came at the deadline as late", () => {
    const { next, kinds } = after(two, pays("ana", T0 + 24 * HOUR), T0 + 24 * HOUR);
    expect(kinds).toEqual(["payment.late"]);
    expect(counted(next)).toBe(2);
  });

  it("gives a lapsed seat back to its payer while there is room, and calls it late when there is none", () => {
    const lapsed = group({ size: 3, seats: [member("mei", { opener: true }), seat("ana", { state: "lapsed" })] });
    expect(stateOf(after(lapsed, pays("ana")).next, "ana")).toBe("counted");
    const full = group({ size: 2, seats: [member("mei", { opener: true }), seat("bo"), seat("ana", { state: "lapsed" })] });
    expect(after(full, pays("ana", T0 + 15 * MINUTE)).kinds).toEqual(["payment.late"]);
  });

  it("seats whoever paid while the place was theirs before the last who has taken it since and not ordered", () => {
    const seats = [member("mei", { opener: true }), seat("bo", { heldAt: T0 + 16 * MINUTE }), seat("chen", { heldAt: T0 + 17 * MINUTE }), seat("ana", { state: "lapsed" })];
    const { next, kinds } = after(group({ size: 3, seats }), pays("ana", T0 + 14 * MINUTE), T0 + 20 * MINUTE);
    expect(kinds).toEqual(["seat.lapsed", "group.joined", "group.nearly_full"]);
    expect(["ana", "bo", "chen"].map((name) => stateOf(next, name))).toEqual(["counted", "held", "lapsed"]);
    const ordered = group({ size: 2, seats: [member("mei", { opener: true }), seat("bo", { state: "secured" }), seat("ana", { state: "lapsed" })] });
    expect(after(ordered, pays("ana"), T0 + 20 * MINUTE).kinds).toEqual(["payment.late"]);
  });

  it("once its deadline is over, seats whoever paid before it rather than whoever only holds a place", () => {
    const end = T0 + 24 * HOUR;
    const full = group({ size: 2, seats: [member("mei", { opener: true }), seat("bo", { heldAt: end - MINUTE, holdUntil: end + 14 * MINUTE }), seat("ana", { state: "lapsed" })] });
    expect(after(full, pays("ana", end - 1), end - 1).kinds).toEqual(["payment.late"]);
    expect(after(full, pays("ana", end - 1), end).kinds).toEqual(["seat.lapsed", "group.joined", "group.completed"]);
    expect(after(full, pays("ana", end), end).kinds).toEqual(["payment.late"]);
  });

  it("keeps a seat for an order that waits for its money", () => expect(stateOf(after(two, { type: "order.placed", seatId: seat("ana").id, order: order("ana") }).next, "ana")).toBe("secured"));

  it("keeps no place any more once its time is up: an order without its money waits outside", () => {
    const end = T0 + 24 * HOUR;
    const g = group({ size: 2, seats: [member("mei", { opener: true }), seat("ana", { state: "lapsed" })] });
    const placed: GroupEvent = { type: "order.placed", seatId: seat("ana").id, order: order("ana") };
    expect(stateOf(after(g, placed, end - 1).next, "ana")).toBe("secured");
    expect(after(g, placed, end)).toMatchObject({ kinds: [], next: { seats: [{}, { state: "lapsed", orderId: order("ana").id }] } });
  });

  it("makes the next member opener when the opener leaves", () => {
    const { next, kinds } = after(two, { type: "seat.returned", seatId: seat("mei").id });
    expect(next.seats.filter((s) => s.opener).map((s) => s.id)).toEqual([seat("liang").id]);
    expect(kinds).toEqual(["seat.left", "opener.promoted"]);
    expect(counted(next)).toBe(1);
  });

  it("is over when everybody has left", () => {
    const one = group({ seats: [member("mei", { opener: true })] });
    expect(after(one, { type: "seat.returned", seatId: seat("mei").id }).next).toMatchObject({ status: "failed", ending: "returned" });
  });
});

describe("the deadline", () => {
  const two = group({ seats: [member("mei", { opener: true }), member("liang"), seat("ana", { state: "secured", orderId: "gid://shopify/Order/ana" }), seat("bo")], size: 4 });
  const deadline = (onFailure: "refund" | "honour", matched = false): GroupEvent => ({ type: "deadline", onFailure, matched, until: T0 + 30 * 24 * HOUR });

  it("does nothing a moment early", () => expect(after(two, deadline("refund"), T0 + 24 * HOUR - 1).next).toBe(two));

  it("owes every member a refund, and nothing to who has not paid", () => {
    const { next, kinds } = after(two, deadline("refund"), T0 + 24 * HOUR);
    expect(next).toMatchObject({ status: "failed", ending: "unfilled" });
    expect(next.seats.map((s) => [s.state, s.refund])).toEqual([["failed", "due"], ["failed", "due"], ["failed", "none"], ["lapsed", "none"]]);
    expect(kinds).toEqual(["group.failed"]);
  });

  it("ends a draft with its campaign: an order that was never paid does not wait on hold for ever", () => {
    const waiting = draft({ seats: [seat("mei", { opener: true, state: "secured", orderId: order("mei").id })] });
    expect(after(waiting, deadline("refund"), T0 + 30 * 24 * HOUR - 1).next).toBe(waiting);
    const { next, kinds } = after(waiting, deadline("refund"), T0 + 30 * 24 * HOUR);
    expect(next).toMatchObject({ status: "dropped", ending: "lapsed" });
    expect([stateOf(next, "mei"), kinds]).toEqual(["failed", ["group.dropped"]]);
  });

  it("fails an unpaid order of a group that is honoured, and lets a held seat be", () => {
    const { next } = after(two, deadline("honour"), T0 + 24 * HOUR);
    expect(next.seats.map((s) => [s.state, s.refund])).toEqual([["counted", "none"], ["counted", "none"], ["failed", "none"], ["held", "none"]]);
  });

  it("honours the price where the merchant said so", () => expect(after(two, deadline("honour"), T0 + 24 * HOUR).next).toMatchObject({ status: "succeeded", ending: "honoured" }));

  it("calls a group whose members were all seated elsewhere matched", () => expect(after(group({ seats: [] }), deadline("refund", true), T0 + 24 * HOUR).next.ending).toBe("matched"));
});

describe("a group that has ended", () => {
  const full = group({ status: "succeeded", ending: "filled", size: 2, seats: [member("mei", { opener: true }), member("liang"), seat("ana", { state: "lapsed" })] });
  const failed = group({ status: "failed", ending: "unfilled", seats: [member("mei", { state: "failed", refund: "due" }), seat("ana", { state: "failed", orderId: order("ana").id })] });

  it("never refuses money: it is late", () => {
    expect(after(full, pays("ana")).kinds).toEqual(["payment.late"]);
    expect(after(failed, pays("ana")).kinds).toEqual(["payment.late"]);
  });

  it("stays succeeded after a refund, and shows it", () => {
    const { next, kinds } = after(full, { type: "seat.returned", seatId: seat("mei").id });
    expect(next.status).toBe("succeeded");
    expect(counted(next)).toBe(1);
    expect(kinds).toEqual(["member.returned"]);
  });

  it("leaves an owed refund to the message that carries it out: an order that shows it may still be waiting for the bank", () => {
    expect(after(failed, { type: "seat.returned", seatId: seat("mei").id }).next).toBe(failed);
  });

  it("does not come back to life when a merchant cancelled it as a draft", () => {
    const dropped = after(draft({ seats: [seat("mei", { opener: true, state: "secured", orderId: order("mei").id })] }), { type: "cancelled" }).next;
    expect(after(dropped, pays("mei")).kinds).toEqual(["payment.late"]);
    const held = after(draft({ seats: [seat("mei", { opener: true })] }), { type: "cancelled" }).next;
    expect(after(held, { type: "order.placed", seatId: seat("mei").id, order: order("mei") }).next.status).toBe("dropped");
  });

  it("never takes money silently: an order that was void and is paid after all is late, or has its place back", () => {
    const left = seat("ana", { state: "left", orderId: order("ana").id });
    expect(after({ ...full, seats: [...full.seats.slice(0, 2), left] }, pays("ana")).kinds).toEqual(["payment.late"]);
    expect(stateOf(after(group({ seats: [member("mei", { opener: true }), left] }), pays("ana")).next, "ana")).toBe("counted");
  });

  it("is not the less for a second order with its opener's code that is cancelled", () => {
    const opened = draft({ seats: [seat("mei", { opener: true, state: "secured", orderId: order("mei").id }), seat("again", { state: "lapsed", code: seat("mei").code, orderId: order("again").id })] });
    const { next } = after(opened, { type: "seat.returned", seatId: seat("again").id });
    expect(next.status).toBe("draft");
    expect(stateOf(next, "mei")).toBe("secured");
  });

  it("owes money that buys no seat, and a draft ends with it", () => {
    const opened = draft({ seats: [seat("mei", { opener: true })] });
    const { next, kinds } = after(opened, { type: "seat.owed", seatId: seat("mei").id, order: order("mei") });
    expect(next).toMatchObject({ status: "dropped", seats: [{ state: "failed", refund: "due", orderId: order("mei").id }] });
    expect(kinds).toEqual(["group.dropped"]);
    expect(after(next, { type: "seat.owed", seatId: seat("mei").id, order: order("mei") }).next).toBe(next);
  });

  it("keeps its member when the order is edited, at what it is worth now", () => {
    const edited = after(full, { type: "order.counted", seatId: seat("mei").id, order: { ...order("mei"), paidMinor: 350 }, at: T0, until: UNTIL });
    expect(edited.next.seats[0]).toMatchObject({ state: "counted", paidMinor: 350 });
    expect(edited.facts).toEqual([]);
  });

  it("refuses a join", () => {
    expect(refusal(full, { type: "seat.asked", seat: seat("bo") })).toBe("group.closed");
    expect(refusal(failed, { type: "seat.asked", seat: seat("bo") })).toBe("group.closed");
  });
});

describe("the merchant", () => {
  it("completes a group early with its true count", () => {
    const { next } = after(group({ size: 5, seats: [member("mei", { opener: true }), member("liang")] }), { type: "completed.early" });
    expect(next).toMatchObject({ status: "succeeded", ending: "early" });
    expect(counted(next)).toBe(2);
  });
  it("cannot complete a group nobody has paid for", () => expect(refusal(draft({ seats: [seat("mei", { opener: true })] }), { type: "completed.early" })).toBe("group.not_started"));
  it("cancels a group: everybody is owed a refund", () => expect(after(group({ seats: [member("mei", { opener: true })] }), { type: "cancelled" }).next.seats[0]).toMatchObject({ state: "failed", refund: "due" }));
  it("cancels a draft whose order may still be paid: that money is late then, not lost", () => {
    const secured = draft({ seats: [seat("mei", { opener: true, state: "secured", orderId: order("mei").id })] });
    const dropped = after(secured, { type: "cancelled" }).next;
    expect(after(dropped, { ...pays("mei"), until: T0 - 1 } as GroupEvent).kinds).toEqual(["payment.late"]);
  });
});

describe("under any history", () => {
  const names = ["a", "b", "c", "d", "e"];
  const event = fc.oneof(
    fc.record({ kind: fc.constantFrom("ask", "place", "pay", "lapse", "return") as fc.Arbitrary<"ask" | "place" | "pay" | "lapse" | "return">, who: fc.constantFrom(...names) }),
    fc.record({ kind: fc.constantFrom("deadline", "early", "cancel") as fc.Arbitrary<"deadline" | "early" | "cancel">, who: fc.constant("") }),
  );

  it("never has more members than seats, never fails a full group, never owes a refund to who has not paid, and repeats add nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: 0, max: 30 * 60 })), { maxLength: 40 }), fc.integer({ min: 2, max: 4 }), (history, size) => {
        let g = draft({ size, seats: [seat("a", { opener: true })] });
        let now = T0;
        for (const [{ kind, who }, minutes] of history) {
          now += minutes * MINUTE;
          const known = g.seats.find((s) => s.id === seat(who).id);
          const e: GroupEvent | null =
            kind === "ask" ? { type: "seat.asked", seat: seat(`${who}${now}`, { shopperKey: `v:${who}`, heldAt: now, holdUntil: now + 15 * MINUTE }) }
            : kind === "deadline" ? { type: "deadline", onFailure: "refund", matched: false, until: T0 + 30 * 24 * HOUR }
            : kind === "early" ? { type: "completed.early" }
            : kind === "cancel" ? { type: "cancelled" }
            : !known ? null
            : kind === "place" ? { type: "order.placed", seatId: known.id, order: order(who) }
            : kind === "pay" ? { type: "order.counted", seatId: known.id, order: order(who), at: now, until: UNTIL }
            : kind === "lapse" ? { type: "hold.lapsed", seatId: known.id }
            : { type: "seat.returned", seatId: known.id };
          if (!e) continue;
          const before = g;
          const result = transition(g, e, now);
          if (!result.ok) {
            expect(e.type === "seat.asked" || e.type === "completed.early" || e.type === "cancelled").toBe(true);
            continue;
          }
          g = result.value.next;
          expect(taken(g)).toBeLessThanOrEqual(size);
          if (before.status !== "failed" && g.status === "failed") expect(counted(before)).toBeLessThan(size);
          for (const s of g.seats) if (s.refund !== "none") expect(s.orderId).not.toBeNull();
          if (e.type !== "seat.asked") {
            const again = transition(g, e, now);
            if (again.ok) expect(again.value.facts.filter((f) => f.kind !== "payment.late")).toEqual([]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

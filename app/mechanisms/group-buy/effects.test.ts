import { describe, expect, it } from "vitest";
import type { Group } from "../../domain/group";
import { defaultRules } from "../../domain/group-rules";
import { HOUR } from "../../domain/instant";
import { effectsOf } from "./effects";
import type { GroupEvent } from "./events";
import { transition } from "./law";
import { T0, UNTIL, draft, group, member, order, seat } from "./testing";

/** What one event asks of the world: kind and whom it is about. */
const asked = (g: Group, event: GroupEvent, now = T0, rules = defaultRules) => {
  const result = transition(g, event, now);
  if (!result.ok) throw new Error(result.refusal.code);
  const effects = effectsOf(result.value.facts, g, result.value.next, rules);
  expect(new Set(effects.map((e) => e.key)).size).toBe(effects.length);
  expect(effectsOf(result.value.facts, g, result.value.next, rules)).toEqual(effects);
  return effects.map((e) => [e.kind === "mail.write" ? `mail ${e.payload.mail}` : e.kind, e.seatId?.slice(4) ?? null]);
};
const pays = (name: string): GroupEvent => ({ type: "order.counted", seatId: seat(name).id, order: order(name), at: T0, until: UNTIL });

describe("what must be done outside", () => {
  it("when an unpaid order secures a seat: its goods stay", () => {
    expect(asked(draft({ seats: [seat("mei", { opener: true })] }), { type: "order.placed", seatId: seat("mei").id, order: order("mei") })).toEqual([["order.hold", "mei"]]);
  });

  it("when somebody becomes a member: hold, tag and welcome, for this one only", () => {
    expect(asked(group({ size: 4, seats: [member("mei", { opener: true }), seat("ana")] }), pays("ana"))).toEqual([["order.hold", "ana"], ["order.tag", "ana"], ["mail joined", "ana"]]);
  });

  it("when one is missing: the others hear of it, but not who has just joined, nor in a group of two, where the opener just joined alone", () => {
    expect(asked(group({ size: 3, seats: [member("mei", { opener: true }), seat("ana")] }), pays("ana")).filter(([kind]) => kind === "mail one_left")).toEqual([["mail one_left", "mei"]]);
    expect(asked(draft({ size: 2, seats: [seat("mei", { opener: true })] }), pays("mei")).map(([kind]) => kind)).toEqual(["order.hold", "order.tag", "mail joined"]);
  });

  it("when a group fills: each member's order is captured where it waits for that, let go, tagged and told of, once", () => {
    const two = group({ size: 2, seats: [member("mei", { opener: true }), seat("ana")] });
    const kinds = (name: string, rules = defaultRules) => asked(two, pays("ana"), T0, rules).flatMap(([kind, who]) => (who === name ? [kind] : []));
    expect(kinds("mei")).toEqual(["order.capture", "order.release", "order.tag", "mail succeeded"]);
    expect(kinds("ana")).toEqual(["order.hold", "order.tag", "mail joined", "order.capture", "order.release", "order.tag", "mail succeeded"]);
    expect(kinds("mei", { ...defaultRules, captureOnSuccess: false })).toEqual(["order.release", "order.tag", "mail succeeded"]);
  });

  it("when a group fails: a refund for each who has paid, a cancellation for each who has not, who left has nothing held any more, and unused codes go", () => {
    const g = group({ size: 5, seats: [member("mei", { opener: true }), member("bo"), seat("bank", { state: "secured", orderId: order("bank").id }), seat("ana"), seat("gone", { state: "left", orderId: order("gone").id })] });
    expect(asked(g, { type: "deadline", onFailure: "refund", matched: false, until: T0 + 30 * 24 * HOUR }, T0 + 24 * HOUR)).toEqual([
      ["order.release", "gone"], ["codes.remove", null], ["order.refund", "mei"], ["mail failed", "mei"], ["order.refund", "bo"], ["mail failed", "bo"], ["order.cancel", "bank"],
    ]);
  });

  it("when a group fails: nothing more for whose money was owed back before, whether it has arrived yet or not", () => {
    const out = (name: string, refund: "due" | "done") => member(name, { state: "failed", refund });
    const g = group({ size: 5, seats: [member("mei", { opener: true }), out("late", "due"), out("twice", "done")] });
    expect(asked(g, { type: "deadline", onFailure: "refund", matched: false, until: T0 + 30 * 24 * HOUR }, T0 + 24 * HOUR)).toEqual([["codes.remove", null], ["order.refund", "mei"], ["mail failed", "mei"]]);
  });

  it("when a group is complete early: who has ordered and not paid is cancelled", () => {
    const g = group({ size: 4, seats: [member("mei", { opener: true }), seat("bank", { state: "secured", orderId: order("bank").id }), seat("ana")] });
    expect(asked(g, { type: "completed.early" }).filter(([, who]) => who !== "mei")).toEqual([["order.cancel", "bank"]]);
  });

  it("when a draft is dropped: only what is ordered and unpaid is cancelled, and told", () => {
    expect(asked(draft({ seats: [seat("mei", { opener: true, state: "secured", orderId: order("mei").id })] }), { type: "cancelled" })).toEqual([["order.cancel", "mei"]]);
    expect(asked(draft({ seats: [seat("mei", { opener: true })] }), { type: "seat.owed", seatId: seat("mei").id, order: order("mei") })).toEqual([]);
  });

  it("when a member leaves, or returns goods of a complete group: nothing, the merchant did it", () => {
    expect(asked(group({ seats: [member("mei", { opener: true }), member("bo")] }), { type: "seat.returned", seatId: seat("mei").id })).toEqual([]);
    expect(asked(group({ status: "succeeded", ending: "filled", seats: [member("mei", { opener: true })] }), { type: "seat.returned", seatId: seat("mei").id })).toEqual([]);
  });
});

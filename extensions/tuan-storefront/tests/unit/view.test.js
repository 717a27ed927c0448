// @ts-check
import { describe, expect, it } from "vitest";
import { chooseView, phase } from "../../assets/tuan-view.js";

/**
 * @typedef {import("../../../../app/contracts/storefront").ProductState} ProductState
 * @typedef {import("../../../../app/contracts/storefront").PublicGroup} PublicGroup
 * @typedef {import("../../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {import("../../../../app/contracts/storefront").Live} Live
 */
const NOW = Date.parse("2026-11-22T10:00:00Z");
const at = (/** @type {number} */ minutes) => new Date(NOW + minutes * 60_000).toISOString();

/** @param {Partial<ProductState>} [over] @returns {ProductState} */
const campaign = (over) => ({
  v: 1, campaign: "cmp_1", state: "live", title: "Tea", size: 3, hours: 24, startsAt: at(-60), endsAt: at(600), holdMinutes: 15, percent: 3000, prices: null,
  currency: "EUR", variants: null, perShopper: 1, unitsPerSeat: 1, onFailure: "refund", matchFirst: false, ...over,
});
/** @param {Partial<PublicGroup>} [over] @returns {PublicGroup} */
const group = (over) => ({ invite: "A", status: "forming", opener: "L***", size: 3, counted: 1, free: 2, startedAt: at(-9), deadline: at(90), ending: null, ...over });
/** @param {Partial<OwnSeat>} [over] @returns {OwnSeat} */
const seat = (over) => ({ token: "t", state: "counted", opener: true, holdUntil: at(15), refund: "none", group: group(), share: { url: "u", text: "t", qr: "q" }, ...over });
/** @param {Partial<Live>} [over] @returns {Live} */
const live = (over) => ({ now: at(0), state: "live", groups: [], bound: null, mine: null, left: null, ...over });

const variant = { available: true };
/** @param {{ campaign?: Partial<ProductState>, live?: Partial<Live> | null, seat?: OwnSeat, variant?: { available: boolean } | null }} [facts] */
const choose = (facts = {}) =>
  chooseView({ campaign: campaign(facts.campaign), live: facts.live === null ? null : live(facts.live), seat: facts.seat ?? null, variant: facts.variant === undefined ? variant : facts.variant, now: NOW });
const bound = (/** @type {Partial<PublicGroup>} */ over = {}) => ({ ...group(over), invitedBy: "Mei" });

describe("the campaign's own state", () => {
  it.each([
    ["a start in the future makes a teaser", { startsAt: at(5) }, "teaser"],
    ["an end in the past ends it, whatever the metafield says", { endsAt: at(-1) }, "ended"],
    ["paused", { state: /** @type {const} */ ("paused") }, "paused"],
    ["sold out", { state: /** @type {const} */ ("sold_out") }, "sold_out"],
    ["scheduled in the metafield, but begun by the clock", { state: /** @type {const} */ ("scheduled") }, "start"],
  ])("%s", (_, over, kind) => {
    expect(choose({ campaign: over, live: null }).kind).toBe(kind);
  });

  it("believes the app's answer over the metafield", () => {
    expect(choose({ live: { state: "paused" } }).kind).toBe("paused");
    expect(phase(campaign({ state: "paused" }), live({ state: "live" }), NOW)).toBe("live");
  });

  it("is sold out when the app counts no seat left", () => {
    expect(choose({ live: { left: 0 } }).kind).toBe("sold_out");
    expect(choose({ live: { left: 1 } }).kind).toBe("start");
  });
});

describe("the variant", () => {
  it("says when it is not covered or out of stock, and offers no button", () => {
    const uncovered = choose({ variant: null });
    const unavailable = choose({ variant: { available: false } });
    expect([uncovered.kind, uncovered.go]).toEqual(["uncovered", undefined]);
    expect([unavailable.kind, unavailable.go]).toEqual(["unavailable", undefined]);
  });

  it("leaves a seat already taken alone", () => {
    expect(choose({ variant: null, live: { mine: seat() } }).kind).toBe("forming");
  });
});

describe("an invitation", () => {
  it("binds to its group, and one seat left is said", () => {
    expect(choose({ live: { bound: bound() } })).toMatchObject({ kind: "bound", name: "Mei", go: { act: "join" }, other: { act: "start" } });
    expect(choose({ live: { bound: bound({ counted: 2, free: 1 }) } }).kind).toBe("last");
  });

  it("into a full group offers one's own, with the open groups", () => {
    expect(choose({ live: { bound: bound({ counted: 3, free: 0 }) } })).toMatchObject({ kind: "full", go: { act: "start" }, list: true });
    expect(choose({ live: { bound: bound({ counted: 1, free: 0 }) } }).kind).toBe("full");
  });

  it("into a group whose time is up offers one's own", () => {
    expect(choose({ live: { bound: bound({ deadline: at(-1) }) } })).toMatchObject({ kind: "closed", say: "say_closed", go: { act: "start" } });
    expect(choose({ live: { bound: bound({ status: "failed" }) } }).kind).toBe("closed");
  });

  it("still leads into its group when the campaign has ended meanwhile, but no new one starts", () => {
    const view = choose({ campaign: { endsAt: at(-1) }, live: { state: "ended", bound: bound() } });
    expect([view.kind, view.go?.act, view.other]).toEqual(["bound", "join", undefined]);
    expect(choose({ live: { state: "paused", bound: bound() } }).kind).toBe("paused");
  });

  it("leaves who is in to wait for the last payments between the deadline and the closing, without a way to invite or pay", () => {
    for (const state of /** @type {const} */ (["held", "secured", "counted"])) {
      const view = choose({ live: { mine: seat({ state, group: group({ deadline: at(0) }) }) } });
      expect([view.kind, view.say, view.note, view.until, view.go, view.other]).toEqual(["settling", "say_settling", "note_settling", undefined, undefined, undefined]);
    }
    expect(choose({ live: { mine: seat({ group: group({ deadline: at(0), status: "succeeded", counted: 3, free: 0 }) }) } }).kind).toBe("succeeded");
  });

  it("matters more than a group of one's own that is over, and less than one that is not", () => {
    const done = seat({ group: group({ status: "succeeded", counted: 3, free: 0 }) });
    expect(choose({ live: { bound: bound(), mine: done } }).kind).toBe("bound");
    expect(choose({ live: { bound: bound(), mine: seat() } }).kind).toBe("forming");
  });
});

describe("the shopper's own seat", () => {
  it("is known from this browser until the app has answered", () => {
    const held = seat({ state: "held", share: null });
    expect(choose({ live: null, seat: held })).toMatchObject({ kind: "held", until: held.holdUntil, go: { act: "pay" } });
    expect(choose({ seat: held }).kind).toBe("start");
  });

  it("no longer counts once the hold is over", () => {
    expect(choose({ live: { mine: seat({ state: "held", holdUntil: at(-1) }) } }).kind).toBe("start");
    expect(choose({ live: { mine: seat({ state: "lapsed" }) } }).kind).toBe("start");
  });

  it("never invites before the group is public", () => {
    expect(choose({ live: { mine: seat({ state: "held" }) } }).go).toMatchObject({ act: "pay" });
    const secured = choose({ live: { mine: seat({ state: "secured", group: group({ status: "draft" }) }) } });
    expect([secured.kind, secured.go]).toEqual(["secured", undefined]);
    expect(choose({ live: { mine: seat() } }).go).toMatchObject({ act: "invite" });
  });

  it("tells a payment without a seat apart from a group that did not fill", () => {
    expect(choose({ live: { mine: seat({ state: "failed", refund: "done", share: null, group: group({ status: "succeeded", counted: 3, free: 0 }) }) } })).toMatchObject({ kind: "failed", say: "say_unseated", note: "note_refund_done" });
    expect(choose({ live: { mine: seat({ state: "failed", refund: "done", share: null, group: group({ status: "failed" }) }) } })).toMatchObject({ say: "say_failed" });
  });

  it.each(/** @type {const} */ ([["due", "note_refund_due"], ["done", "note_refund_done"], ["problem", "note_refund_problem"], ["none", "note_uncharged"]]))("tells of a refund that is %s", (refund, note) => {
    expect(choose({ live: { mine: seat({ state: "failed", refund, group: group({ status: "failed" }) }) } })).toMatchObject({ kind: "failed", note });
  });

  it("offers another group only where the campaign allows one", () => {
    const mine = seat({ group: group({ status: "succeeded", counted: 3, free: 0 }) });
    expect(choose({ live: { mine } }).other).toBeUndefined();
    expect(choose({ campaign: { perShopper: 2 }, live: { mine } }).other).toMatchObject({ act: "start" });
    expect(choose({ campaign: { perShopper: 2, endsAt: at(-1) }, live: { mine } }).other).toBeUndefined();
  });
});

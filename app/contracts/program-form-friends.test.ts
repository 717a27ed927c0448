import { describe, expect, it } from "vitest";
import { type FriendRules, defaultPackets, defaultShare, keepsPromise } from "../domain/friends";
import type { ProgramId } from "../domain/id";
import { type ProgramDraft, defaultProgram } from "../domain/program";
import { readProgramForm } from "./program-form";
import { type FriendsForm, promisedFields } from "./program-form-friends";
import { newFriendsForm } from "./program-form-friends-values";
import { programFormOf } from "./program-form-values";

const place = { currency: "USD", timezone: "UTC" };
type Kind = FriendsForm["kind"];
const form = (kind: Kind, changes: Partial<FriendsForm> = {}): FriendsForm => ({ ...newFriendsForm(kind, place.currency), title: "Tell a friend", ...changes });
const read = (kind: Kind, changes: Partial<FriendsForm> = {}) => readProgramForm(form(kind, changes), place);
const errors = (kind: Kind, changes: Partial<FriendsForm>) => {
  const found = read(kind, changes);
  return found.ok ? {} : found.errors;
};
const friends = (kind: Kind, changes: Partial<FriendsForm> = {}): FriendRules => {
  const found = read(kind, changes);
  if (!found.ok) throw new Error(JSON.stringify(found.errors));
  return found.value.rules.friends!;
};

describe("the form of a program of sharers", () => {
  it("starts a new one with what the house proposes, for buyers who are new to the shop", () => {
    expect(read("share")).toEqual({
      ok: true,
      value: { id: null, kind: "share", revision: 0, title: "Tell a friend", rules: { ...defaultProgram, attribution: { click: "last", days: 30, protectDays: 0, binding: false, newCustomersOnly: true }, payout: { minimumMinor: 0, methods: [] }, joining: { open: false, byHand: false, questions: [] }, agreement: "", friends: defaultShare } },
    });
    expect(read("red_packet")).toMatchObject({ ok: true, value: { kind: "red_packet", rules: { payout: { minimumMinor: 0, methods: ["store_credit"] }, friends: defaultPackets } } });
  });

  it.each([place, { currency: "JPY", timezone: "Asia/Tokyo" }, { currency: "KWD", timezone: "UTC" }])("gives a saved one back as it was, in $currency", (there) => {
    const rules = { ...defaultProgram, attribution: { click: "last" as const, days: 7, protectDays: 0, binding: false, newCustomersOnly: false }, maturing: { daysAfterDelivery: 0, daysAfterShipping: 45 }, joining: { open: false, byHand: false, questions: [] }, agreement: "", disclosure: "" };
    const share: FriendRules = { welcome: { off: { kind: "fixed", minor: 1_250 }, minimumMinor: 5_000, validDays: 7 }, thanks: { kind: "coupon", benefit: { off: { kind: "percent", basisPoints: 1_250 }, minimumMinor: 0, validDays: 30 }, when: "safe", minimumMinor: 3_001 }, perSharer: null };
    const packets: FriendRules = { welcome: share.welcome, thanks: { kind: "packet", fromMinor: 101, toMinor: 999, budgetMinor: 12_345, method: "gift_card", minimumMinor: 0, openDays: 5, validDays: 6 }, perSharer: 3 };
    const drafts: ProgramDraft[] = [
      { id: "prg_01hz0000000000000000000000" as ProgramId, kind: "share", revision: 3, title: "Tea", rules: { ...rules, payout: { minimumMinor: 0, methods: [] }, friends: share } },
      { id: "prg_01hz0000000000000000000000" as ProgramId, kind: "red_packet", revision: 4, title: "Tea", rules: { ...rules, payout: { minimumMinor: 0, methods: ["gift_card"] }, friends: packets } },
    ];
    for (const draft of drafts) expect(readProgramForm(programFormOf(draft, there, new Map(), 0), there)).toEqual({ ok: true, value: draft });
  });

  it("names each wrong field, and reads nothing of the other kind's thank-you", () => {
    const wrong: Partial<FriendsForm> = { title: "", welcomeOff: "100", welcomeMinimum: "-1", welcomeDays: "0", thanksKind: "fixed", thanksOff: "0", thanksMinimum: "x", thanksDays: "366", packetFrom: "0", budget: "much", openDays: "", packetDays: "1.5", orderMinimum: "1.234", perSharer: "0", days: "400", daysAfterDelivery: "-1" };
    const both = { title: "program.title", welcomeOff: "number.percent", welcomeMinimum: "amount.minimum", welcomeDays: "number.days", orderMinimum: "amount.minimum", perSharer: "number.perSharer", days: "number.days", daysAfterDelivery: "number.maturing" };
    expect(errors("share", wrong)).toEqual({ ...both, thanksOff: "amount.off", thanksMinimum: "amount.minimum", thanksDays: "number.days" });
    expect(errors("red_packet", wrong)).toEqual({ ...both, packetFrom: "amount.packet", budget: "amount.budget", openDays: "field.needed", packetDays: "number.days" });
  });

  it("holds one amount in a packet, or a lucky one between two with a budget that pays the highest", () => {
    expect(friends("red_packet", { packetFrom: "3", packetTo: "9", budget: "" }).thanks).toMatchObject({ fromMinor: 300, toMinor: 300, budgetMinor: null });
    const lucky = { lucky: true, packetFrom: "3", packetTo: "9", budget: "100" };
    expect(friends("red_packet", lucky).thanks).toMatchObject({ fromMinor: 300, toMinor: 900, budgetMinor: 10_000 });
    expect(errors("red_packet", { ...lucky, packetTo: "3" })).toEqual({ packetTo: "amount.range" });
    expect(errors("red_packet", { ...lucky, packetTo: "" })).toEqual({ packetTo: "field.needed" });
    expect(errors("red_packet", { ...lucky, packetFrom: "" })).toEqual({ packetFrom: "field.needed" });
    expect(errors("red_packet", { ...lucky, packetFrom: "", packetTo: "" })).toEqual({ packetFrom: "field.needed", packetTo: "field.needed" });
    expect(errors("share", { welcomeOff: "", thanksKind: "fixed", thanksOff: "" })).toEqual({ welcomeOff: "field.needed", thanksOff: "field.needed" });
    expect(errors("red_packet", { ...lucky, budget: "" })).toEqual({ budget: "amount.budgetMissing" });
    expect(errors("red_packet", { ...lucky, budget: "8.99" })).toEqual({ budget: "amount.budgetSmall" });
    expect(errors("red_packet", { packetFrom: "10000000.01" })).toEqual({ packetFrom: "amount.packet" });
  });

  it("thanks one sharer for as many friends as typed, or without limit", () => {
    expect([friends("share", { perSharer: "" }).perSharer, friends("share", { perSharer: "12" }).perSharer]).toEqual([null, 12]);
  });

  it.each([["share", "1"], ["red_packet", "600"]] as const)("changes a %s's promise by its promised fields and by no other", (kind, budget) => {
    const before = friends(kind);
    expect(keepsPromise(before, friends(kind, { perSharer: "7", budget, days: "5", title: "Other", disclosure: "", newCustomersOnly: false }))).toBe(true);
    const other: Record<(typeof promisedFields)[number], Partial<FriendsForm>> = {
      welcomeKind: { welcomeKind: "fixed" }, welcomeOff: { welcomeOff: "11" }, welcomeMinimum: { welcomeMinimum: "1" }, welcomeDays: { welcomeDays: "15" }, thanksKind: { thanksKind: "fixed" }, thanksOff: { thanksOff: "11" }, thanksMinimum: { thanksMinimum: "1" }, thanksDays: { thanksDays: "15" }, when: { when: "safe" },
      lucky: { lucky: true, packetTo: "6" }, packetFrom: { packetFrom: "4" }, packetTo: { lucky: true, packetTo: "6" }, method: { method: "discount" }, openDays: { openDays: "3" }, packetDays: { packetDays: "3" }, orderMinimum: { orderMinimum: "21" },
    };
    const ofShare = /^(welcome|thanks|when|orderMinimum)/;
    const ofPacket = /^(welcome|lucky|packet|method|openDays|orderMinimum)/;
    for (const field of promisedFields) expect([field, keepsPromise(before, friends(kind, other[field]))]).toEqual([field, !(kind === "share" ? ofShare : ofPacket).test(field)]);
  });

  it.each([{ ...form("share"), kind: "affiliate" }, { ...form("share"), when: "never" }, { ...form("red_packet"), method: "cash" }, { ...form("red_packet"), lucky: "yes" }])("refuses what no editor sends without throwing: $kind $when $method $lucky", (input) => {
    expect(readProgramForm(input, place).ok).toBe(false);
  });
});

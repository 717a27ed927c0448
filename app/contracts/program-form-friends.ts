import { z } from "zod";
import type { Benefit, FriendRules, Thanks } from "../domain/friends";
import { type ProgramDraft, defaultProgram } from "../domain/program";
import { type ProgramErrors, type ProgramFieldError, common, readCommon, readMinimum, readWhole, text } from "./program-form-shared";
import { readAmount, readPercent } from "./typed-numbers";

export const packetMethods = ["store_credit", "gift_card", "discount"] as const;
/** Most that one packet may hold, in minor units: every amount below can be drawn. */
export const MOST_PACKET = 1_000_000_000;
export const MOST_FRIENDS = 10_000;

/**
 * What the editor sends of a program of sharers: every field as typed, amounts in the program's currency, days whole.
 * Both kinds send all fields; those of the other kind's thank-you are not read.
 */
export const friendsForm = z.object({
  ...common,
  kind: z.enum(["share", "red_packet"]),
  // The friend's welcome coupon: "percent" reads `welcomeOff` as a percentage, "fixed" as an amount.
  welcomeKind: z.enum(["percent", "fixed"]),
  welcomeOff: text,
  /** Least the goods must come to; empty is none. */
  welcomeMinimum: text,
  welcomeDays: text,
  // The sharer's coupon (share).
  thanksKind: z.enum(["percent", "fixed"]),
  thanksOff: text,
  thanksMinimum: text,
  thanksDays: text,
  when: z.enum(["paid", "safe"]),
  // The sharer's red packet (red_packet): `packetFrom` is the one amount, or the least of a lucky one up to `packetTo`.
  lucky: z.boolean(),
  packetFrom: text,
  packetTo: text,
  /** Of all packets together; empty is without limit, which lucky ones may not be. */
  budget: text,
  method: z.enum(packetMethods),
  openDays: text,
  /** Days that a packet is good for, if it is a discount code. */
  packetDays: text,
  // Of both.
  /** Least the friend's order must come to for a thank-you; empty is none. */
  orderMinimum: text,
  /** Friends one sharer is thanked for; empty is without limit. */
  perSharer: text,
});
export type FriendsForm = z.infer<typeof friendsForm>;

/** Fields that cannot change once a program has begun: shoppers hold coupons that say so. */
export const promisedFields = ["welcomeKind", "welcomeOff", "welcomeMinimum", "welcomeDays", "thanksKind", "thanksOff", "thanksMinimum", "thanksDays", "when", "lucky", "packetFrom", "packetTo", "method", "openDays", "packetDays", "orderMinimum"] as const satisfies readonly (keyof FriendsForm)[];

/** @returns what a coupon takes off as typed, or null while that says nothing */
export function readOff(kind: "percent" | "fixed", off: string, currency: string): Benefit["off"] | null {
  if (kind === "percent") {
    const basisPoints = readPercent(off);
    return basisPoints === null ? null : { kind, basisPoints };
  }
  const minor = readAmount(off, currency);
  return minor === null ? null : { kind, minor };
}

function readBenefit(form: FriendsForm, side: "welcome" | "thanks", currency: string, errors: ProgramErrors): Benefit {
  const off = readOff(form[`${side}Kind`], form[`${side}Off`], currency);
  if (!off) errors[`${side}Off`] = form[`${side}Off`] === "" ? "field.needed" : form[`${side}Kind`] === "percent" ? "number.percent" : "amount.off";
  return { off: off ?? { kind: "percent", basisPoints: 0 }, minimumMinor: readMinimum(form, `${side}Minimum`, currency, errors), validDays: readWhole(form, `${side}Days`, "number.days", [1, 365], errors) };
}

/** @returns what a packet may hold, or null while the form does not say */
export function readPacket(form: FriendsForm, currency: string): { fromMinor: number; toMinor: number } | null {
  const amount = (typed: string) => {
    const minor = readAmount(typed, currency);
    return minor !== null && minor <= MOST_PACKET ? minor : null;
  };
  const fromMinor = amount(form.packetFrom);
  const toMinor = form.lucky ? amount(form.packetTo) : fromMinor;
  return fromMinor === null || toMinor === null || (form.lucky && toMinor <= fromMinor) ? null : { fromMinor, toMinor };
}

function readBudget(form: FriendsForm, currency: string, mostMinor: number | null, errors: ProgramErrors): number | null {
  const minor = form.budget === "" ? null : readAmount(form.budget, currency);
  const error: ProgramFieldError | null = form.budget === "" ? (form.lucky ? "amount.budgetMissing" : null) : minor === null ? "amount.budget" : mostMinor !== null && minor < mostMinor ? "amount.budgetSmall" : null;
  if (error) errors["budget"] = error;
  return minor;
}

function readThanks(form: FriendsForm, currency: string, errors: ProgramErrors): Thanks {
  const minimumMinor = readMinimum(form, "orderMinimum", currency, errors);
  if (form.kind === "share") return { kind: "coupon", benefit: readBenefit(form, "thanks", currency, errors), when: form.when, minimumMinor };
  const packet = readPacket(form, currency);
  if (!packet) {
    const field = readPacket({ ...form, lucky: false }, currency) === null ? "packetFrom" : "packetTo";
    errors[field] = form[field] === "" ? "field.needed" : field === "packetFrom" ? "amount.packet" : "amount.range";
    if (form.lucky && form.packetTo === "") errors["packetTo"] = "field.needed";
  }
  return {
    kind: "packet",
    ...(packet ?? { fromMinor: 0, toMinor: 0 }),
    budgetMinor: readBudget(form, currency, packet && packet.toMinor, errors),
    method: form.method,
    minimumMinor,
    openDays: readWhole(form, "openDays", "number.days", [1, 365], errors),
    validDays: readWhole(form, "packetDays", "number.days", [1, 365], errors),
  };
}

/** @returns the rules as typed; what is wrong is noted, and then they mean nothing */
export function readFriendsRules(form: FriendsForm, currency: string, errors: ProgramErrors): ProgramDraft["rules"] {
  const { days, maturing } = readCommon(form, errors);
  const perSharer = form.perSharer === "" ? null : readWhole(form, "perSharer", "number.perSharer", [1, MOST_FRIENDS], errors);
  const friends: FriendRules = { welcome: readBenefit(form, "welcome", currency, errors), thanks: readThanks(form, currency, errors), perSharer };
  return {
    ...defaultProgram,
    // A coupon names who brought its friend: nobody is bound, and nobody protected.
    attribution: { click: "last", days, protectDays: 0, binding: false, newCustomersOnly: form.newCustomersOnly },
    maturing,
    payout: { minimumMinor: 0, methods: form.kind === "red_packet" ? [form.method] : [] },
    // Who shares asks nobody.
    joining: { open: false, byHand: false, questions: [] },
    agreement: "",
    disclosure: form.disclosure,
    friends,
  };
}

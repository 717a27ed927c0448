import { z } from "zod";
import { HOUR } from "../domain/instant";
import type { ProgramDraft } from "../domain/program";
import type { OwnRate, Rate, RewardRule } from "../domain/reward-rule";
import { fromLocal } from "./local-time";
import { couponFields, readCoupon } from "./program-form-coupon";
import { type ProgramErrors, type ProgramPlace, common, readCommon, readMinimum, readWhole, text, typed } from "./program-form-shared";
import { readAmount, readPercent } from "./typed-numbers";

/** The first two the merchant pays and says so; the others Tuan sends once they are approved. */
export const payoutMethods = ["paypal", "bank", "store_credit", "gift_card"] as const;
export const MOST_PRODUCTS = 50;
export const MOST_QUESTIONS = 10;
export const MOST_BOOSTS = 10;

/** What the editor sends of a program that pays commission: every field as typed. Amounts are in the program's currency. */
export const affiliateForm = z.object({
  ...common,
  kind: z.literal("affiliate"),
  rateKind: z.enum(["percent", "fixed"]),
  rate: text,
  cap: text,
  firstOrderOnly: z.boolean(),
  /** Percentage for who brought the person that earns; empty: one level. */
  second: text,
  /** Two-letter codes of the countries where there is a second level. */
  secondCountries: typed(1_000),
  /** Products and collections with a rate of their own: a percentage, or an amount for each unit. */
  products: z.array(z.object({ id: z.string().regex(/^gid:\/\/shopify\/(?:Product|Collection)\/\d{1,20}$/), title: typed(300), image: z.string().max(2_000).nullable(), kind: z.enum(["percent", "fixed"]), rate: text })).max(MOST_PRODUCTS),
  /** Other rates for a while, of the program's kind of rate. */
  boosts: z.array(z.object({ rate: text, fromDate: text, fromTime: text, untilDate: text, untilTime: text, everything: z.boolean() })).max(MOST_BOOSTS),
  ...couponFields,
  click: z.enum(["first", "last"]),
  protectDays: text,
  binding: z.boolean(),
  minimum: text,
  methods: z.array(z.enum(payoutMethods)).max(payoutMethods.length),
  open: z.boolean(),
  byHand: z.boolean(),
  /** One a line. */
  questions: typed(3_000),
  agreement: typed(20_000),
});
export type AffiliateForm = z.infer<typeof affiliateForm>;

/** @returns the rate as typed, or null while it is none */
export function readRate(kind: AffiliateForm["rateKind"], rate: string, currency: string): Rate | null {
  if (kind === "percent") {
    const basisPoints = readPercent(rate);
    return basisPoints === null ? null : { kind, basisPoints };
  }
  const minor = readAmount(rate, currency);
  return minor === null ? null : { kind, minor };
}

/** @returns whether a row of rates is for a whole collection */
export const isCollection = (id: string): boolean => id.startsWith("gid://shopify/Collection/");

export type OwnRateForm = AffiliateForm["products"][number];

/** A product's or a collection's own rate as typed; 0 % earns nothing. @returns null while it is none */
export function readOwnRate({ kind, rate }: Pick<OwnRateForm, "kind" | "rate">, currency: string): OwnRate | null {
  if (kind === "percent" && /^0(?:[.,]0{1,2})?$/.test(rate)) return { basisPoints: 0 };
  const read = readRate(kind, rate, currency);
  return read && (read.kind === "percent" ? { basisPoints: read.basisPoints } : { minor: read.minor });
}

function readReward(form: AffiliateForm, { currency, timezone }: ProgramPlace, errors: ProgramErrors): RewardRule {
  const rateError = form.rateKind === "percent" ? "number.percent" : "amount.rate";
  const rate = readRate(form.rateKind, form.rate, currency);
  if (rate === null) errors["rate"] = rateError;
  const own = form.products.flatMap((row) => {
    const read = readOwnRate(row, currency);
    if (read === null) errors[`own.${row.id}`] = row.kind === "percent" ? "number.productRate" : "amount.rate";
    return read === null ? [] : [{ id: row.id, read }];
  });
  const products = own.filter(({ id }) => !isCollection(id)).map(({ id, read }) => ({ productIds: [id], ...read }));
  const collections = own.filter(({ id }) => isCollection(id)).map(({ id, read }) => ({ collectionId: id, ...read }));
  const capMinor = form.cap === "" ? null : readAmount(form.cap, currency);
  if (form.cap !== "" && capMinor === null) errors["cap"] = "amount.cap";
  const boosts = readBoosts(form, { currency, timezone }, rateError, errors);
  const second = readSecond(form, errors);
  const highest = Math.max(0, ...[rate, ...boosts.map((boost) => boost.rate), ...own.map(({ read }) => read)].map((one) => (one && "basisPoints" in one ? one.basisPoints : 0)));
  if (second.second && highest + second.second.basisPoints > WHOLE) errors["second"] = "second.above_order";
  return { rate: rate ?? { kind: "percent", basisPoints: 0 }, products, ...(collections.length > 0 && { collections }), boosts, firstOrderOnly: form.firstOrderOnly, capMinor, ...second };
}

/** All of an order, in basis points. */
const WHOLE = 10_000;

function readSecond({ second, secondCountries }: AffiliateForm, errors: ProgramErrors): Pick<RewardRule, "second"> {
  if (second === "") return {};
  const basisPoints = readPercent(second);
  if (basisPoints === null) errors["second"] = "number.percent";
  const countries = [...new Set(secondCountries.toUpperCase().split(/[\s,;]+/).filter(Boolean))].sort();
  if (countries.length === 0 || countries.some((code) => !isCountry(code))) errors["secondCountries"] = "countries.unknown";
  return basisPoints === null ? {} : { second: { basisPoints, countries } };
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** @returns whether it is a country's code (ISO 3166-1) that has a name */
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined;

/** Errors are noted by the boost's place in the list, as `boost.0.rate`. */
function readBoosts(form: AffiliateForm, { currency, timezone }: ProgramPlace, rateError: "number.percent" | "amount.rate", errors: ProgramErrors): RewardRule["boosts"] {
  const read = form.boosts.flatMap((typed, place) => {
    const rate = readRate(form.rateKind, typed.rate, currency);
    if (rate === null) errors[`boost.${place}.rate`] = rateError;
    const from = fromLocal({ date: typed.fromDate, time: typed.fromTime }, timezone, "start");
    const until = fromLocal({ date: typed.untilDate, time: typed.untilTime }, timezone, "end");
    if (!from.ok) errors[`boost.${place}.from`] = from.error;
    if (!until.ok) errors[`boost.${place}.until`] = until.error;
    if (from.ok && until.ok && until.at - from.at < HOUR) errors[`boost.${place}.until`] = "end.before_start";
    return rate && from.ok && until.ok ? [{ place, from: from.at, until: until.at, rate, ...(typed.everything && { everything: true as const }) }] : [];
  });
  for (const later of read) if (read.some((one) => one.place < later.place && one.from < later.until && later.from < one.until)) errors[`boost.${later.place}.from`] ??= "boost.overlaps";
  return read.map(({ place: _, ...boost }) => boost);
}

function readQuestions(form: AffiliateForm, errors: ProgramErrors): string[] {
  const questions = form.questions.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (questions.length > MOST_QUESTIONS) errors["questions"] = "questions.many";
  else if (questions.some((line) => line.length > 200)) errors["questions"] = "questions.long";
  return questions;
}

/** @returns the rules as typed; what is wrong is noted, and then they mean nothing */
export function readAffiliateRules(form: AffiliateForm, place: ProgramPlace, errors: ProgramErrors): ProgramDraft["rules"] {
  const { days, maturing } = readCommon(form, errors);
  const reward = readReward(form, place, errors);
  const protectDays = readWhole(form, "protectDays", "number.protectDays", [0, errors["days"] ? 365 : days], errors);
  const minimumMinor = readMinimum(form, "minimum", place.currency, errors);
  if (form.methods.length === 0) errors["methods"] = "methods.missing";
  const questions = readQuestions(form, errors);
  const coupon = readCoupon(form, place.currency, errors);
  const { click, binding, newCustomersOnly, open, byHand, agreement, disclosure } = form;
  return { attribution: { click, days, protectDays, binding, newCustomersOnly }, reward, maturing, payout: { minimumMinor, methods: payoutMethods.filter((method) => form.methods.includes(method)) }, joining: { open, byHand, questions }, agreement, disclosure, ...coupon };
}

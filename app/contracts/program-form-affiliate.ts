import { z } from "zod";
import { HOUR } from "../domain/instant";
import type { ProgramDraft } from "../domain/program";
import type { Rate, RewardRule } from "../domain/reward";
import { fromLocal } from "./local-time";
import { couponFields, readCoupon } from "./program-form-coupon";
import { type ProgramErrors, type ProgramPlace, common, readCommon, readMinimum, readWhole, text, typed } from "./program-form-shared";
import { readAmount, readPercent } from "./typed-numbers";

/** The first two the merchant pays and says so; the others Tuan sends once they are approved. */
export const payoutMethods = ["paypal", "bank", "store_credit", "gift_card"] as const;
export const MOST_PRODUCTS = 50;
export const MOST_QUESTIONS = 10;

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
  /** Products and collections with a percentage of their own. */
  products: z.array(z.object({ id: z.string().regex(/^gid:\/\/shopify\/(?:Product|Collection)\/\d{1,20}$/), title: typed(300), image: z.string().max(2_000).nullable(), percent: text })).max(MOST_PRODUCTS),
  boosted: z.boolean(),
  boostRate: text,
  boostFromDate: text,
  boostFromTime: text,
  boostUntilDate: text,
  boostUntilTime: text,
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

/** A product's or a collection's own percentage; 0 earns nothing. @returns basis points, or null */
export const readProductRate = (percent: string): number | null => (/^0(?:[.,]0{1,2})?$/.test(percent) ? 0 : readPercent(percent));

function readReward(form: AffiliateForm, { currency, timezone }: ProgramPlace, errors: ProgramErrors): RewardRule {
  const rateError = form.rateKind === "percent" ? "number.percent" : "amount.rate";
  const rate = readRate(form.rateKind, form.rate, currency);
  if (rate === null) errors["rate"] = rateError;
  const own = form.products.flatMap(({ id, percent }) => {
    const basisPoints = readProductRate(percent);
    if (basisPoints === null) errors[`percent.${id}`] = "number.productRate";
    return basisPoints === null ? [] : [{ id, basisPoints }];
  });
  const products = own.filter(({ id }) => !isCollection(id)).map(({ id, basisPoints }) => ({ productIds: [id], basisPoints }));
  const collections = own.filter(({ id }) => isCollection(id)).map(({ id, basisPoints }) => ({ collectionId: id, basisPoints }));
  const capMinor = form.cap === "" ? null : readAmount(form.cap, currency);
  if (form.cap !== "" && capMinor === null) errors["cap"] = "amount.cap";
  return { rate: rate ?? { kind: "percent", basisPoints: 0 }, products, ...(collections.length > 0 && { collections }), boosts: form.boosted ? readBoost(form, { currency, timezone }, rateError, errors) : [], firstOrderOnly: form.firstOrderOnly, capMinor, ...readSecond(form, errors) };
}

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

function readBoost(form: AffiliateForm, { currency, timezone }: ProgramPlace, rateError: "number.percent" | "amount.rate", errors: ProgramErrors): RewardRule["boosts"] {
  const rate = readRate(form.rateKind, form.boostRate, currency);
  if (rate === null) errors["boostRate"] = rateError;
  const from = fromLocal({ date: form.boostFromDate, time: form.boostFromTime }, timezone, "start");
  const until = fromLocal({ date: form.boostUntilDate, time: form.boostUntilTime }, timezone, "end");
  if (!from.ok) errors["boostFrom"] = from.error;
  if (!until.ok) errors["boostUntil"] = until.error;
  if (from.ok && until.ok && until.at - from.at < HOUR) errors["boostUntil"] = "end.before_start";
  return rate && from.ok && until.ok ? [{ from: from.at, until: until.at, rate }] : [];
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

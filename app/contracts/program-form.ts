import { z } from "zod";
import { isId } from "../domain/id";
import { HOUR } from "../domain/instant";
import type { ProgramDraft } from "../domain/program";
import type { Rate, RewardRule } from "../domain/reward";
import { fromLocal, type LocalTimeError } from "./local-time";
import { readAmount, readPercent, whole } from "./typed-numbers";

/** Store credit and gift cards are not offered: nothing pays them out yet. */
export const payoutMethods = ["paypal", "bank"] as const;
export const MOST_PRODUCTS = 50;
export const MOST_QUESTIONS = 10;

/** No database keeps such signs, and nobody means them. */
const typed = (max: number) => z.string().max(max).transform((text) => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").trim());
const text = typed(200);

/** What the editor of programs sends: every field as typed. Amounts are in the program's currency. */
export const programForm = z.object({
  id: z.string().max(40),
  revision: z.number().int().min(0),
  title: text,
  rateKind: z.enum(["percent", "fixed"]),
  rate: text,
  cap: text,
  firstOrderOnly: z.boolean(),
  products: z.array(z.object({ id: z.string().regex(/^gid:\/\/shopify\/Product\/\d{1,20}$/), title: typed(300), image: z.string().max(2_000).nullable(), percent: text })).max(MOST_PRODUCTS),
  boosted: z.boolean(),
  boostRate: text,
  boostFromDate: text,
  boostFromTime: text,
  boostUntilDate: text,
  boostUntilTime: text,
  click: z.enum(["first", "last"]),
  days: text,
  protectDays: text,
  binding: z.boolean(),
  newCustomersOnly: z.boolean(),
  daysAfterDelivery: text,
  daysAfterShipping: text,
  minimum: text,
  methods: z.array(z.enum(payoutMethods)).max(payoutMethods.length),
  open: z.boolean(),
  byHand: z.boolean(),
  /** One a line. */
  questions: typed(3_000),
  agreement: typed(20_000),
  disclosure: text,
});
export type ProgramForm = z.infer<typeof programForm>;

export type ProgramFieldError = LocalTimeError | "program.title" | "title.long" | "number.percent" | "number.productRate" | "amount.rate" | "amount.cap" | "amount.minimum" | "number.days" | "number.protectDays" | "number.maturing" | "methods.missing" | "questions.many" | "questions.long" | "end.before_start" | "form.invalid";
/** Errors by field; a product's is `percent.<product gid>`. */
export type ProgramErrors = Partial<Record<string, ProgramFieldError>>;

/** Amounts are read in the program's currency, times in the shop's zone. */
export type ProgramPlace = { currency: string; timezone: string };
type Read = { ok: true; value: ProgramDraft } | { ok: false; errors: ProgramErrors };

/** @returns the rate as typed, or null while it is none */
export function readRate(kind: ProgramForm["rateKind"], rate: string, currency: string): Rate | null {
  if (kind === "percent") {
    const basisPoints = readPercent(rate);
    return basisPoints === null ? null : { kind, basisPoints };
  }
  const minor = readAmount(rate, currency);
  return minor === null ? null : { kind, minor };
}

/** A product's own percentage; 0 earns nothing. @returns basis points, or null */
export const readProductRate = (percent: string): number | null => (/^0(?:[.,]0{1,2})?$/.test(percent) ? 0 : readPercent(percent));

function readReward(form: ProgramForm, { currency, timezone }: ProgramPlace, errors: ProgramErrors): RewardRule {
  const rateError = form.rateKind === "percent" ? "number.percent" : "amount.rate";
  const rate = readRate(form.rateKind, form.rate, currency);
  if (rate === null) errors["rate"] = rateError;
  const products = form.products.flatMap(({ id, percent }) => {
    const basisPoints = readProductRate(percent);
    if (basisPoints === null) errors[`percent.${id}`] = "number.productRate";
    return basisPoints === null ? [] : [{ productIds: [id], basisPoints }];
  });
  const capMinor = form.cap === "" ? null : readAmount(form.cap, currency);
  if (form.cap !== "" && capMinor === null) errors["cap"] = "amount.cap";
  return { rate: rate ?? { kind: "percent", basisPoints: 0 }, products, boosts: form.boosted ? readBoost(form, { currency, timezone }, rateError, errors) : [], firstOrderOnly: form.firstOrderOnly, capMinor };
}

function readBoost(form: ProgramForm, { currency, timezone }: ProgramPlace, rateError: "number.percent" | "amount.rate", errors: ProgramErrors): RewardRule["boosts"] {
  const rate = readRate(form.rateKind, form.boostRate, currency);
  if (rate === null) errors["boostRate"] = rateError;
  const from = fromLocal({ date: form.boostFromDate, time: form.boostFromTime }, timezone, "start");
  const until = fromLocal({ date: form.boostUntilDate, time: form.boostUntilTime }, timezone, "end");
  if (!from.ok) errors["boostFrom"] = from.error;
  if (!until.ok) errors["boostUntil"] = until.error;
  if (from.ok && until.ok && until.at - from.at < HOUR) errors["boostUntil"] = "end.before_start";
  return rate && from.ok && until.ok ? [{ from: from.at, until: until.at, rate }] : [];
}

function readQuestions(form: ProgramForm, errors: ProgramErrors): string[] {
  const questions = form.questions.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (questions.length > MOST_QUESTIONS) errors["questions"] = "questions.many";
  else if (questions.some((line) => line.length > 200)) errors["questions"] = "questions.long";
  return questions;
}

/**
 * The editor's form → a draft. Used by the editor while typing and by the server before saving, so that both say the
 * same.
 */
export function readProgramForm(input: unknown, place: ProgramPlace): Read {
  const parsed = programForm.safeParse(input);
  if (!parsed.success) return { ok: false, errors: { [String(parsed.error.issues[0]?.path[0] ?? "form")]: "form.invalid" } };
  const form = parsed.data;
  const errors: ProgramErrors = {};
  const number = (field: "days" | "protectDays" | "daysAfterDelivery" | "daysAfterShipping", error: ProgramFieldError, min: number, max: number) => {
    const n = whole(form[field], min, max);
    if (n === null) errors[field] = error;
    return n ?? min;
  };
  if (form.title === "") errors["title"] = "program.title";
  else if (form.title.length > 80) errors["title"] = "title.long";
  const reward = readReward(form, place, errors);
  const days = number("days", "number.days", 1, 365);
  const protectDays = number("protectDays", "number.protectDays", 0, errors["days"] ? 365 : days);
  const maturing = { daysAfterDelivery: number("daysAfterDelivery", "number.maturing", 0, 365), daysAfterShipping: number("daysAfterShipping", "number.maturing", 0, 365) };
  const minimumMinor = /^(0(?:[.,]0+)?)?$/.test(form.minimum) ? 0 : readAmount(form.minimum, place.currency);
  if (minimumMinor === null) errors["minimum"] = "amount.minimum";
  if (form.methods.length === 0) errors["methods"] = "methods.missing";
  const questions = readQuestions(form, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { id, revision, title, click, binding, newCustomersOnly, open, byHand, agreement, disclosure } = form;
  return {
    ok: true,
    value: {
      id: isId("prg", id) ? id : null,
      revision,
      title,
      rules: { attribution: { click, days, protectDays, binding, newCustomersOnly }, reward, maturing, payout: { minimumMinor: minimumMinor ?? 0, methods: payoutMethods.filter((method) => form.methods.includes(method)) }, joining: { open, byHand, questions }, agreement, disclosure },
    },
  };
}

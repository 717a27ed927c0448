import { z } from "zod";
import type { LocalTimeError } from "./local-time";
import { readAmount, whole } from "./typed-numbers";

// What the forms of all kinds of program share.

/** No database keeps such signs, and nobody means them. */
export const typed = (max: number) => z.string().max(max).transform((text) => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").trim());
export const text = typed(200);

/** Fields that every kind has. Numbers are as typed; days are whole. */
export const common = {
  id: z.string().max(40),
  revision: z.number().int().min(0),
  title: text,
  /** Days that a link counts for. */
  days: text,
  newCustomersOnly: z.boolean(),
  daysAfterDelivery: text,
  daysAfterShipping: text,
  disclosure: text,
};
type Common = z.infer<z.ZodObject<typeof common>>;

export type ProgramFieldError =
  | LocalTimeError
  | "program.title"
  | "field.needed"
  | "title.long"
  | "number.percent"
  | "number.productRate"
  | "amount.rate"
  | "amount.cap"
  | "amount.minimum"
  | "amount.off"
  | "amount.packet"
  | "amount.range"
  | "amount.budget"
  | "amount.budgetMissing"
  | "amount.budgetSmall"
  | "number.days"
  | "number.protectDays"
  | "number.maturing"
  | "number.perSharer"
  | "countries.unknown"
  | "methods.missing"
  | "questions.many"
  | "questions.long"
  | "end.before_start"
  | "boost.overlaps"
  | "second.above_order"
  | "form.invalid";
/** Errors by field; a product's is `own.<product gid>`, a boost's goes by its place. */
export type ProgramErrors = Partial<Record<string, ProgramFieldError>>;

/** Amounts are read in the program's currency, times in the shop's zone. */
export type ProgramPlace = { currency: string; timezone: string };

/** @returns a whole number as typed; a wrong one is noted, and is the least that is allowed */
export function readWhole<Field extends string>(form: Record<Field, string>, field: Field, error: ProgramFieldError, [min, max]: readonly [number, number], errors: ProgramErrors): number {
  const n = whole(form[field], min, max);
  if (n === null) errors[field] = form[field] === "" ? "field.needed" : error;
  return n ?? min;
}

/** @returns an amount that may be nothing: empty and zero are none */
export function readMinimum<Field extends string>(form: Record<Field, string>, field: Field, currency: string, errors: ProgramErrors): number {
  const minor = /^(0(?:[.,]0+)?)?$/.test(form[field]) ? 0 : readAmount(form[field], currency);
  if (minor === null) errors[field] = "amount.minimum";
  return minor ?? 0;
}

/**
 * An order is read for the last time when its rewards are safe, and Shopify shows us orders for 60 days: this many leave
 * two weeks until it has arrived. What takes longer all the same waits for the merchant (docs/decisions/0022).
 */
const MOST_MATURING = 45;

/** Reads what every kind has. */
export function readCommon(form: Common, errors: ProgramErrors) {
  if (form.title === "") errors["title"] = "program.title";
  else if (form.title.length > 80) errors["title"] = "title.long";
  return {
    days: readWhole(form, "days", "number.days", [1, 365], errors),
    maturing: { daysAfterDelivery: readWhole(form, "daysAfterDelivery", "number.maturing", [0, MOST_MATURING], errors), daysAfterShipping: readWhole(form, "daysAfterShipping", "number.maturing", [0, MOST_MATURING], errors) },
  };
}

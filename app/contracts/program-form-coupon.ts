import { z } from "zod";
import type { BuyerCoupon } from "../domain/friends";
import { type ProgramErrors, readMinimum, text } from "./program-form-shared";
import { readOff } from "./program-form-friends";

/** What buyers get with an affiliate's own code, as typed. The other fields are read only while `couponed`. */
export const couponFields = {
  couponed: z.boolean(),
  couponKind: z.enum(["percent", "fixed"]),
  couponOff: text,
  /** Least the goods must come to; empty is none. */
  couponMinimum: text,
};
type CouponForm = z.infer<z.ZodObject<typeof couponFields>>;

/** What the fields propose while there is no coupon. */
export const proposedCoupon: BuyerCoupon = { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0 };

/** @returns the coupon as typed, where there is one; what is wrong is noted */
export function readCoupon(form: CouponForm, currency: string, errors: ProgramErrors): { coupon?: BuyerCoupon } {
  if (!form.couponed) return {};
  const off = readOff(form.couponKind, form.couponOff, currency);
  if (!off) errors["couponOff"] = form.couponKind === "percent" ? "number.percent" : "amount.off";
  const minimumMinor = readMinimum(form, "couponMinimum", currency, errors);
  return off ? { coupon: { off, minimumMinor } } : {};
}

import { type AffiliateForm, readOwnRate, readRate } from "../../contracts/program-form-affiliate";
import { readCoupon } from "../../contracts/program-form-coupon";
import type { ProgramPlace } from "../../contracts/program-form-shared";
import { readAmount } from "../../contracts/typed-numbers";
import { type Money, exponent, money, subtract } from "../../domain/money";
import { rewardOn } from "../../domain/reward";
import type { Rate, Terms } from "../../domain/reward-rule";
import { offOf } from "./friends-model";

/** What one order earns. `earns` is null while the form does not say. */
export type Earning = { earns: Money | null; keeps: Money | null };
export type EarningModel = { order: Money | null; common: Earning; capped: boolean; boosts: Earning[]; /** With the code of who brought the buyer; null without codes, or where the order is too small for one. */ coded: (Earning & { pays: Money }) | null; products: (Earning & { id: string; title: string })[] };

/** An amount that is plain in any currency: 100 dollars, 10,000 yen. */
export const exampleAmount = (currency: string) => (exponent(currency) === 0 ? "10000" : "100");

/** What an order of so much earns under the form as typed: by the very rule that books it. */
export function earningModel(form: AffiliateForm, { currency }: Pick<ProgramPlace, "currency">, typed: string): EarningModel {
  const minor = readAmount(typed, currency);
  const order = minor === null ? null : money(minor, currency);
  const capMinor = form.cap === "" ? null : readAmount(form.cap, currency);
  const line = { id: "example", currentQuantity: 1 };
  const earning = (rate: Rate | null, own: Terms["byLine"][string] | null, cap = capMinor, paid = order): Earning => {
    if (!paid || rate === null) return { earns: null, keeps: null };
    const earns = money(rewardOn({ rate, byLine: own === null ? {} : { [line.id]: own }, capMinor: cap }, [{ line: { ...line, netMinor: paid.minor }, minor: paid.minor }], currency), currency);
    return { earns, keeps: subtract(paid, earns) };
  };
  const rate = readRate(form.rateKind, form.rate, currency);
  const common = earning(rate, null);
  const { coupon } = readCoupon(form, currency, {});
  const off = coupon && order ? offOf(coupon, order) : null;
  const pays = order && off && off.minor > 0 ? subtract(order, off) : null;
  return {
    order,
    common,
    capped: common.earns !== null && common.earns.minor < (earning(rate, null, null).earns?.minor ?? 0),
    boosts: form.boosts.map((boost) => earning(readRate(form.rateKind, boost.rate, currency), null)),
    coded: pays && { pays, ...earning(rate, null, capMinor, pays) },
    products: form.products.map((row) => {
      const own = readOwnRate(row, currency);
      return { id: row.id, title: row.title, ...(own === null ? { earns: null, keeps: null } : earning({ kind: "percent", basisPoints: 0 }, "minor" in own ? own : own.basisPoints)) };
    }),
  };
}

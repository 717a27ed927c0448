import { type FriendsForm, readFriendsRules } from "../../contracts/program-form-friends";
import type { ProgramErrors } from "../../contracts/program-form-shared";
import { readAmount } from "../../contracts/typed-numbers";
import type { BuyerCoupon, FriendRules } from "../../domain/friends";
import { type Money, money, share, subtract } from "../../domain/money";

/** What one order means to all three. Null while the form does not say. */
export type OrderExample = {
  order: Money;
  /** What the welcome coupon takes off; zero when the goods come to less than it asks for. */
  off: Money;
  friendPays: Money;
  /** The thank-you: what the sharer's coupon is worth on an order of the same size, or the most a packet holds; zero below the minimum. */
  thanks: Money;
  keeps: Money;
  /** A lucky packet may hold less, so that more is kept. */
  atLeast: boolean;
};
/** `daysToSafe`: after delivery. */
export type FriendsModel = { rules: FriendRules | null; daysToSafe: number; example: OrderExample | null };

/** What a coupon takes off goods of so much: never more than they are. */
export function offOf({ off, minimumMinor }: BuyerCoupon, goods: Money): Money {
  if (goods.minor < minimumMinor) return money(0, goods.currency);
  return off.kind === "percent" ? share(goods, off.basisPoints) : money(Math.min(off.minor, goods.minor), goods.currency);
}

/** What is promised under the form as typed, and what an order of so much would cost. @param typed the order's goods */
export function friendsModel(form: FriendsForm, currency: string, typed: string): FriendsModel {
  const errors: ProgramErrors = {};
  const { friends, maturing } = readFriendsRules(form, currency, errors);
  // What the preview says nothing about may still be wrong.
  const silent = ["title", "budget", "days", "daysAfterShipping"];
  const rules = friends && Object.keys(errors).every((field) => silent.includes(field)) ? friends : null;
  const daysToSafe = maturing.daysAfterDelivery;
  const minor = readAmount(typed, currency);
  if (!rules || minor === null) return { rules, daysToSafe, example: null };
  const order = money(minor, currency);
  const off = offOf(rules.welcome, order);
  const friendPays = subtract(order, off);
  const earns = friendPays.minor >= Math.max(rules.thanks.minimumMinor, 1);
  const thanks = !earns ? money(0, currency) : rules.thanks.kind === "coupon" ? offOf(rules.thanks.benefit, order) : money(rules.thanks.toMinor, currency);
  return { rules, daysToSafe, example: { order, off, friendPays, thanks, keeps: subtract(friendPays, thanks), atLeast: earns && rules.thanks.kind === "packet" && rules.thanks.fromMinor < rules.thanks.toMinor } };
}

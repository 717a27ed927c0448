import { type FriendsForm, readFriendsRules } from "../../contracts/program-form-friends";
import type { ProgramErrors } from "../../contracts/program-form-shared";
import { readAmount } from "../../contracts/typed-numbers";
import type { Benefit, BuyerCoupon, Thanks } from "../../domain/friends";
import { type Money, money, share, subtract } from "../../domain/money";

/** What one order means to all three. Null is what the form does not say yet. */
export type OrderExample = {
  order: Money;
  /** What the welcome coupon takes off; zero when the goods come to less than it asks for. */
  off: Money;
  friendPays: Money;
  /** The thank-you: what the sharer's coupon is worth on an order of the same size, or the most a packet holds; zero below the minimum. */
  thanks: Money | null;
  keeps: Money | null;
  /** A lucky packet may hold less, so that more is kept. */
  atLeast: boolean;
};
/** What is promised to the friend and to the sharer, each as soon as the form says it. */
export type Promised = { welcome: Benefit | null; thanks: Thanks | null; perSharer: number | null };
/** `daysToSafe`: after delivery. */
export type FriendsModel = { promised: Promised; daysToSafe: number; example: OrderExample | null };

/** What a coupon takes off goods of so much: never more than they are. */
export function offOf({ off, minimumMinor }: BuyerCoupon, goods: Money): Money {
  if (goods.minor < minimumMinor) return money(0, goods.currency);
  return off.kind === "percent" ? share(goods, off.basisPoints) : money(Math.min(off.minor, goods.minor), goods.currency);
}

/** The fields that the friend's side is read from; the title and how long a link counts are on neither. */
const ofFriend = (field: string) => field.startsWith("welcome");
const silent = ["title", "budget", "days", "daysAfterShipping"];

/** What is promised under the form as typed, and what an order of so much would cost. @param typed the order's goods */
export function friendsModel(form: FriendsForm, currency: string, typed: string): FriendsModel {
  const errors: ProgramErrors = {};
  const { friends, maturing } = readFriendsRules(form, currency, errors);
  const wrong = Object.keys(errors).filter((field) => !silent.includes(field));
  const welcome = friends && !wrong.some(ofFriend) ? friends.welcome : null;
  const thanks = friends && wrong.every(ofFriend) ? friends.thanks : null;
  const daysToSafe = maturing.daysAfterDelivery;
  const minor = readAmount(typed, currency);
  const promised = { welcome, thanks, perSharer: friends?.perSharer ?? null };
  if (!welcome || minor === null) return { promised, daysToSafe, example: null };
  const order = money(minor, currency);
  const off = offOf(welcome, order);
  const friendPays = subtract(order, off);
  if (!thanks) return { promised, daysToSafe, example: { order, off, friendPays, thanks: null, keeps: null, atLeast: false } };
  const earns = friendPays.minor >= Math.max(thanks.minimumMinor, 1);
  const given = !earns ? money(0, currency) : thanks.kind === "coupon" ? offOf(thanks.benefit, order) : money(Math.min(thanks.toMinor, friendPays.minor), currency);
  return { promised, daysToSafe, example: { order, off, friendPays, thanks: given, keeps: subtract(friendPays, given), atLeast: earns && thanks.kind === "packet" && Math.min(thanks.fromMinor, friendPays.minor) < given.minor } };
}

import { expect, it } from "vitest";
import { NOW } from "../../tests/contracts/samples";
import { giftGrant } from "../../tests/widget/share-samples";
import { thanksViews } from "./share-thanks";

const told = (hold: string, locale = "en") => {
  const place = { locale, timezone: "UTC", now: NOW, paidBy: () => { throw new Error("nothing was opened"); } };
  return thanksViews([{ grant: giftGrant("accrued", { hold }), coupon: null, payout: null }], place).map(({ state, text }) => [state, text]);
};

it("a sharer reads why a thank-you is held, in the words that affiliates read, and nothing of a code that a later version wrote", () => {
  expect(told("disposable")).toEqual([["held", "A friend has ordered. The shop looks at it first. The buyer used a throw-away e-mail address."]]);
  expect(told("household,refunds", "zh-CN")).toEqual([["held", "好友已下单，店铺需要先核实。收货地址或电话与您自己的订单相同。您带来的订单有不少已退款。"]]);
  expect(told("astrology")).toEqual([["held", "A friend has ordered. The shop looks at it first. It takes a closer look."]]);
});

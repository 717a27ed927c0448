import { expect, it } from "vitest";
import { program } from "../../tests/contracts/samples";
import { type FriendRules, defaultShare } from "../domain/friends";
import { defaultProgram } from "../domain/program";
import { friendGets, welcomeOffer } from "./share-words";

const offer = (newCustomersOnly: boolean, minimumMinor = 0) => {
  const friends: FriendRules = { ...defaultShare, welcome: { ...defaultShare.welcome, minimumMinor } };
  const made = program({ kind: "share", rules: { ...defaultProgram, attribution: { ...defaultProgram.attribution, newCustomersOnly }, friends } });
  const said = (locale: string) => [friendGets(made, locale), welcomeOffer({ benefit: friends.welcome, currency: made.currency, newOnly: newCustomersOnly }, locale)];
  return { en: said("en"), chinese: said("zh-CN") };
};

it("promises friends something off their order, whichever it is", () => {
  expect(offer(false)).toEqual({ en: ["Your friend gets 10% off their order.", "10% off your order"], chinese: ["好友下单立减 10%。", "下单立减 10%"] });
  expect(offer(false, 5_000).en).toEqual(["Your friend gets 10% off their order of €50.00 or more.", "10% off your order of €50.00 or more"]);
});

it("says of a program for new customers that it is for them", () => {
  expect(offer(true)).toEqual({ en: ["Your friend gets 10% off their order. It is for new customers.", "10% off your order as a new customer"], chinese: ["好友下单立减 10%。仅限新客户。", "新客户下单立减 10%"] });
  expect(offer(true, 5_000).chinese).toEqual(["好友下单满 €50.00 立减 10%。仅限新客户。", "新客户下单满 €50.00 立减 10%"]);
});

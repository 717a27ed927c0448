import { type Benefit, type FriendRules, defaultPackets, defaultShare } from "../domain/friends";
import { money, toDecimal } from "../domain/money";
import { type ProgramDraft, defaultProgram } from "../domain/program";
import { percentText } from "./campaign-form-values";
import type { FriendsForm } from "./program-form-friends";

const amountText = (minor: number, currency: string) => toDecimal(money(minor, currency));
const orEmpty = (minor: number | null, currency: string) => (minor === null || minor === 0 ? "" : amountText(minor, currency));

function benefitText({ off, minimumMinor, validDays }: Benefit, currency: string) {
  return { kind: off.kind, off: off.kind === "percent" ? percentText(off.basisPoints) : amountText(off.minor, currency), minimum: orEmpty(minimumMinor, currency), days: String(validDays) };
}

/** A saved program of sharers as the editor's fields show it. Fields of the other kind's thank-you are the house's proposal. */
export function friendsFormOf({ id, kind, revision, title, rules }: ProgramDraft & { kind: FriendsForm["kind"] }, friends: FriendRules, currency: string): FriendsForm {
  const coupon = friends.thanks.kind === "coupon" ? friends.thanks : (defaultShare.thanks as Extract<FriendRules["thanks"], { kind: "coupon" }>);
  const packet = friends.thanks.kind === "packet" ? friends.thanks : (defaultPackets.thanks as Extract<FriendRules["thanks"], { kind: "packet" }>);
  const welcome = benefitText(friends.welcome, currency);
  const thanks = benefitText(coupon.benefit, currency);
  const lucky = packet.fromMinor < packet.toMinor;
  return {
    kind,
    id: id ?? "",
    revision,
    title,
    welcomeKind: welcome.kind,
    welcomeOff: welcome.off,
    welcomeMinimum: welcome.minimum,
    welcomeDays: welcome.days,
    thanksKind: thanks.kind,
    thanksOff: thanks.off,
    thanksMinimum: thanks.minimum,
    thanksDays: thanks.days,
    when: coupon.when,
    lucky,
    packetFrom: amountText(packet.fromMinor, currency),
    packetTo: lucky ? amountText(packet.toMinor, currency) : "",
    budget: orEmpty(packet.budgetMinor, currency),
    method: packet.method,
    openDays: String(packet.openDays),
    packetDays: String(packet.validDays),
    orderMinimum: orEmpty(friends.thanks.minimumMinor, currency),
    perSharer: friends.perSharer === null ? "" : String(friends.perSharer),
    days: String(rules.attribution.days),
    newCustomersOnly: rules.attribution.newCustomersOnly,
    daysAfterDelivery: String(rules.maturing.daysAfterDelivery),
    daysAfterShipping: String(rules.maturing.daysAfterShipping),
    disclosure: rules.disclosure,
  };
}

/** What a new program of sharers starts from. Only buyers who are new to the shop count, unless the merchant says otherwise. */
export const newFriendsForm = (kind: FriendsForm["kind"], currency: string): FriendsForm =>
  friendsFormOf({ id: null, kind, revision: 0, title: "", rules: { ...defaultProgram, attribution: { ...defaultProgram.attribution, newCustomersOnly: true }, agreement: "" } }, kind === "share" ? defaultShare : defaultPackets, currency);

import type { Instant } from "../domain/instant";
import { DAY, HOUR } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import { type ProgramDraft, defaultProgram } from "../domain/program";
import type { OwnRate, Rate, RewardRule } from "../domain/reward-rule";
import { percentText } from "./campaign-form-values";
import { toLocal } from "./local-time";
import type { ProgramForm } from "./program-form";
import { type AffiliateForm, payoutMethods } from "./program-form-affiliate";
import { proposedCoupon } from "./program-form-coupon";
import { friendsFormOf } from "./program-form-friends-values";
import type { ProgramPlace } from "./program-form-shared";

/** Products first, then collections, as they count. */
const ownRates = ({ products, collections = [] }: RewardRule): { id: string; own: OwnRate }[] => [...products.flatMap(({ productIds, ...own }) => productIds.map((id) => ({ id, own }))), ...collections.map(({ collectionId, ...own }) => ({ id: collectionId, own }))];

/** What a product or a collection is called, which a program does not keep. */
export type ProductName = { title: string; image: string | null };

const amountText = (minor: number, currency: string) => toDecimal(money(minor, currency));
const rateText = (rate: Rate, currency: string) => (rate.kind === "percent" ? percentText(rate.basisPoints) : amountText(rate.minor, currency));

/**
 * A saved program as the editor's fields show it: reading them again gives the same draft.
 * @param now where a boost's times start from while there is none
 */
export const programFormOf = (draft: ProgramDraft, place: ProgramPlace, names: ReadonlyMap<string, ProductName>, now: Instant): ProgramForm =>
  draft.rules.friends && draft.kind && draft.kind !== "affiliate" ? friendsFormOf({ ...draft, kind: draft.kind }, draft.rules.friends, place.currency) : affiliateFormOf(draft, place, names, now);

/** A boost as the editor shows it; none: the one that is proposed, for the week to come. */
export function boostFormOf(boost: RewardRule["boosts"][number] | null, { currency, timezone }: ProgramPlace, now: Instant): AffiliateForm["boosts"][number] {
  const hour = Math.ceil(now / HOUR) * HOUR;
  const from = toLocal(boost?.from ?? hour, timezone);
  const until = toLocal(boost?.until ?? hour + 7 * DAY, timezone);
  return { rate: boost ? rateText(boost.rate, currency) : "", fromDate: from.date, fromTime: from.time, untilDate: until.date, untilTime: until.time, everything: boost?.everything ?? false };
}

function affiliateFormOf({ id, revision, title, rules }: ProgramDraft, { currency, timezone }: ProgramPlace, names: ReadonlyMap<string, ProductName>, now: Instant): AffiliateForm {
  const { reward, attribution, maturing, payout, joining } = rules;
  const coupon = rules.coupon ?? proposedCoupon;
  return {
    kind: "affiliate",
    id: id ?? "",
    revision,
    title,
    rateKind: reward.rate.kind,
    rate: rateText(reward.rate, currency),
    cap: reward.capMinor === null ? "" : amountText(reward.capMinor, currency),
    firstOrderOnly: reward.firstOrderOnly,
    second: reward.second ? percentText(reward.second.basisPoints) : "",
    secondCountries: reward.second?.countries.join(", ") ?? "",
    products: ownRates(reward).map(({ id: of, own }) => ({ id: of, title: "", image: null, ...names.get(of), ...("minor" in own ? { kind: "fixed", rate: amountText(own.minor, currency) } : { kind: "percent", rate: percentText(own.basisPoints) }) })),
    boosts: reward.boosts.map((boost) => boostFormOf(boost, { currency, timezone }, now)),
    couponed: rules.coupon !== undefined,
    couponKind: coupon.off.kind,
    couponOff: rateText(coupon.off, currency),
    couponMinimum: coupon.minimumMinor === 0 ? "" : amountText(coupon.minimumMinor, currency),
    click: attribution.click,
    days: String(attribution.days),
    protectDays: String(attribution.protectDays),
    binding: attribution.binding,
    newCustomersOnly: attribution.newCustomersOnly,
    daysAfterDelivery: String(maturing.daysAfterDelivery),
    daysAfterShipping: String(maturing.daysAfterShipping),
    minimum: payout.minimumMinor === 0 ? "" : amountText(payout.minimumMinor, currency),
    methods: payoutMethods.filter((method) => payout.methods.includes(method)),
    open: joining.open,
    byHand: joining.byHand,
    questions: joining.questions.join("\n"),
    agreement: rules.agreement,
    disclosure: rules.disclosure,
  };
}

/** What a new program for affiliates starts from. */
export const newProgramForm = (place: ProgramPlace, now: Instant): AffiliateForm => affiliateFormOf({ id: null, revision: 0, title: "", rules: { ...defaultProgram, agreement: "" } }, place, new Map(), now);

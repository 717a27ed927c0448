import type { CampaignDraft } from "../domain/campaign-draft";
import { defaultRules, type GroupRules } from "../domain/group-rules";
import { DAY, MINUTE, type Instant } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import type { CampaignForm } from "./campaign-form";
import { toLocal } from "./local-time";

const orEmpty = (n: number | null) => (n === null ? "" : String(n));
/** 2,000 → "20", 1,250 → "12.5" */
export const percentText = (basisPoints: number) => String(basisPoints / 100);

function rulesFields(rules: GroupRules, currency: string) {
  const fixed = rules.price.kind === "fixed" ? Object.entries(rules.price.byVariant) : [];
  return {
    variantIds: rules.variantIds,
    size: String(rules.size),
    priceKind: rules.price.kind,
    percent: rules.price.kind === "percent" ? percentText(rules.price.basisPoints) : "",
    fixed: Object.fromEntries(fixed.map(([id, minor]) => [id, toDecimal(money(minor, currency))])),
    hours: String(rules.hours),
    perShopper: orEmpty(rules.perShopper),
    unitsPerSeat: String(rules.unitsPerSeat),
    counts: rules.counts,
    onFailure: rules.onFailure,
    matchFirst: rules.matchFirst,
    onLate: rules.onLate,
    onExcess: rules.onExcess,
    onOtherPrice: rules.onOtherPrice,
    holdMinutes: String(rules.holdMinutes),
    captureOnSuccess: rules.captureOnSuccess,
  };
}

/** A saved campaign as the editor's fields show it: reading them again gives the same draft. */
export function formOf(draft: CampaignDraft, currency: string): CampaignForm {
  const start = toLocal(draft.startsAt, draft.timezone);
  const end = toLocal(draft.endsAt, draft.timezone);
  return {
    id: draft.id ?? "",
    revision: draft.revision,
    title: draft.title,
    product: draft.product,
    ...rulesFields(draft.rules, currency),
    startDate: start.date,
    startTime: start.time,
    endDate: end.date,
    endTime: end.time,
    timezone: draft.timezone,
    quota: orEmpty(draft.quota),
    rewarded: draft.rewarded,
  };
}

/** What a new campaign starts from: this minute, so that publishing makes it live, for two weeks. */
export function newForm(shop: { currency: string; timezone: string; defaults?: Partial<GroupRules> | undefined }, now: Instant): CampaignForm {
  const startsAt = Math.floor(now / MINUTE) * MINUTE;
  const start = toLocal(startsAt, shop.timezone);
  const end = toLocal(startsAt + 14 * DAY, shop.timezone);
  return {
    id: "",
    revision: 0,
    title: "",
    product: null,
    ...rulesFields({ ...defaultRules, ...shop.defaults }, shop.currency),
    startDate: start.date,
    startTime: start.time,
    endDate: end.date,
    endTime: end.time,
    timezone: shop.timezone,
    quota: "",
    rewarded: true,
  };
}

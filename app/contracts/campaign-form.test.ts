import { describe, expect, it } from "vitest";
import type { CampaignDraft } from "../domain/campaign-draft";
import { defaultRules } from "../domain/group-rules";
import type { CampaignId } from "../domain/id";
import { DAY, instant } from "../domain/instant";
import { readCampaignForm, type CampaignForm } from "./campaign-form";
import { formOf, newForm } from "./campaign-form-values";

const shop = { currency: "USD", currencies: ["USD"] };
const variants = ["gid://shopify/ProductVariant/1", "gid://shopify/ProductVariant/2"] as const;
const product = { id: "gid://shopify/Product/7", handle: "tea", title: "Tea", image: null };
const form = (changes: Partial<CampaignForm> = {}): CampaignForm => ({ ...newForm({ currency: "USD", timezone: "Asia/Shanghai" }, instant("2026-11-23T00:00:30Z")), title: "Tea together", product, ...changes });
const errors = (changes: Partial<CampaignForm>, of = shop) => {
  const read = readCampaignForm(form(changes), of);
  return read.ok ? {} : read.errors;
};

describe("the campaign form", () => {
  it("starts a new campaign this minute with the default rules, for two weeks", () => {
    const read = readCampaignForm(form(), shop);
    const startsAt = instant("2026-11-23T00:00:00Z");
    expect(read).toEqual({ ok: true, value: { id: null, revision: 0, title: "Tea together", product, rules: defaultRules, startsAt, endsAt: startsAt + 14 * DAY, timezone: "Asia/Shanghai", quota: null, rewarded: true } });
  });

  it("gives a saved campaign back as it was", () => {
    const draft: CampaignDraft = {
      id: "cmp_01hz0000000000000000000000" as CampaignId,
      revision: 4,
      title: "Tea",
      product,
      rules: { ...defaultRules, price: { kind: "fixed", byVariant: { [variants[0]]: 1_990, [variants[1]]: 2_500 } }, variantIds: [...variants], perShopper: null, counts: "authorized", onFailure: "honour", matchFirst: false },
      startsAt: instant("2026-03-28T23:00:00Z"),
      endsAt: instant("2026-03-30T22:00:00Z"),
      timezone: "Europe/Berlin",
      quota: 300,
      rewarded: false,
    };
    expect(readCampaignForm(formOf(draft, "USD"), shop)).toEqual({ ok: true, value: draft });
  });

  it("of a published campaign names what would be stricter than shoppers have bought by", () => {
    const standing = { ...defaultRules, perShopper: null, unitsPerSeat: 3, onExcess: "honour" as const };
    const wrong = (changes: Partial<CampaignForm>) => {
      const read = readCampaignForm(form({ perShopper: "", unitsPerSeat: "3", onExcess: "honour", ...changes }), shop, standing);
      return read.ok ? {} : read.errors;
    };
    expect(wrong({ unitsPerSeat: "4", holdMinutes: "5", quota: "9" })).toEqual({});
    expect(wrong({ perShopper: "2", unitsPerSeat: "2", onExcess: "refund" })).toEqual({ perShopper: "rule.promised", unitsPerSeat: "rule.promised", onExcess: "rule.promised" });
    expect(wrong({ unitsPerSeat: "" })).toEqual({ unitsPerSeat: "number.units" });
  });

  it("names each wrong field", () => {
    expect(errors({ title: "", product: null, size: "1", hours: "721", perShopper: "0", unitsPerSeat: "", holdMinutes: "4", percent: "100" })).toEqual({
      title: "title.missing", product: "product.missing", size: "number.size", hours: "number.hours", perShopper: "number.perShopper", unitsPerSeat: "number.units", holdMinutes: "number.hold", percent: "number.percent",
    });
    expect(errors({ title: "x".repeat(81) })).toEqual({ title: "title.long" });
    expect(errors({ quota: "2" })).toEqual({ quota: "quota.below_size" });
    expect(errors({ quota: "two" })).toEqual({ quota: "number.quota" });
  });

  it("wants an end at least an hour after the start", () => {
    expect(errors({ startDate: "2026-12-01", startTime: "10:00", endDate: "2026-12-01", endTime: "10:59" })).toEqual({ end: "end.before_start" });
    expect(errors({ startDate: "2026-12-01", startTime: "10:00", endDate: "2026-12-01", endTime: "11:00" })).toEqual({});
  });

  it("keeps fixed prices to shops with one currency", () => {
    const fixed = { priceKind: "fixed", fixed: { [variants[0]]: "19.90" } } as const;
    expect(errors(fixed)).toEqual({});
    expect(errors(fixed, { currency: "USD", currencies: ["USD", "EUR"] })).toEqual({ priceKind: "price.currencies" });
  });

  it("names the variant whose fixed price is wrong, and leaves out uncovered ones", () => {
    const fixed = { [variants[0]]: "", [variants[1]]: "19.999" };
    expect(errors({ priceKind: "fixed", fixed })).toEqual({ [`fixed.${variants[0]}`]: "price.missing", [`fixed.${variants[1]}`]: "price.not_money" });
    expect(errors({ priceKind: "fixed", fixed, variantIds: [variants[0]] })).toEqual({ [`fixed.${variants[0]}`]: "price.missing" });
    expect(errors({ priceKind: "fixed", fixed: {} })).toEqual({ priceKind: "price.missing" });
  });

  it.each([null, "text", {}, { ...form(), counts: "never" }, { ...form(), product: { ...product, id: "7" } }])("refuses %j without throwing", (input) => {
    expect(readCampaignForm(input, shop).ok).toBe(false);
  });

  it("makes a new campaign of an id that is none", () => {
    const read = readCampaignForm(form({ id: "grp_01hz0000000000000000000000" }), shop);
    expect(read.ok && read.value.id).toBeNull();
  });
});

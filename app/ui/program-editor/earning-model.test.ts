import { describe, expect, it } from "vitest";
import { boostFormOf, newProgramForm } from "../../contracts/program-form-values";
import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import { earningModel } from "./earning-model";

const place = { currency: "USD", timezone: "UTC" };
const model = (changes: Partial<AffiliateForm>, typed = "100") => earningModel({ ...newProgramForm(place, 0), ...changes }, place, typed);
const usd = (minor: number) => ({ minor, currency: "USD" });

describe("what the preview says an order earns", () => {
  it("is the rate's share, and the rest is the shop's", () => {
    expect(model({ rate: "12.5" })).toMatchObject({ order: usd(10_000), common: { earns: usd(1_250), keeps: usd(8_750) }, capped: false, boosts: [], products: [] });
    expect(model({ rateKind: "fixed", rate: "5" }).common.earns).toEqual(usd(500));
  });

  it("is never more than the order nor than the cap, and says when the cap counts", () => {
    expect(model({ rateKind: "fixed", rate: "50" }, "20").common).toEqual({ earns: usd(2_000), keeps: usd(0) });
    expect(model({ rate: "50", cap: "30" })).toMatchObject({ common: { earns: usd(3_000) }, capped: true });
    expect(model({ rate: "50", cap: "50" })).toMatchObject({ common: { earns: usd(5_000) }, capped: false });
  });

  it("has other amounts while boosted, and for products with a rate of their own", () => {
    const products = [{ id: "gid://shopify/Product/1", title: "Tea", image: null, kind: "percent" as const, rate: "30" }, { id: "gid://shopify/Product/2", title: "Gift card", image: null, kind: "percent" as const, rate: "0" }, { id: "gid://shopify/Product/3", title: "Cup", image: null, kind: "percent" as const, rate: "?" }, { id: "gid://shopify/Product/4", title: "Pot", image: null, kind: "fixed" as const, rate: "4" }];
    const shown = model({ rate: "10", boosts: ["20", "25"].map((rate) => ({ ...boostFormOf(null, place, 0), rate })), products });
    expect(shown.boosts.map(({ earns }) => earns)).toEqual([usd(2_000), usd(2_500)]);
    expect(shown.products.map(({ title, earns }) => [title, earns?.minor ?? null])).toEqual([["Tea", 3_000], ["Gift card", 0], ["Cup", null], ["Pot", 400]]);
  });

  it("is worked out from what is left to pay, where the buyer has a code", () => {
    const coupon = { couponed: true, couponKind: "percent", couponOff: "10", couponMinimum: "50" } as const;
    expect(model({ rate: "10", ...coupon })).toMatchObject({ common: { earns: usd(1_000) }, coded: { pays: usd(9_000), earns: usd(900), keeps: usd(8_100) } });
    expect(model({ rate: "10", ...coupon, couponKind: "fixed", couponOff: "25" }).coded).toEqual({ pays: usd(7_500), earns: usd(750), keeps: usd(6_750) });
    for (const [form, typed] of [[{ ...coupon, couponed: false }, "100"], [coupon, "49"], [{ ...coupon, couponOff: "?" }, "100"]] as const) expect(model(form, typed).coded).toBeNull();
  });

  it("says nothing while the form does not", () => {
    expect(model({ rate: "" }).common).toEqual({ earns: null, keeps: null });
    expect(model({ rate: "10" }, "much")).toMatchObject({ order: null, common: { earns: null, keeps: null } });
  });
});

import { describe, expect, it } from "vitest";
import type { ProgramId } from "../domain/id";
import { instant } from "../domain/instant";
import { type ProgramDraft, defaultProgram } from "../domain/program";
import { readProgramForm } from "./program-form";
import { type AffiliateForm, readOwnRate } from "./program-form-affiliate";
import { boostFormOf, newProgramForm, programFormOf } from "./program-form-values";

const place = { currency: "USD", timezone: "Europe/Berlin" };
const now = instant("2026-11-26T09:20:00Z");
const [tea, cup, gifts] = ["gid://shopify/Product/7", "gid://shopify/Product/8", "gid://shopify/Collection/9"] as const;
const form = (changes: Partial<AffiliateForm> = {}): AffiliateForm => ({ ...newProgramForm(place, now), title: "Friends of tea", ...changes });
const errors = (changes: Partial<AffiliateForm>) => {
  const read = readProgramForm(form(changes), place);
  return read.ok ? {} : read.errors;
};
const product = (id: string, rate: string, kind: "percent" | "fixed" = "percent") => ({ id, title: "Tea", image: null, kind, rate });
const boost = (changes: Partial<AffiliateForm["boosts"][number]> = {}) => ({ ...boostFormOf(null, place, now), rate: "20", ...changes });

describe("the form of a program", () => {
  it("starts a new one with what the house proposes", () => {
    expect(readProgramForm(form(), place)).toEqual({ ok: true, value: { id: null, kind: "affiliate", revision: 0, title: "Friends of tea", rules: { ...defaultProgram, agreement: "" } } });
  });

  it.each([place, { currency: "JPY", timezone: "Asia/Tokyo" }])("gives a saved one back as it was, in $currency", (there) => {
    const draft: ProgramDraft = {
      id: "prg_01hz0000000000000000000000" as ProgramId,
      kind: "affiliate",
      revision: 3,
      title: "Tea",
      rules: {
        attribution: { click: "first", days: 90, protectDays: 14, binding: true, newCustomersOnly: true },
        reward: { rate: { kind: "fixed", minor: 1_250 }, products: [{ productIds: [tea], basisPoints: 1_550 }, { productIds: [cup], basisPoints: 0 }], collections: [{ collectionId: gifts, minor: 300 }], boosts: [{ from: instant("2026-12-01T08:00:00Z"), until: instant("2026-12-08T08:00:00Z"), rate: { kind: "fixed", minor: 2_000 } }, { from: instant("2026-12-24T08:00:00Z"), until: instant("2026-12-26T08:00:00Z"), rate: { kind: "fixed", minor: 3_000 }, everything: true }], firstOrderOnly: true, capMinor: 5_000 },
        maturing: { daysAfterDelivery: 0, daysAfterShipping: 45 },
        payout: { minimumMinor: 0, methods: ["bank", "gift_card"] },
        joining: { open: false, byHand: false, questions: ["Where do you write?", "For whom?"] },
        agreement: "Be honest.\n\nSay that you are paid.",
        disclosure: "",
        coupon: { off: { kind: "fixed", minor: 700 }, minimumMinor: 3_000 },
      },
    };
    const names = new Map([[tea, { title: "Tea", image: null }], [gifts, { title: "Gifts", image: null }]]);
    const shown = programFormOf(draft, there, names, now);
    expect((shown as AffiliateForm).products.map(({ title }) => title)).toEqual(["Tea", "", "Gifts"]);
    expect(readProgramForm(shown, there)).toEqual({ ok: true, value: draft });
  });

  it("names each wrong field", () => {
    expect(errors({ title: " ", rate: "100", cap: "none", days: "0", protectDays: "400", daysAfterDelivery: "46", daysAfterShipping: "", minimum: "1.234", methods: [], questions: Array.from({ length: 11 }, (_, i) => `Question ${i}`).join("\n") })).toEqual({
      title: "program.title", rate: "number.percent", cap: "amount.cap", days: "number.days", protectDays: "number.protectDays", daysAfterDelivery: "number.maturing", daysAfterShipping: "field.needed", minimum: "amount.minimum", methods: "methods.missing", questions: "questions.many",
    });
    expect(errors({ title: "x".repeat(81), rateKind: "fixed", rate: "0", questions: "x".repeat(201) })).toEqual({ title: "title.long", rate: "amount.rate", questions: "questions.long" });
  });

  it("reads what buyers get with a code only while they get something", () => {
    expect(readProgramForm(form({ couponed: true, couponOff: "7.5", couponMinimum: "20" }), place)).toMatchObject({ ok: true, value: { rules: { coupon: { off: { kind: "percent", basisPoints: 750 }, minimumMinor: 2_000 } } } });
    expect(errors({ couponed: true, couponOff: "", couponMinimum: "x" })).toEqual({ couponOff: "number.percent", couponMinimum: "amount.minimum" });
    expect(errors({ couponed: true, couponKind: "fixed", couponOff: "0" })).toEqual({ couponOff: "amount.off" });
    expect(errors({ couponed: false, couponOff: "" })).toEqual({});
  });

  it("reads a second level with the countries it is for, and needs some", () => {
    const read = readProgramForm(form({ second: "3", secondCountries: "de, fr;DE" }), place);
    expect(read).toMatchObject({ ok: true, value: { rules: { reward: { second: { basisPoints: 300, countries: ["DE", "FR"] } } } } });
    expect(errors({ second: "3", secondCountries: "" })).toEqual({ secondCountries: "countries.unknown" });
    expect(errors({ second: "x", secondCountries: "Germany" })).toEqual({ second: "number.percent", secondCountries: "countries.unknown" });
    expect(readProgramForm(form({ second: "", secondCountries: "DE" }), place)).toMatchObject({ ok: true, value: { rules: { reward: expect.not.objectContaining({ second: expect.anything() as unknown }) as unknown } } });
  });

  it("protects a click for no longer than it counts", () => {
    expect(errors({ days: "30", protectDays: "30" })).toEqual({});
    expect(errors({ days: "30", protectDays: "31" })).toEqual({ protectDays: "number.protectDays" });
  });

  it("names the product whose rate is wrong, and lets a product earn nothing, or an amount for each unit", () => {
    expect(errors({ products: [product(tea, "0"), product(cup, "abc"), product(gifts, "0", "fixed")] })).toEqual({ [`own.${cup}`]: "number.productRate", [`own.${gifts}`]: "amount.rate" });
    const percent = (rate: string) => readOwnRate({ kind: "percent", rate }, "USD");
    expect(["0", "0.0", "0,00", "15", "100", "", "-1"].map(percent)).toEqual([{ basisPoints: 0 }, { basisPoints: 0 }, { basisPoints: 0 }, { basisPoints: 1_500 }, null, null, null]);
    expect(readOwnRate({ kind: "fixed", rate: "2.50" }, "USD")).toEqual({ minor: 250 });
  });

  it("wants both levels together to leave something of an order", () => {
    const second = { second: "40", secondCountries: "DE" };
    expect(errors({ rate: "60", ...second })).toEqual({});
    expect(errors({ rate: "60.01", ...second })).toEqual({ second: "second.above_order" });
    expect(errors({ ...second, boosts: [boost({ rate: "70" })] })).toEqual({ second: "second.above_order" });
    expect(errors({ ...second, products: [product(tea, "90")] })).toEqual({ second: "second.above_order" });
  });

  it("wants of each boost a rate, an end after its start, and a time that no other takes", () => {
    const short = boost({ fromDate: "2026-12-01", fromTime: "10:00", untilDate: "2026-12-01", untilTime: "10:30" });
    expect(errors({ boosts: [boost(), { ...short, rate: "" }] })).toEqual({ "boost.1.rate": "number.percent", "boost.1.until": "end.before_start" });
    expect(errors({ boosts: [{ ...short, fromDate: "" }] })).toEqual({ "boost.0.from": "time.missing" });
    expect(errors({ boosts: [boost(), boost({ untilDate: "2027-01-01" })] })).toEqual({ "boost.1.from": "boost.overlaps" });
    const next = boost({ fromDate: boost().untilDate, fromTime: boost().untilTime, untilDate: "2027-01-01" });
    expect(errors({ boosts: [boost(), next] })).toEqual({});
  });

  it("takes a boost's hours in the shop's zone", () => {
    const read = readProgramForm(form({ boosts: [boost({ fromDate: "2026-12-01", fromTime: "10:00", untilDate: "2026-12-02", untilTime: "10:00" })] }), place);
    expect(read.ok && read.value.rules.reward.boosts).toEqual([{ from: instant("2026-12-01T09:00:00Z"), until: instant("2026-12-02T09:00:00Z"), rate: { kind: "percent", basisPoints: 2_000 } }]);
  });

  it("takes questions one a line, without empty lines and signs no database keeps", () => {
    const read = readProgramForm(form({ questions: "\r\n Where?\r\n\r\nWhy\u0000?\n", agreement: "One\r\ntwo\u0000" }), place);
    expect(read.ok && [read.value.rules.joining.questions, read.value.rules.agreement]).toEqual([["Where?", "Why?"], "One\ntwo"]);
  });

  it.each([null, "text", {}, { ...form(), click: "never" }, { ...form(), products: [product("7", "1")] }, { ...form(), methods: ["discount"] }, { ...form(), kind: "gift" }, { ...form(), kind: "share" }])("refuses %j without throwing", (input) => {
    expect(readProgramForm(input, place).ok).toBe(false);
  });

  it("makes a new program of an id that is none", () => {
    const read = readProgramForm(form({ id: "cmp_01hz0000000000000000000000" }), place);
    expect(read.ok && read.value.id).toBeNull();
  });
});

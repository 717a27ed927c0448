import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engine, type Locale } from "../widget/liquid";

type Campaign = { percent: number | null; prices: Record<string, number> | null; currency: string; variants: string[] | null };
const percent = (basisPoints: number, over: Partial<Campaign> = {}): Campaign => ({ percent: basisPoints, prices: null, currency: "EUR", variants: null, ...over });
const fixed = (minor: number, currency: string): Campaign => ({ percent: null, prices: { "7": minor }, currency, variants: null });

/** The group price the card shows, in Liquid's hundredths; null when it shows none. */
function price(campaign: Campaign, listed: number, currency: string): number | null {
  const text = (engine("en", currency).parseAndRenderSync("{% render 'tuan-price', campaign: campaign, variant: variant, currency: currency %}", { campaign, variant: { id: 7, price: listed }, currency }) as string).trim();
  return text === "" ? null : Number(text);
}

describe("a percentage", () => {
  it.each([
    [9900, 3000, 6930],
    [999, 1000, 899], // the share, 99.9, rounds to 100
    [1005, 1000, 904], // 100.5 rounds up to 101
    [1, 5000, 0],
    [12345, 3333, 8230],
  ])("%i hundredths less %i basis points is %i", (listed, basisPoints, expected) => {
    expect(price(percent(basisPoints), listed, "EUR")).toBe(expected);
  });

  it("leaves whole coins where a currency has no smaller ones", () => {
    expect(price(percent(3000), 100_00, "JPY")).toBe(70_00);
    expect(price(percent(1500), 99_00, "JPY")).toBe(84_00); // 14.85 yen round to 15
  });

  it("takes off the share rounded half up, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_00 }), fc.integer({ min: 1, max: 9_999 }), (listed, basisPoints) => {
        const share = (BigInt(listed) * BigInt(basisPoints) + 5_000n) / 10_000n;
        expect(price(percent(basisPoints), listed, "EUR")).toBe(listed - Number(share));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a fixed price", () => {
  it("is shown only in its own currency", () => {
    expect(price(fixed(6900, "EUR"), 9900, "EUR")).toBe(6900);
    expect(price(fixed(6900, "EUR"), 9900, "USD")).toBeNull();
  });

  it("turns minor units into Liquid's hundredths", () => {
    expect(price(fixed(500, "JPY"), 700_00, "JPY")).toBe(500_00);
    expect(price(fixed(12_340, "KWD"), 20_00, "KWD")).toBe(12_34);
  });
});

it("shows nothing for a variant that is not covered", () => {
  expect(price(percent(3000, { variants: ["8"] }), 9900, "EUR")).toBeNull();
  expect(price(percent(3000, { variants: ["7", "8"] }), 9900, "EUR")).toBe(6930);
});

it.each([["en", "save 12.5%"], ["zh-CN", "省 12.5%"]] as [Locale, string][])("says half percents in %s, and prices of every variant as JSON", async (locale, text) => {
  const html = (await engine(locale, "EUR").parseAndRender("{% render 'tuan-variants', campaign: campaign, product: product, currency: 'EUR' %}", {
    campaign: percent(1250, { variants: ["7"] }),
    product: { variants: [{ id: 7, price: 1000, available: true }, { id: 8, price: 1000, available: true }] },
  })) as string;
  const all = JSON.parse(html) as Record<string, { group: number; saveText: string } | null>;
  expect(all["7"]).toMatchObject({ group: 875, saveText: text });
  expect(all["8"]).toBeNull();
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { shopperTexts } from "../shopper";
import { adminLocale, textsFor } from ".";

const english = textsFor("en");
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(["zh-CN", "zh-TW"] as const)("%s", (locale) => {
  const texts: Record<string, string> = textsFor(locale);

  it("has exactly the keys of English", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it("fills the same places", () => {
    const differing = Object.entries(english).filter(([key, text]) => texts[key] !== undefined && places(text).join() !== places(texts[key]).join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

it("shouts in no language", () => {
  const loud = (["en", "zh-CN", "zh-TW"] as const).flatMap((locale) => Object.values(textsFor(locale)).filter((text) => /[!！]/.test(text)));
  expect(loud).toEqual([]);
});

it.each([["zh-CN", "你"], ["zh-TW", "你"]] as const)("addresses merchants, shoppers and buyers of %s in one form", (locale, familiar) => {
  const theme = ["tuan-storefront", "tuan-after-payment"].map((name) => readFileSync(fileURLToPath(new URL(`../../../extensions/${name}/locales/${locale}.json`, import.meta.url)), "utf8"));
  const spoken = [...Object.values(textsFor(locale)), JSON.stringify(shopperTexts(locale)), ...theme];
  expect(spoken.filter((text) => text.includes(familiar))).toEqual([]);
});

it.each([["zh-CN", "待审核", "待确认", "已确认"], ["zh-TW", "待審核", "待確認", "已確認"]] as const)("has in %s one word for each state of a reward, none of which sounds expired", (locale, held, accrued, matured) => {
  const texts = textsFor(locale);
  expect([texts["reward.state.held"], texts["reward.state.accrued"], texts["reward.state.matured"]]).toEqual([held, accrued, matured]);
  expect([texts["person.col.accrued"], texts["ledger.account.accrued"]]).toEqual([accrued, accrued]);
  expect(texts["holds.since"]).toContain(held);
  expect(texts["holds.title"]).toContain(held);
});

it("has a text for every refusal of the use cases", () => {
  const source = readFileSync(fileURLToPath(new URL("../../ports/admin-use-cases.ts", import.meta.url)), "utf8");
  const codes = [...source.matchAll(/"((?:campaign|product|price|group|problem|mail|stuck|program|shop|participant|standing|payout)\.\w+)"/g)].map((m) => m[1]!);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(`refusal.${code}` in english))).toEqual([]);
});

it("keeps every file's keys apart from the other files'", () => {
  const folder = fileURLToPath(new URL("./en/", import.meta.url));
  const keys = readdirSync(folder).filter((name) => name.endsWith(".json")).flatMap((name) => Object.keys(JSON.parse(readFileSync(folder + name, "utf8")) as object));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it.each([["zh-TW", "zh-TW"], ["zh-Hant-HK", "zh-TW"], ["zh-CN", "zh-CN"], ["zh", "zh-CN"], ["de-CH,zh;q=0.5", "zh-CN"], ["fr", "en"], [null, "en"]])("answers %s with %s", (wanted, locale) => {
  expect(adminLocale(wanted)).toBe(locale);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { language } from "../locales/shopper";
import { localeOf } from "./locale";
import { tellTime } from "./mail-text";
import { format, money } from "./money";

it.each([
  ["en", "en"], ["zh-Hant-TW", "zh-Hant-TW"], ["zh_CN", "zh-CN"], ["pt-br", "pt-BR"], ["en;q=0.9", "en"], ["fr-CA, fr;q=0.8", "fr-CA"],
  ["*", "en"], ["", "en"], ["x", "en"], ["e\0n", "en"], ["../../etc/passwd", "en"],
])("reads the locale %j as %s", (text, locale) => {
  expect(localeOf(text)).toBe(locale);
});

it.each([["zh_TW", "zh-TW"], ["zh_CN", "zh-CN"], ["zh-Hant-HK;q=1", "zh-TW"], ["ZH", "zh-CN"], ["zhuang", "en"], ["*", "en"]])("speaks to %s in %s", (locale, spoken) => {
  expect(language(locale)).toBe(spoken);
});

it("writes times and amounts whatever a locale says", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("en_US", "*", "i-klingon", "de-u-nu-bali")), (locale) => {
      expect(format(money(1_990, "EUR"), locale)).not.toBe("");
      expect(tellTime(0, locale, "Europe/Berlin")).not.toBe("");
    }),
  );
});

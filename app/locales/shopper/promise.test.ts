import { expect, it } from "vitest";
import { promiseOf, shopperTexts } from ".";

it.each(["en", "zh-CN", "zh-TW"])("promises before payment what the campaign will do, in %s", (locale) => {
  const texts = shopperTexts(locale);
  const said = [promiseOf(texts, { onFailure: "refund", matchFirst: true }), promiseOf(texts, { onFailure: "refund", matchFirst: false }), promiseOf(texts, { onFailure: "honour", matchFirst: true })];
  expect(said).toEqual([texts.invite.promise_match, texts.invite.promise_refund, texts.invite.promise_honour]);
  // Honoured groups are never matched away, so nothing of matching is promised for them.
  expect(promiseOf(texts, { onFailure: "honour", matchFirst: false })).toBe(said[2]);
  expect(new Set(said).size).toBe(3);
});

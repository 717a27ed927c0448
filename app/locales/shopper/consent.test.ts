import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { HEAR_OF_REWARDS } from "../../domain/participant";
import { shopperTexts } from ".";

/** The sentences that ask, by the name that is kept with who agreed. Whoever changes a sentence gives it a new name. */
const ASKED: Record<string, string> = { "rewards-1": "579222e2619484b0" };

it("keeps with a consent the name of the very sentence that asked for it, the same in the theme and on the page", () => {
  const sentences = ["en", "zh-CN", "zh-TW"].map((language) => shopperTexts(language).sharing.tell.yes);
  const theme = ["en.default", "zh-CN", "zh-TW"].map((file) => (JSON.parse(readFileSync(`extensions/tuan-storefront/locales/${file}.json`, "utf8")) as { sharing: { tell_yes: string } }).sharing.tell_yes);
  expect(theme).toEqual(sentences);
  expect(createHash("sha256").update(sentences.join("\n")).digest("hex").slice(0, 16)).toBe(ASKED[HEAR_OF_REWARDS]);
});

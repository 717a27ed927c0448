import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Liquid } from "liquidjs";
import { expect, it } from "vitest";
import { giftGrant, sharePageOf, sharePages } from "../../../tests/widget/share-samples";
import { defaultPackets } from "../../domain/friends";
import type { Program } from "../../domain/program";
import { PACKET_STYLE } from "./share-packet";
import { sharePage } from "./share-page";

const liquid = new Liquid({ strictFilters: true });
const render = (text: string) => liquid.parseAndRender(sharePage(sharePageOf(text)).text, { request: { locale: { iso_code: "en" } }, routes: { root_url: "/" }, secret: "LEAKED" }) as Promise<string>;
/** What a page says besides its texts: its elements, in order. */
const bones = (html: string) => html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "").replace(/="[^"]*"/g, `=""`).match(/<!?\/?[a-z][^>]*>/gi);
const hostile = fc.oneof(fc.string(), fc.constantFrom("{{ secret }}", "{% layout none %}", "{% raw %}", "}}{{ secret", "</p><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "<!--", "&#123;&#123; secret }}"));

it("is built alike whatever people wrote: nothing of it is HTML, nothing Liquid", async () => {
  const usual = bones(await render("Tea"));
  expect(usual?.length).toBeGreaterThan(60);
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const html = await render(`T${text}`);
      expect(bones(html)).toEqual(usual);
      expect(html).not.toContain("LEAKED");
    }),
    { numRuns: 40 },
  );
});

it("says nothing of a packet's amount, nor of its draw, before it is opened", async () => {
  const shown = sharePageOf("Tea");
  shown.mine[0]!.thanks = [{ grant: giftGrant("ready", { minor: 4_321, draw: 17 }), coupon: null, payout: null }];
  const text = sharePage(shown).text;
  expect(text).toContain("Open the red packet");
  expect(text).not.toMatch(/43\.21|number 17|4321/);
  shown.mine[0]!.thanks = [{ grant: giftGrant("matured", { minor: 4_321, draw: 17 }), coupon: null, payout: null }];
  expect(sharePage(shown).text).toMatch(/43\.21/);
  expect(sharePage(shown).text).toContain("Draw number 17, from $1.00 to $9.00: $43.21.");
});

it("copies the link with the disclosure, and shows the link by itself", async () => {
  const html = await render("#ad");
  const [, copied, button] = /data-tuan-copy="([^"]*)"[^>]*>([^<]*)</.exec(html)!;
  const [, shown] = /<input readonly value="([^"]*\/r\/[^"]*)"/.exec(html)!;
  expect([copied, button]).toEqual([`${shown} #ad`, "Copy link with disclosure"]);
});

it("puts no space between Chinese sentences, and one between English", async () => {
  const spoken = async (locale: string) => (await Promise.all(Object.values(sharePages).map((page) => liquid.parseAndRender(sharePage(page).text, { request: { locale: { iso_code: locale } }, routes: { root_url: "/" } }) as Promise<string>))).join("");
  expect(await spoken("zh-CN")).toContain("每人最多奖励 10 次。无需注册。");
  for (const chinese of ["zh-CN", "zh-TW"]) expect((await spoken(chinese)).match(/。 \p{Script=Han}/u)).toBeNull();
  expect(await spoken("en")).toMatch(/times\. No account needed\./);
});

it("says that no account is needed, except for store credit", () => {
  const shown = sharePages["offers"]!;
  const [coupons, cards] = shown.offers;
  const credit = { ...cards!, rules: { ...cards!.rules, friends: defaultPackets } };
  const text = (program: Program) => sharePage({ ...shown, offers: [program] }).text;
  for (const program of [coupons!, cards!]) expect(text(program)).toContain("No account needed.");
  expect(text(credit)).toContain("which needs a customer account");
  expect(text(credit)).not.toContain("No account needed.");
});

it("draws and opens a red packet by the share block's own rules", () => {
  const rules = (css: string) => css.split("\n").filter((line) => /^ *(\.tuan-packet|@keyframes tuan-(shake|flap|rise))/.test(line));
  const block = rules(readFileSync("extensions/tuan-storefront/assets/tuan.css", "utf8"));
  expect(block.length).toBeGreaterThan(8);
  expect(rules(PACKET_STYLE.text)).toEqual(block);
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLiquidRoom } from "./engine";
import type { Environment } from "./environment";

const environment: Environment = { locale: "en", currency: "EUR", moneyFormat: "€{{amount_with_comma_separator}}", moneyWithCurrencyFormat: "€{{amount_with_comma_separator}} EUR", timezone: "Asia/Shanghai", root: "", now: Date.UTC(2026, 10, 23, 20, 30) };
let root: string;

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "liquid-"));
  fs.mkdirSync(path.join(root, "locales"));
  fs.mkdirSync(path.join(root, "snippets"));
  fs.writeFileSync(path.join(root, "snippets/own.liquid"), "[{{ outer }}|{{ given }}|{{ shop.name }}]");
  const english = { hello: "Hello {{ name }}", hello_html: "<b>Hello {{ name }}</b>", seats: { one: "{{ count }} seat", other: "{{ count }} seats" }, only_english: "fallback" };
  fs.writeFileSync(path.join(root, "locales/en.default.json"), JSON.stringify(english));
  fs.writeFileSync(path.join(root, "locales/zh-CN.json"), JSON.stringify({ hello: "你好，{{ name }}", seats: { other: "{{ count }} 个席位" } }));
});
afterAll(() => fs.rmSync(root, { recursive: true }));

const render = (text: string, scope: object = {}, over: Partial<Environment> = {}, kind: "theme" | "extension" = "extension") =>
  createLiquidRoom(root, kind, "/assets").renderText(text, scope, { shop: { name: "Shop" } }, { ...environment, ...over });

test.each([
  ["nothing is escaped by itself", "{{ x }}", "<i>&"],
  ["escape", "{{ x | escape }}", "&lt;i&gt;&amp;"],
  ["t escapes values", "{{ 'hello' | t: name: x }}", "Hello &lt;i&gt;&amp;"],
  ["t leaves values of _html keys to the template", "{{ 'hello_html' | t: name: x }}", "<b>Hello <i>&</b>"],
  ["t picks one", "{{ 'seats' | t: count: 1 }}", "1 seat"],
  ["t picks other", "{{ 'seats' | t: count: 3 }}", "3 seats"],
  ["t says what is missing", "{{ 'nope' | t }}", "Translation missing: en.nope"],
  ["money", "{{ 123456 | money }}", "€1.234,56"],
  ["money with currency", "{{ 1990 | money_with_currency }}", "€19,90 EUR"],
  ["money without zeros", "{{ 2000 | money_without_trailing_zeros }}", "€20"],
  ["integers divide as integers", "{{ 7 | divided_by: 2 }}", "3"],
  ["a decimal point divides exactly", "{{ 7 | divided_by: 2.0 }}", "3.5"],
  ["json cannot close a script", "{{ x | json }}", '"\\u003ci\\u003e\\u0026"'],
  ["now is the sandbox's, in the shop's zone", "{{ 'now' | date: '%Y-%m-%d %H:%M' }}", "2026-11-24 04:30"],
  ["named date formats", "{{ 'now' | date: format: 'abbreviated_date' }}", "Nov 24, 2026"],
  ["asset_url", "{{ 'a b.css' | asset_url }}", "/assets/a%20b.css"],
  ["handleize", "{{ 'Tea & Friends' | handleize }}", "tea-friends"],
  ["hmac", "{{ 'The quick brown fox jumps over the lazy dog' | hmac_sha256: 'key' }}", "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"],
])("%s", async (_what, text, expected) => {
  expect(await render(text, { x: "<i>&" })).toBe(expected);
});

test("a language falls back to the default for what it lacks", async () => {
  expect(await render("{{ 'hello' | t: name: 'Mei' }} {{ 'seats' | t: count: 1 }} {{ 'only_english' | t }}", {}, { locale: "zh-CN" })).toBe("你好，Mei 1 个席位 fallback");
});

test("a snippet sees what it is given and the global objects, nothing else", async () => {
  expect(await render("{% assign outer = 1 %}{% render 'own', given: 2 %}")).toBe("[|2|Shop]");
});

test.each(["{{ 1 | slugify }}", "{{ 1 | no_such_filter }}", "{% no_such_tag %}", "{% stylesheet %}{% endstylesheet %}", "{% javascript %}{% endjavascript %}", "{% include 'own' %}", "{% section 'x' %}", "{% layout 'x' %}", "{% form 'storefront_password' %}{% endform %}", "{{ 'x' | image_url }}", "{{ 'now' | date: format: 'fortnight' }}"])("%s fails loudly in an app block", async (text) => {
  await expect(render(text)).rejects.toThrow();
});

test("a product form posts to the cart in the page's language, with its own attributes", async () => {
  const html = await render("{% form 'product', product, class: 'mine', data-x: '<' %}in{% endform %}", { product: { id: 7 } }, { root: "/zh-CN" });
  expect(html).toContain('<form method="post" action="/zh-CN/cart/add" id="product_form_7" accept-charset="UTF-8" enctype="multipart/form-data" class="mine" data-x="&lt;">');
  expect(html).toContain('<input type="hidden" name="form_type" value="product">');
  expect(html).toContain('in<input type="hidden" name="product-id" value="7"></form>');
});

test("a schema is read by the editor and shows nothing", async () => {
  expect(await render('a{% schema %}{"name":"x"}{% endschema %}b')).toBe("ab");
});

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { themeCheckRun } from "@shopify/theme-check-node";
import { Ajv, type AnySchema } from "ajv";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { blockSchema, EXTENSION, messages, renderBlock } from "../widget/liquid";
import { shareOffers } from "../widget/share-app";

const list = (folder: string) => readdirSync(path.join(EXTENSION, folder));
const read = (...parts: string[]) => readFileSync(path.join(EXTENSION, ...parts), "utf8");
const blocks = list("blocks").map((file) => path.basename(file, ".liquid"));

/** Every dotted key of a locale file. */
function keys(node: object, prefix = ""): string[] {
  return Object.entries(node).flatMap(([key, value]) => (typeof value === "object" && value !== null ? keys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`]));
}

it("passes theme-check without a remark", async () => {
  const { offenses, theme } = await themeCheckRun(EXTENSION, path.join(EXTENSION, ".theme-check.yml"));
  expect(theme.length).toBeGreaterThan(8);
  expect(offenses.map((o) => `${o.check} ${path.basename(o.uri)}: ${o.message}`)).toEqual([]);
}, 60_000);

describe("block schemas, which theme-check leaves alone", () => {
  const data = createRequire(import.meta.url).resolve("@shopify/theme-check-docs-updater/package.json").replace("package.json", "data/");
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  for (const name of ["setting.json", "settings.json", "default_setting_values.json"]) ajv.addSchema(JSON.parse(readFileSync(data + name, "utf8")) as AnySchema, name);
  // The keys of an app block's schema: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#schema
  const valid = ajv.compile({
    type: "object",
    required: ["name", "target"],
    additionalProperties: false,
    properties: {
      name: { type: "string" }, target: { enum: ["section", "head", "body", "compliance_head"] }, javascript: { type: "string" }, stylesheet: { type: "string" },
      class: { type: "string" }, tag: { type: "string" }, enabled_on: { type: "object" }, disabled_on: { type: "object" }, available_if: { type: "string" },
      settings: { $ref: "settings.json" },
    },
  });

  it.each(blocks)("%s is valid", (name) => {
    valid(blockSchema(name));
    expect((valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)).toEqual([]);
  });

  it("notices a wrong one", () => {
    const schema = blockSchema("group-buy");
    expect(valid({ ...schema, settings: [{ type: "colour", id: "x", label: "X" }] })).toBe(false);
    expect(valid({ ...schema, target: "footer" })).toBe(false);
  });

  it.each(blocks)("%s names only assets that exist, and its name fits in 25 characters in every language", (name) => {
    const { stylesheet, name: label } = blockSchema(name);
    if (stylesheet) expect(list("assets")).toContain(stylesheet);
    for (const locale of ["en", "zh-CN", "zh-TW"] as const) {
      const text = label.replace("t:", "").split(".").reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], messages(locale, ".schema"));
      expect(String(text).length).toBeLessThanOrEqual(25);
    }
  });
});

describe("languages", () => {
  it.each(["", ".schema"] as const)("have the same keys (%s)", (kind) => {
    const english = keys(messages("en", kind)).sort();
    expect(keys(messages("zh-CN", kind)).sort()).toEqual(english);
    expect(keys(messages("zh-TW", kind)).sort()).toEqual(english);
  });

  it("translate every label of the settings", () => {
    const known = new Set(keys(messages("en", ".schema")));
    const used = blocks.flatMap((name) => [...JSON.stringify(blockSchema(name)).matchAll(/"t:([\w.]+)"/g)].map((found) => found[1] ?? ""));
    expect(used.filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !used.includes(key))).toEqual([]);
    for (const setting of blocks.flatMap((name) => blockSchema(name).settings)) {
      for (const text of [setting.label, setting.content, setting.info]) if (text !== undefined) expect(text).toMatch(/^t:/);
    }
  });

  it("have no text that nothing uses", () => {
    const sources = ["blocks", "snippets", "assets"].flatMap((folder) => list(folder).map((file) => read(folder, file))).join("\n");
    const unused = keys(messages("en")).filter((key) => !new RegExp(`\\b${key.split(".").at(-1)}\\b`).test(sources) && !/note_refund_|say_(ended|paused|sold_out)/.test(key));
    expect(unused).toEqual([]);
  });

  it("stay under Shopify's 15 KB a file", () => {
    for (const file of list("locales")) expect(Buffer.byteLength(read("locales", file)), file).toBeLessThan(15_000);
  });
});

describe("weight, as Shopify's CDN serves it: minified and compressed", () => {
  const weigh = (file: string) => gzipSync(transformSync(read("assets", file), { minify: true, loader: file.endsWith(".css") ? "css" : "js", target: "es2022" }).code).length;

  /** A script and what it imports before it runs. */
  function closure(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, next = ""] of read("assets", file).matchAll(/^import (?:.* from )?"\.\/(.+)";$/gm)) closure(next, seen);
    return seen;
  }
  const total = (...files: string[]) => [...new Set(files.flatMap((file) => [...closure(file)]))].reduce((sum, file) => sum + weigh(file), 0);

  it("the card and the embed load at most 8 KB of script", () => {
    expect(closure("tuan-group.js").size).toBeGreaterThan(4);
    expect(total("tuan-group.js", "tuan-embed.js")).toBeLessThanOrEqual(8 * 1024);
  });

  it("the share block loads less than the card, and on a page with both less than 2 KB more", () => {
    expect(total("tuan-sharing.js", "tuan-embed.js")).toBeLessThanOrEqual(4 * 1024);
    expect(total("tuan-group.js", "tuan-sharing.js", "tuan-embed.js") - total("tuan-group.js", "tuan-embed.js")).toBeLessThanOrEqual(2 * 1024);
    for (const later of ["tuan-share.js", "tuan-reward.js", "tuan-welcome.js"]) expect([...closure("tuan-sharing.js"), ...closure("tuan-embed.js")]).not.toContain(later);
  });

  it("the embed, which every page loads, is at most 2 KB of script", () => {
    expect(total("tuan-embed.js")).toBeLessThanOrEqual(2 * 1024);
  });

  it("who is greeted loads at most 2.5 KB more", () => {
    expect(total("tuan-embed.js", "tuan-welcome.js") - total("tuan-embed.js")).toBeLessThanOrEqual(2.5 * 1024);
  });

  it("the share button adds no script and no style sheet to a page, and at most 1.5 KB of markup, panel and all", async () => {
    const app = { metafields: { tuan: { share: { value: { v: 1, programs: [shareOffers.coupons] } } } } };
    const scope = { app, request: { design_mode: false, locale: { iso_code: "en" }, path: "/", page_type: "index" }, routes: { root_url: "/" }, cart: { currency: { iso_code: "USD" } } };
    const page = (settings: Record<string, unknown>) => renderBlock("tuan-embed", { locale: "en", currency: "USD", settings, scope });
    const [without, shown] = [await page({}), await page({ share: true })];
    const asked = (html: string) => [...html.replace(/<template>[^]*<\/template>/, "").matchAll(/(?:src|rel)="([^"]*)"/g)].map(([, what]) => what);
    expect(shown).toContain("tuan-corner");
    expect(asked(shown)).toEqual(asked(without));
    expect(gzipSync(shown).length - gzipSync(without).length).toBeLessThanOrEqual(1.5 * 1024);
    for (const later of ["tuan-panel.js", "tuan-sheet.js", "tuan-sharing.js"]) expect([...closure("tuan-embed.js")]).not.toContain(later);
  });

  it("who reaches for the share button loads at most 3.5 KB more, and so less than the card; the rest once they press Share or a reward is there", () => {
    expect(total("tuan-embed.js", "tuan-panel.js") - total("tuan-embed.js")).toBeLessThanOrEqual(3.5 * 1024);
    expect(total("tuan-embed.js", "tuan-panel.js")).toBeLessThan(total("tuan-embed.js", "tuan-group.js"));
    for (const later of ["tuan-share.js", "tuan-reward.js"]) expect([...closure("tuan-panel.js")]).not.toContain(later);
  });

  it("neither loads the invite panel, the cart steps or what notes visits", () => {
    for (const file of ["tuan-group.js", "tuan-embed.js"]) for (const later of ["tuan-share.js", "tuan-seat.js", "tuan-visit.js"]) expect([...closure(file)]).not.toContain(later);
  });

  it("who comes by a link loads at most 1.5 KB more", () => {
    expect(weigh("tuan-visit.js")).toBeLessThanOrEqual(1.5 * 1024);
  });

  it("the stylesheet is at most 4 KB", () => {
    expect(weigh("tuan.css")).toBeLessThanOrEqual(4 * 1024);
  });
});

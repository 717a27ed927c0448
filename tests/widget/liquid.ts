import { readFileSync } from "node:fs";
import path from "node:path";
import { Liquid, type TagToken, type TopLevelToken } from "liquidjs";
import { NOW } from "./states";

/** The theme app extension's folder. */
export const EXTENSION = path.resolve(import.meta.dirname, "../../extensions/tuan-storefront");

export type Locale = "en" | "zh-CN" | "zh-TW";
type Messages = { [key: string]: string | Messages };
export type BlockSetting = { id?: string; type: string; default?: unknown; label?: string; content?: string; info?: string };
export type BlockSchema = { name: string; target: string; stylesheet?: string; settings: BlockSetting[] };

const read = (...parts: string[]) => readFileSync(path.join(EXTENSION, ...parts), "utf8");

/** @returns the block's `{% schema %}` */
export function blockSchema(name: string): BlockSchema {
  const found = /{%-?\s*schema\s*-?%}([\s\S]*?){%-?\s*endschema/.exec(read("blocks", `${name}.liquid`));
  if (!found?.[1]) throw new Error(`${name} has no schema`);
  return JSON.parse(found[1]) as BlockSchema;
}

/** @returns a storefront locale file */
export function messages(locale: Locale, kind: "" | ".schema" = ""): Messages {
  return JSON.parse(read("locales", `${locale === "en" ? "en.default" : locale}${kind}.json`)) as Messages;
}

/** Shopify's `t`: looks a key up and fills in `{{ name }}`; a missing key says so on the page. */
function translate(all: Messages, key: string, words: [string, unknown][]): string {
  const value = key.split(".").reduce<string | Messages | undefined>((node, step) => (typeof node === "object" ? node[step] : undefined), all);
  if (typeof value !== "string") return `Translation missing: ${key}`;
  const named = new Map(words);
  return value.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, word: string) => String(named.get(word) ?? ""));
}

const money = (locale: Locale, currency: string) => (hundredths: number) =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(Number(hundredths) / 100);

function brightness(hex: string): number {
  const [r = 0, g = 0, b = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return Math.round((r * 299 + g * 587 + b * 114) / 1000);
}

/** A Liquid engine with what the extension's files use of Shopify's. */
export function engine(locale: Locale, currency: string): Liquid {
  const liquid = new Liquid({ root: [path.join(EXTENSION, "blocks")], partials: [path.join(EXTENSION, "snippets")], extname: ".liquid", jsTruthy: false, strictFilters: true, relativeReference: false });
  for (const name of ["schema", "doc"]) {
    liquid.registerTag(name, {
      parse(_: TagToken, rest: TopLevelToken[]) {
        while (rest.length > 0) if ((rest.shift() as Partial<TagToken>).name === `end${name}`) return;
        throw new Error(`${name} is not closed`);
      },
      render: () => "",
    });
  }
  const all = messages(locale);
  liquid.registerFilter("t", (key: string, ...words: [string, unknown][]) => translate(all, key, words));
  liquid.registerFilter("money", money(locale, currency));
  // "now" is the scenes' moment, as the page's own clock is: a campaign of theirs never ends by the calendar.
  const date = liquid.filters["date"] as (this: unknown, value: unknown, format?: string) => unknown;
  liquid.registerFilter("date", function (value: unknown, format?: string) {
    return date.call(this, value === "now" ? new Date(NOW) : value, format);
  });
  liquid.registerFilter("asset_url", (file: string) => `/assets/${file}`);
  liquid.registerFilter("color_brightness", (hex: string) => brightness(hex));
  return liquid;
}

/** Renders a block as the theme does, with its settings' defaults. */
export async function renderBlock(name: string, input: { locale: Locale; currency: string; settings?: Record<string, unknown>; scope: Record<string, unknown> }): Promise<string> {
  const defaults = Object.fromEntries(blockSchema(name).settings.filter((s) => s.id).map((s) => [s.id, s.default]));
  const block = { id: "b1", settings: { ...defaults, ...input.settings }, shopify_attributes: `data-shopify-editor-block="b1"` };
  // Snippets see Shopify's objects, too, and nothing else that they are not given.
  const html = (await engine(input.locale, input.currency).renderFile(name, { block }, { globals: input.scope })) as string;
  return `<div id="shopify-block-${name}" class="shopify-block shopify-app-block">${html}</div>`;
}

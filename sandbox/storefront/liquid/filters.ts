import { createHash, createHmac } from "node:crypto";
import type { FilterImplOptions, Liquid } from "liquidjs";
import { formatMoney } from "../currency";
import { environmentOf } from "./environment";
import { escapeHtml } from "./escape";
import { keywords } from "./keywords";
import type { Translator } from "./locales";
import { dateFilter, timeTag } from "./filters-date";
import { imageTag, imageUrl } from "./filters-image";

/** Filters that liquidjs has and Shopify does not: a template that uses one would break on a real shop. */
const NOT_SHOPIFY = [
  "xml_escape", "cgi_escape", "uri_escape", "slugify", "push", "unshift", "pop", "shift", "reject_exp", "where_exp", "group_by", "group_by_exp",
  "has_exp", "find_index_exp", "find_exp", "sample", "date_to_xmlschema", "date_to_rfc822", "date_to_string", "date_to_long_string",
  "normalize_whitespace", "number_of_words", "array_to_sentence_string", "raw", "jsonify", "to_integer", "inspect", "squish",
];

/**
 * Gives an engine Shopify's filters (https://shopify.dev/docs/api/liquid/filters) and takes away the ones it lacks.
 * What is not here fails the page, so that nothing is used by accident that was never compared with Shopify.
 * @param assetBase where `asset_url` points
 */
export function registerFilters(engine: Liquid, translator: () => Translator, assetBase: string): void {
  for (const name of NOT_SHOPIFY) delete engine.filters[name];
  const filters: Record<string, FilterImplOptions> = { ...text, ...money, ...arithmetic, date: dateFilter, time_tag: timeTag, image_url: imageUrl, image_tag: imageTag };
  const translate: FilterImplOptions = function (key, ...args) {
    return translator().translate(String(key), environmentOf(this.context).locale, keywords(args));
  };
  filters.t = filters.translate = translate;
  filters.asset_url = (file) => `${assetBase}/${encodeURIComponent(String(file))}`;
  filters.asset_img_url = filters.asset_url;
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
}

/** `json` inside a script element must not be able to close it. */
const scriptSafe = (value: unknown): string =>
  (JSON.stringify(value) ?? "null").replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);

const handle = (value: unknown): string =>
  String(value ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");

const attributes = (args: unknown[]): string =>
  Object.entries(keywords(args)).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");

const text: Record<string, FilterImplOptions> = {
  escape: (value) => escapeHtml(value),
  json: (value) => scriptSafe(value),
  handle,
  handleize: handle,
  color_brightness: brightness,
  pluralize: (count, one, other) => (Number(count) === 1 ? one : other),
  md5: (value) => createHash("md5").update(String(value)).digest("hex"),
  sha1: (value) => createHash("sha1").update(String(value)).digest("hex"),
  sha256: (value) => createHash("sha256").update(String(value)).digest("hex"),
  hmac_sha256: (value, key) => createHmac("sha256", String(key)).update(String(value)).digest("hex"),
  link_to: (label, url, title) => `<a href="${escapeHtml(url)}" title="${escapeHtml(typeof title === "string" ? title : "")}">${label}</a>`,
  stylesheet_tag: (url, ...args) => `<link href="${escapeHtml(url)}" rel="stylesheet" type="text/css" media="all"${attributes(args)}>`,
  script_tag: (url) => `<script src="${escapeHtml(url)}" type="text/javascript"></script>`,
};

/** Perceived brightness, 0–255, of a hex colour: https://shopify.dev/docs/api/liquid/filters/color_brightness */
function brightness(value: unknown): number {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(value))?.[1];
  if (!digits) throw new Error(`color_brightness: ${String(value)} is not a hex colour`);
  const [red, green, blue] = (digits.length === 3 ? [...digits].map((one) => one + one) : digits.match(/../g)!).map((one) => parseInt(one, 16)) as [number, number, number];
  return Number(((red * 299 + green * 587 + blue * 114) / 1000).toFixed(2));
}

const money: Record<string, FilterImplOptions> = {
  money(amount) {
    return formatMoney(Number(amount ?? 0), environmentOf(this.context).moneyFormat);
  },
  money_with_currency(amount) {
    return formatMoney(Number(amount ?? 0), environmentOf(this.context).moneyWithCurrencyFormat);
  },
  money_without_currency(amount) {
    return formatMoney(Number(amount ?? 0), placeholderOf(environmentOf(this.context).moneyFormat));
  },
  money_without_trailing_zeros(amount) {
    return formatMoney(Number(amount ?? 0), environmentOf(this.context).moneyFormat).replace(/[.,]00(?!\d)/, "");
  },
};
const placeholderOf = (format: string): string => /\{\{[^}]*\}\}/.exec(format)?.[0] ?? "{{amount}}";

type Argument = { input?: string; begin?: number; end?: number };
const arithmetic: Record<string, FilterImplOptions> = {
  /** Shopify divides integers as integers: `7 | divided_by: 2` is 3, `7 | divided_by: 2.0` is 3.5. */
  divided_by(value, divisor) {
    const by = Number(divisor);
    if (by === 0) throw new Error("Liquid error: divided by 0");
    const args = (this.token as { args?: Argument[] }).args ?? [];
    const written = args[0]?.input?.slice(args[0].begin, args[0].end) ?? "";
    const quotient = Number(value) / by;
    return Number.isInteger(Number(value)) && Number.isInteger(by) && !written.includes(".") ? Math.floor(quotient) : quotient;
  },
};

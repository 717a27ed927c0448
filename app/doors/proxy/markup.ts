import { escapeHtml } from "../../domain/html";

/** Part of a page that may stand as it is: written by us, with everything else in it made harmless. */
export class Markup {
  constructor(readonly text: string) {}
}
type Piece = string | number | null | false | undefined | Markup | readonly Markup[];

/**
 * Any text as text, in HTML and in Liquid alike: braces come out as entities, so that no name, reason or order can open
 * a tag of Liquid, which the theme would run with the shop's data.
 */
export const escapeLiquid = (text: string): string => escapeHtml(text).replaceAll("{", "&#123;").replaceAll("}", "&#125;");

const shown = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  return typeof piece === "object" ? piece.map((one) => one.text).join("") : escapeLiquid(String(piece));
};

/** A page's markup; whatever is put into it is escaped for HTML and Liquid, unless it is markup itself. */
export const m = (parts: TemplateStringsArray, ...pieces: Piece[]): Markup => new Markup(parts.map((part, at) => part + shown(pieces[at])).join(""));

/** The storefront's language prefix, as the theme knows it: "" or "/zh-CN". */
export const ROOT = new Markup("{% if routes.root_url != '/' %}{{ routes.root_url }}{% endif %}");

/**
 * The same in every language we speak; the theme picks the one that its own page is in, which the proxy does not tell.
 * @param render the page in one language
 */
export const inLanguages = (render: (locale: "en" | "zh-CN" | "zh-TW") => Markup): Markup =>
  new Markup(
    [
      "{%- assign tuan_language = request.locale.iso_code | downcase -%}{%- if tuan_language contains 'zh' -%}",
      "{%- if tuan_language contains 'tw' or tuan_language contains 'hk' or tuan_language contains 'mo' or tuan_language contains 'hant' -%}",
      render("zh-TW").text, "{%- else -%}", render("zh-CN").text, "{%- endif -%}{%- else -%}", render("en").text, "{%- endif -%}",
    ].join(""),
  );

/** A reply that Shopify renders inside the theme's layout. */
export const liquid = (body: Markup): Response => new Response(body.text, { headers: { "content-type": "application/liquid; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" } });

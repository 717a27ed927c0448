import fs from "node:fs";
import path from "node:path";
import { escapeHtml } from "./escape";

type Dictionary = { [key: string]: string | Dictionary };

/**
 * Reads a folder of Shopify locale files (en.default.json, zh-CN.json …; *.schema.json belong to the editor).
 * @returns a translator; files are read again on each call of this function, so edits show on the next page
 */
export function readLocales(folder: string): Translator {
  const dictionaries = new Map<string, Dictionary>();
  let fallback = "en";
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const match = /^([\w-]+?)(\.default)?\.json$/.exec(file);
    if (!match) continue;
    dictionaries.set(match[1]!, JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Dictionary);
    if (match[2]) fallback = match[1]!;
  }
  return new Translator(dictionaries, fallback);
}

/**
 * The `t` filter's rules (https://shopify.dev/docs/storefronts/themes/architecture/locales/storefront-locale-files):
 * a missing key falls back to the default language; `count` picks a plural form; values are escaped unless the key
 * ends in `_html`, where the template has to escape what shoppers wrote.
 */
export class Translator {
  constructor(
    private readonly dictionaries: Map<string, Dictionary>,
    private readonly fallback: string,
  ) {}

  translate(key: string, locale: string, values: Record<string, unknown>): string {
    const found = this.find(key, locale, values) ?? this.find(key, this.fallback, values);
    if (found === undefined) return `Translation missing: ${locale}.${key}`;
    const asHtml = key.endsWith("_html");
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => (asHtml ? String(values[name] ?? "") : escapeHtml(values[name])));
  }

  private find(key: string, locale: string, values: Record<string, unknown>): string | undefined {
    const dictionary = this.dictionaries.get(locale) ?? this.dictionaries.get(locale.split("-")[0]!);
    let node: string | Dictionary | undefined = dictionary;
    for (const part of key.split(".")) node = typeof node === "object" && Object.hasOwn(node, part) ? node[part] : undefined;
    if (typeof node !== "object") return node;
    const form = new Intl.PluralRules(locale).select(Number(values.count ?? 0));
    const chosen = values.count === undefined ? undefined : (node[form] ?? node.other);
    return typeof chosen === "string" ? chosen : undefined;
  }
}

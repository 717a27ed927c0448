import { readdirSync, readFileSync } from "node:fs";
import type { World } from "../../world/types";
import { words } from "../format";
import { type Html, html } from "../html";
import { checkbox } from "./parts";

const BLOCKS = new URL("../../../extensions/tuan-storefront/blocks/", import.meta.url);

/**
 * The blocks and embeds of the theme app extension, as Shopify reads them: one Liquid file each, and a schema whose
 * target is the body or head for an embed
 * (https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration).
 */
const offered = (embed: boolean): string[] =>
  readdirSync(BLOCKS)
    .filter((file) => file.endsWith(".liquid"))
    .filter((file) => embed === /"target"\s*:\s*"(body|head|compliance_head)"/.test(readFileSync(new URL(file, BLOCKS), "utf8")))
    .map((file) => file.replace(/\.liquid$/, ""));

/** Blocks that may stand on a page; the others say in their schema where they belong. */
const on = (template: string): string[] => offered(false).filter((type) => {
  const only = /"enabled_on"\s*:\s*{\s*"templates"\s*:\s*\[([^\]]*)\]/.exec(readFileSync(new URL(`${type}.liquid`, BLOCKS), "utf8"))?.[1];
  return only === undefined || only.includes(`"${template}"`);
});

/** What of an embed is off until the merchant wants it, in the words of its own settings. */
function optional(type: string): { id: string; label: string }[] {
  const schema = /{%-?\s*schema\s*-?%}([^]*?){%-?\s*endschema/.exec(readFileSync(new URL(`${type}.liquid`, BLOCKS), "utf8"))?.[1] ?? "{}";
  const { settings = [] } = JSON.parse(schema) as { settings?: { type: string; id: string; label: string; default?: unknown }[] };
  const english = JSON.parse(readFileSync(new URL("../locales/en.default.schema.json", BLOCKS), "utf8")) as Record<string, Record<string, string>>;
  const said = (label: string) => label.replace(/^t:(\w+)\.(\w+)$/, (key, part: string, name: string) => english[part]?.[name] ?? key);
  return settings.filter((one) => one.type === "checkbox" && one.default === false).map(({ id, label }) => ({ id, label: said(label) }));
}

const title = (type: string): string => words(type.toUpperCase().replaceAll("-", "_"));

export const themeForm = ({ theme }: World, storefront: string): Html => html`<form class="card" method="post" action="/settings/theme"><h2>Theme</h2>
  ${checkbox("dark", "Dark colours", theme.dark)}
  <fieldset><legend>App blocks on the product page</legend>${on("product").map((type) => checkbox(`block-${type}`, title(type), theme.productBlocks.some((block) => block.type === type)))}</fieldset>
  <fieldset><legend>App blocks on the cart page</legend>${on("cart").map((type) => checkbox(`cart-${type}`, title(type), theme.cartBlocks.some((block) => block.type === type)))}</fieldset>
  <fieldset><legend>App embeds</legend>${offered(true).map((type) => checkbox(`embed-${type}`, title(type), theme.embeds.some((embed) => embed.type === type && embed.enabled)))}${offered(true).flatMap((type) => optional(type).map(({ id, label }) => checkbox(`embed-${type}-${id}`, label, theme.embeds.some((embed) => embed.type === type && embed.settings[id] === true))))}</fieldset>
  <fieldset><legend>After payment</legend>${checkbox("after-payment", "Show the app’s block on the thank-you and order status pages", theme.afterPayment)}</fieldset>
  <p class="row"><button type="submit" class="primary">Save</button><a class="button" href="${storefront}/?design=1" target="_blank" rel="noopener">Open as in the theme editor</a></p></form>`;

/** Writes what `themeForm` posts into the theme. A block that was taken away keeps no settings, as in Shopify; an embed does. */
export function readTheme({ theme }: World, form: URLSearchParams): void {
  theme.dark = form.has("dark");
  theme.afterPayment = form.has("after-payment");
  const placed = (template: string, prefix: string, before: World["theme"]["productBlocks"]) => on(template).filter((type) => form.has(`${prefix}-${type}`)).map((type) => before.find((block) => block.type === type) ?? { type, settings: {} });
  theme.productBlocks = placed("product", "block", theme.productBlocks);
  theme.cartBlocks = placed("cart", "cart", theme.cartBlocks);
  theme.embeds = offered(true).map((type) => {
    const wanted = Object.fromEntries(optional(type).map(({ id }) => [id, form.has(`embed-${type}-${id}`)]));
    return { type, enabled: form.has(`embed-${type}`), settings: { ...theme.embeds.find((embed) => embed.type === type)?.settings, ...wanted } };
  });
}

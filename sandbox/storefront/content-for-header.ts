import { privacyScript } from "./privacy-script";
import { clockScript } from "./clock-script";
import { decimals } from "./currency";
import { pixelManager } from "./pixel/manager";
import type { RenderedBlock } from "./liquid/blocks";
import { escapeHtml } from "./liquid/escape";
import { EXTENSION_ASSETS } from "./addresses";
import type { Visit } from "./visit";

/** What Shopify puts into every page's head: its own globals, and the assets that block schemas name (scripts deferred). */
export function contentForHeader(visit: Visit, blocks: RenderedBlock[]): string {
  const { shop } = visit.world;
  const paying = visit.presentment;
  const shopify = {
    shop: shop.domain,
    locale: visit.locale,
    currency: { active: paying.currency, rate: String(paying.rate * 10 ** (decimals(shop.currency) - decimals(paying.currency))) },
    country: paying.country,
    theme: { name: "Linden", id: 1, role: "main" },
    routes: { root: visit.root ? `${visit.root}/` : "/" },
    ...(visit.designMode ? { designMode: true } : {}),
  };
  const unique = (names: (string | undefined)[]) => [...new Set(names.filter((name): name is string => Boolean(name)))];
  return [
    clockScript(visit.shop.now()),
    `<script id="shopify-features">window.Shopify=${JSON.stringify(shopify).replace(/</g, "\\u003c")};</script>`,
    privacyScript(visit.world.shop.asksConsent),
    pixelManager(visit, []),
    ...unique(blocks.map((block) => block.schema.stylesheet)).map((file) => `<link href="${EXTENSION_ASSETS}/${escapeHtml(file)}" rel="stylesheet" media="all">`),
    ...unique(blocks.map((block) => block.schema.javascript)).map((file) => `<script src="${EXTENSION_ASSETS}/${escapeHtml(file)}" type="text/javascript" defer="defer"></script>`),
  ].join("\n");
}

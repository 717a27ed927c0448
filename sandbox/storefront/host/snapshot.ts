import fs from "node:fs";
import path from "node:path";
import type { Order } from "../../world/types";
import { presented } from "../../world/amounts";
import { decimals } from "../currency";
import type { Visit } from "../visit";
import type { Manifest } from "./manifest";

/** Everything the extension's `shopify` global is made of, as plain data for the frame. */
export type Snapshot = ReturnType<typeof snapshotOf>;

/** @param folder the extension's folder, for its locale files */
export function snapshotOf(visit: Visit, order: Order, target: string, manifest: Manifest, folder: string) {
  const { shop, products, app } = visit.world;
  const paid = order.presentment;
  const money = (minor: number) => ({ amount: presented(minor, paid) / 10 ** decimals(paid.currency), currencyCode: paid.currency });
  const found = (variantId: number) => products.flatMap((product) => product.variants.map((variant) => ({ product, variant }))).find(({ variant }) => variant.id === variantId);
  const lines = order.lines.map((line) => {
    const item = found(line.variantId);
    const off = line.allocations.reduce((sum, one) => sum + one.minor, 0);
    const picture = item?.variant.image ?? item?.product.image;
    return {
      id: `gid://shopify/CartLine/${line.id}`,
      quantity: line.quantity,
      attributes: Object.entries(line.properties).map(([key, value]) => ({ key, value })),
      cost: { totalAmount: money(line.unitMinor * line.quantity - off) },
      discountAllocations: line.allocations.map((one) => ({ type: one.code === null ? "automatic" : "code", ...(one.code === null ? { title: one.title } : { code: one.code }), discountedAmount: money(one.minor) })),
      merchandise: {
        type: "variant",
        id: `gid://shopify/ProductVariant/${line.variantId}`,
        title: line.title,
        subtitle: line.variantTitle || undefined,
        requiresShipping: true,
        selectedOptions: item?.variant.options.map((value, index) => ({ name: item.product.optionNames[index] ?? "", value })) ?? [],
        image: picture ? { url: new URL(picture, visit.url).href, altText: line.title } : undefined,
        product: { id: `gid://shopify/Product/${line.productId}`, vendor: item?.product.vendor ?? "", productType: item?.product.type ?? "" },
      },
    };
  });
  return {
    target,
    apiVersion: manifest.apiVersion,
    networkAccess: manifest.networkAccess,
    locale: visit.locale,
    dictionaries: dictionaries(path.join(folder, "locales")),
    shop: { id: "gid://shopify/Shop/1", name: shop.name, myshopifyDomain: shop.domain, storefrontUrl: visit.url.origin },
    scriptUrl: app.url,
    timezone: shop.timezone,
    currency: paid.currency,
    order: { id: `gid://shopify/Order/${order.id}`, name: order.name, confirmationNumber: order.token.slice(0, 9).toUpperCase(), processedAt: new Date(order.createdAt).toISOString(), cancelledAt: order.cancelledAt === null ? undefined : new Date(order.cancelledAt).toISOString() },
    isFirstOrder: visit.world.orders.filter((one) => one.email === order.email).length === 1,
    lines,
    attributes: Object.entries(order.attributes).map(([key, value]) => ({ key, value })),
    discountCodes: order.codes.map((code) => ({ code })),
    cost: { subtotal: money(order.subtotal), shipping: money(order.shipping), total: money(order.total) },
    settings: {} as Record<string, string | number | boolean>,
  };
}

function dictionaries(folder: string): { fallback: string; by: Record<string, unknown> } {
  const by: Record<string, unknown> = {};
  let fallback = "en";
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const match = /^([\w-]+?)(\.default)?\.json$/.exec(file);
    if (!match) continue;
    by[match[1]!] = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
    if (match[2]) fallback = match[1]!;
  }
  return { fallback, by };
}

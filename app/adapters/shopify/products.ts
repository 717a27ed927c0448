import { parseDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import type { Commerce, ProductFacts } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { PRODUCT } from "./operations/products";
import { allNodes } from "./pages";

/** UNLISTED products sell by their address, so a campaign may run on them. */
const STATUS = { ACTIVE: "active", UNLISTED: "active", DRAFT: "draft", ARCHIVED: "archived" } as const satisfies Record<string, ProductFacts["status"]>;

/** Reads a product with all its variants. Variant prices are in the shop's currency, which the caller knows. */
export const readProduct =
  (api: AdminApi): Commerce["product"] =>
  async (shop, productId, currency) => {
    const answer = await api.request(shop, PRODUCT, { id: productId });
    if (!answer.ok) return answer;
    const product = answer.value.product;
    if (!product) return refuse("gone");
    const variants = await allNodes(product.variants, async (after) => {
      const page = await api.request(shop, PRODUCT, { id: productId, after });
      return page.ok ? ok(page.value.product?.variants) : page;
    });
    if (!variants.ok) return variants;
    return ok({
      id: product.id,
      handle: product.handle,
      title: product.title,
      image: product.featuredMedia?.preview?.image?.url ?? null,
      status: STATUS[product.status],
      variants: variants.value.map((v) => ({
        id: v.id,
        title: v.title,
        minor: parseDecimal(v.price, currency).minor,
        available: v.availableForSale,
        image: v.media.nodes[0]?.preview?.image?.url ?? null,
      })),
    });
  };

import { clock, reads, useCases } from "../../composition.server";
import type { CampaignId, ShopDomain } from "../../domain/id";
import type { ProductReply } from "../../ui/editor/editor-types";

/** What the editor shows of a product: Shopify's facts, or why there are none, and the campaigns other than `except` that it is in. */
export async function productReply(shop: ShopDomain, productId: string, except: CampaignId | null): Promise<ProductReply> {
  const product = await useCases.readProduct(shop, productId);
  const clashes = await reads.clashes(shop, productId, except, clock.now());
  return product.ok ? { product: product.value, unread: false, clashes } : { product: null, unread: product.refusal.code === "shopify.unavailable", clashes };
}

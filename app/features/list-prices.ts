import type { Campaign } from "../domain/campaign";
import type { GroupRules } from "../domain/group-rules";
import { type Result, ok, refuse } from "../domain/result";
import type { Commerce, ProductFacts } from "../ports/commerce";
import type { Tx } from "../ports/unit-of-work";

export type TodayRefusal = { code: "product.unknown" | "product.not_active" | "price.currencies" | "price.above_list" };

/** @returns the product as it is today, or why the campaign cannot be sold with it */
export async function productToday(commerce: Pick<Commerce, "product" | "shop">, campaign: Campaign): Promise<Result<ProductFacts, TodayRefusal>> {
  const [product, shop] = [await commerce.product(campaign.shop, campaign.product.id, campaign.currency), await commerce.shop(campaign.shop)];
  if (!product.ok || !shop.ok) return refuse("product.unknown");
  if (product.value.status !== "active") return refuse("product.not_active");
  const { price } = campaign.rules as GroupRules;
  if (price.kind !== "fixed") return ok(product.value);
  if (shop.value.currencies.length > 1) return refuse("price.currencies");
  const above = product.value.variants.some((v) => price.byVariant[v.id] !== undefined && price.byVariant[v.id]! >= v.minor);
  return above ? refuse("price.above_list") : ok(product.value);
}

/** A fixed price's discount is the list price less the group price: notes the list prices it is to be worked out from. */
export async function takeListPrices(tx: Tx, campaign: Campaign, product: ProductFacts): Promise<void> {
  for (const offer of await tx.campaigns.offers(campaign.shop, campaign.id)) {
    const listed = product.variants.find((v) => v.id === offer.variantId)?.minor;
    if (offer.price.kind === "fixed" && listed !== undefined && listed !== offer.listMinor) await tx.campaigns.setListPrice(campaign.shop, offer.id, listed);
  }
}

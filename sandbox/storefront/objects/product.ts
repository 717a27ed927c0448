import type { Presentment, Product, Variant, World } from "../../world/types";
import { shownTo } from "../currency";
import { metafieldsOf } from "./metafields";

/** Pictures made for this shop are square. */
const image = (src: string, alt: string) => ({ src, alt, width: 1200, height: 1200, aspect_ratio: 1, media_type: "image" });

function variantObject(variant: Variant, product: Product, root: string, paying: Presentment) {
  const shown = shownTo(paying);
  const picture = variant.image ? image(variant.image, product.title) : null;
  return {
    id: variant.id,
    product_id: product.id,
    title: variant.title,
    public_title: isDefault(product) ? null : variant.title,
    name: isDefault(product) ? product.title : `${product.title} - ${variant.title}`,
    price: shown(variant.price),
    compare_at_price: variant.compareAt === null ? null : shown(variant.compareAt),
    available: variant.stock > 0,
    sku: variant.sku,
    options: variant.options,
    option1: variant.options[0] ?? null,
    option2: variant.options[1] ?? null,
    option3: variant.options[2] ?? null,
    image: picture,
    featured_image: picture,
    featured_media: picture,
    inventory_quantity: variant.stock,
    inventory_management: "shopify",
    inventory_policy: "deny",
    requires_shipping: true,
    taxable: true,
    url: `${root}/products/${product.handle}?variant=${variant.id}`,
  };
}

const isDefault = (product: Product): boolean => product.variants.length === 1 && product.variants[0]?.title === "Default Title";

/**
 * The Liquid `product` (https://shopify.dev/docs/api/liquid/objects/product). Prices in hundredths of what the shopper pays in.
 * @param selectedId the ?variant= of the page
 */
export function productObject(product: Product, world: World, root: string, paying: Presentment, selectedId?: number) {
  const variants = product.variants.map((variant) => variantObject(variant, product, root, paying));
  const selected = variants.find((variant) => variant.id === selectedId) ?? null;
  const firstAvailable = variants.find((variant) => variant.available) ?? null;
  const shown = selected ?? firstAvailable ?? variants[0] ?? null;
  const prices = variants.map((variant) => variant.price);
  const object = {
    id: product.id,
    title: product.title,
    handle: product.handle,
    description: product.body,
    content: product.body,
    vendor: product.vendor,
    type: product.type,
    tags: product.tags,
    available: firstAvailable !== null,
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    price_varies: new Set(prices).size > 1,
    compare_at_price: shown?.compare_at_price ?? null,
    has_only_default_variant: isDefault(product),
    url: `${root}/products/${product.handle}`,
    featured_image: image(product.image, product.title),
    featured_media: image(product.image, product.title),
    images: [image(product.image, product.title)],
    media: [image(product.image, product.title)],
    options: product.optionNames,
    options_with_values: product.optionNames.map((name, index) => ({
      name,
      position: index + 1,
      values: [...new Set(product.variants.map((variant) => variant.options[index] ?? ""))],
      selected_value: shown?.options[index] ?? null,
    })),
    variants,
    selected_variant: selected,
    selected_or_first_available_variant: shown,
    first_available_variant: firstAvailable,
    requires_selling_plan: false,
    selling_plan_groups: [],
  };
  // Not part of `product | json`, as on Shopify.
  return Object.defineProperty(object, "metafields", { value: metafieldsOf(world, "PRODUCT", product.id), enumerable: false }) as typeof object & { metafields: ReturnType<typeof metafieldsOf> };
}

export type ProductObject = ReturnType<typeof productObject>;

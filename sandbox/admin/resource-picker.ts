import { decimal } from "./format";
import type { PickedCollection, PickedImage, PickedProduct, PickerRequest } from "./bridge-protocol";
import type { Product, Variant, World } from "../world/types";

const gid = (noun: string, id: number) => `gid://shopify/${noun}/${id}`;

/** @returns the product as App Bridge's resource picker hands it to an app */
export function pickedProduct(product: Product, currency: string, storefront: string): PickedProduct {
  const image = (address: string): PickedImage => ({ id: gid("ProductImage", product.id), originalSrc: new URL(address, storefront).href, altText: product.title });
  const onlyDefault = product.variants.length === 1 && product.variants[0]?.title === "Default Title";
  const pickedVariant = (variant: Variant, index: number): PickedProduct["variants"][number] => ({
    id: gid("ProductVariant", variant.id),
    title: variant.title,
    displayName: onlyDefault ? product.title : `${product.title} - ${variant.title}`,
    price: decimal(variant.price, currency),
    compareAtPrice: variant.compareAt === null ? null : decimal(variant.compareAt, currency),
    sku: variant.sku,
    position: index + 1,
    inventoryQuantity: variant.stock,
    availableForSale: variant.stock > 0,
    selectedOptions: variant.options.map((value) => ({ value })),
    image: variant.image === null ? null : image(variant.image),
    product: { id: gid("Product", product.id) },
  });
  return {
    id: gid("Product", product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    productType: product.type,
    tags: product.tags,
    descriptionHtml: product.body,
    hasOnlyDefaultVariant: onlyDefault,
    totalInventory: product.variants.reduce((sum, variant) => sum + variant.stock, 0),
    totalVariants: product.variants.length,
    tracksInventory: true,
    updatedAt: new Date(product.updatedAt).toISOString(),
    images: [image(product.image)],
    options: product.optionNames.map((name, index) => ({ id: gid("ProductOption", product.id * 10 + index), name, position: index + 1, values: [...new Set(product.variants.map((variant) => variant.options[index] ?? ""))] })),
    variants: product.variants.map(pickedVariant),
  };
}

/** Every word must occur in what a merchant would type: title, vendor, type, tags, sku. */
function matches(product: Product, query: string): boolean {
  const text = [product.title, product.vendor, product.type, ...product.tags, ...product.variants.map((variant) => variant.sku)].join(" ").toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word.replace(/^\w+:/, "")));
}

/** @returns the products the picker lists, by the app's filter and the merchant's search */
export function findProducts(world: World, filter: PickerRequest["filter"], query: string, storefront: string): PickedProduct[] {
  return world.products
    .filter((product) => (filter.draft !== false || product.status !== "DRAFT") && (filter.archived !== false || product.status !== "ARCHIVED"))
    .filter((product) => matches(product, filter.query ?? "") && matches(product, query))
    .map((product) => pickedProduct(product, world.shop.currency, storefront));
}

/** @returns the collections the picker lists, by the merchant's search */
export const findCollections = ({ collections }: World, query: string): PickedCollection[] =>
  collections.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())).map(({ id, title, handle, productIds }) => ({ id: gid("Collection", id), title, handle, image: null, productsCount: productIds.length }));

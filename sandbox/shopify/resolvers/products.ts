import { decimal } from "../../world/amounts";
import type { Product, Variant } from "../../world/types";
import { byId, connection, type Page, type Position } from "../connection";
import { gid, iso, numberOf } from "../gid";
import { moneyV2 } from "../money";
import { search } from "../search-query";
import type { Resolvers, ShopRoom } from "../shop-room";
import { metafieldOf, metafieldsOf } from "./metafield-view";

function media(room: ShopRoom, id: number, address: string, alt: string) {
  const image = { __typename: "Image", id: gid("ImageSource", id), url: () => new URL(address, room.storefront()).href, altText: alt, width: 800, height: 800 };
  return { __typename: "MediaImage", id: gid("MediaImage", id), alt, mediaContentType: "IMAGE", status: "READY", image, preview: { __typename: "MediaPreviewImage", image, status: "READY" } };
}

export function variantView(room: ShopRoom, product: Product, variant: Variant) {
  const { currency } = room.world.shop;
  return {
    __typename: "ProductVariant",
    id: gid("ProductVariant", variant.id),
    legacyResourceId: String(variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    price: decimal(variant.price, currency),
    compareAtPrice: variant.compareAt === null ? null : decimal(variant.compareAt, currency),
    inventoryQuantity: variant.stock,
    inventoryPolicy: "DENY",
    availableForSale: variant.stock > 0,
    position: product.variants.indexOf(variant) + 1,
    selectedOptions: product.optionNames.map((name, index) => ({ __typename: "SelectedOption", name, value: variant.options[index] ?? "" })),
    media: (page: Page) => connection(variant.image ? [variant] : [], page, byId, () => media(room, variant.id, variant.image!, variant.title)),
    inventoryItem: () => ({ __typename: "InventoryItem", id: gid("InventoryItem", variant.id), unitCost: variant.cost === null ? null : moneyV2(variant.cost, currency) }),
    product: () => productView(room, product),
  };
}

export function productView(room: ShopRoom, product: Product) {
  const { currency } = room.world.shop;
  const prices = product.variants.map((one) => one.price);
  const owner = { ownerType: "PRODUCT" as const, ownerId: product.id };
  const image = media(room, product.id, product.image, product.title);
  return {
    __typename: "Product",
    id: gid("Product", product.id),
    legacyResourceId: String(product.id),
    handle: product.handle,
    title: product.title,
    descriptionHtml: product.body,
    vendor: product.vendor,
    productType: product.type,
    tags: product.tags,
    status: product.status,
    isGiftCard: product.giftCard,
    updatedAt: iso(product.updatedAt),
    totalInventory: product.variants.reduce((sum, one) => sum + one.stock, 0),
    hasOnlyDefaultVariant: product.variants.length === 1 && product.variants[0]!.title === "Default Title",
    onlineStoreUrl: () => (product.status === "ACTIVE" ? `${room.storefront()}/products/${product.handle}` : null),
    featuredMedia: image,
    media: (page: Page) => connection([product], page, byId, () => image),
    priceRangeV2: { __typename: "ProductPriceRangeV2", minVariantPrice: moneyV2(Math.min(...prices), currency), maxVariantPrice: moneyV2(Math.max(...prices), currency) },
    variantsCount: { __typename: "Count", count: product.variants.length, precision: "EXACT" },
    variants: (page: Page) => connection(product.variants, page, (one) => ({ value: product.variants.indexOf(one), id: one.id }), (one) => variantView(room, product, one)),
    inCollection: ({ id }: { id: string }) => collectionOf(room, id)?.productIds.includes(product.id) ?? false,
    metafield: metafieldOf(room, owner),
    metafields: metafieldsOf(room, owner),
  };
}

const collectionOf = (room: ShopRoom, id: string) => room.world.collections.find((one) => one.id === numberOf(id, "Collection"));

/** @returns the collection of that global id, or null */
function collectionById(room: ShopRoom, id: string) {
  const found = collectionOf(room, id);
  return found ? { __typename: "Collection", id: gid("Collection", found.id), handle: found.handle, title: found.title, image: null, hasProduct: ({ id: product }: { id: string }) => found.productIds.includes(numberOf(product, "Product") ?? 0) } : null;
}

/** @returns the product of that global id, or null */
export const productById = (room: ShopRoom, id: string) => {
  const product = room.world.products.find((one) => one.id === numberOf(id, "Product"));
  return product ? productView(room, product) : null;
};

/** @returns the variant of that global id, or null */
export const variantById = (room: ShopRoom, id: string) => {
  const wanted = numberOf(id, "ProductVariant");
  for (const product of room.world.products) {
    const variant = product.variants.find((one) => one.id === wanted);
    if (variant) return variantView(room, product, variant);
  }
  return null;
};

const SORTS: Record<string, (product: Product) => Position> = {
  ID: byId,
  TITLE: (product) => ({ value: product.title.toLowerCase(), id: product.id }),
  UPDATED_AT: (product) => ({ value: product.updatedAt, id: product.id }),
};

const FIELDS = {
  id: (product: Product) => product.id,
  title: (product: Product) => product.title,
  handle: (product: Product) => product.handle,
  status: (product: Product) => product.status,
  tag: (product: Product) => product.tags,
  vendor: (product: Product) => product.vendor,
  product_type: (product: Product) => product.type,
  updated_at: (product: Product) => product.updatedAt,
  default: (product: Product) => [product.title, product.vendor, ...product.tags].join(" "),
};

export const productQueries: Resolvers = {
  product: ({ id }: { id: string }, room) => productById(room, id),
  collection: ({ id }: { id: string }, room) => collectionById(room, id),
  productVariant: ({ id }: { id: string }, room) => variantById(room, id),
  products(args: Page & { query?: string | null; sortKey: string }, room) {
    const position = SORTS[args.sortKey];
    if (!position) throw new Error(`stand-in: products cannot be sorted by ${args.sortKey}`);
    return connection(search(room.world.products, args.query, FIELDS), args, position, (one) => productView(room, one));
  },
};

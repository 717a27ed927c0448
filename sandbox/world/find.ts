import type { Customer, Presentment, Product, Variant, World } from "./types";

export const variantOf = (world: World, variantId: number): { product: Product; variant: Variant } | null => {
  for (const product of world.products) {
    const variant = product.variants.find((v) => v.id === variantId);
    if (variant) return { product, variant };
  }
  return null;
};

export const customerByEmail = (world: World, email: string): Customer | null =>
  world.customers.find((c) => c.email.toLowerCase() === email.trim().toLowerCase()) ?? null;

/** @returns how the shop sells in a currency; null when it does not */
export const presentmentOf = ({ shop }: World, currency: string): Presentment | null =>
  currency === shop.currency ? { currency, country: "US", rate: 1 } : (shop.presentments.find((one) => one.currency === currency) ?? null);

export const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

import { useAppBridge } from "@shopify/app-bridge-react";
import { type AffiliateForm, MOST_PRODUCTS, type OwnRateForm, isCollection } from "../../contracts/program-form-affiliate";
import type { Setter } from "../parts/useFormEditor";

/** The products and collections with a rate of their own, and the ways to change them. A new one starts from the program's rate. */
export function useProducts(form: AffiliateForm, set: Setter<AffiliateForm>) {
  const bridge = useAppBridge();
  const products = form.products.filter(({ id }) => !isCollection(id));
  const collections = form.products.filter(({ id }) => isCollection(id));
  const row = (one: { id: string; title: string }, image: string | null) => form.products.find(({ id }) => id === one.id) ?? { id: one.id, title: one.title, image, kind: form.rateKind, rate: form.rate };
  const idsOf = (rows: AffiliateForm["products"]) => rows.map(({ id }) => ({ id }));

  async function pickProducts() {
    const selected = await bridge.resourcePicker({ type: "product", action: "select", multiple: MOST_PRODUCTS - collections.length, filter: { variants: false, archived: false }, selectionIds: idsOf(products) });
    if (selected) set("products", [...selected.map((one) => row(one, "images" in one ? (one.images[0]?.originalSrc ?? null) : null)), ...collections]);
  }
  async function pickCollections() {
    const selected = await bridge.resourcePicker({ type: "collection", action: "select", multiple: MOST_PRODUCTS - products.length, selectionIds: idsOf(collections) });
    if (selected) set("products", [...products, ...selected.map((one) => row(one, "image" in one ? (one.image?.originalSrc ?? null) : null))]);
  }
  return {
    pickProducts,
    pickCollections,
    some: { products: products.length > 0, collections: collections.length > 0 },
    remove: (id: string) => set("products", form.products.filter((one) => one.id !== id)),
    change: (id: string, change: Partial<Pick<OwnRateForm, "kind" | "rate">>) => set("products", form.products.map((one) => (one.id === id ? { ...one, ...change } : one))),
  };
}

import { useAppBridge } from "@shopify/app-bridge-react";
import { type AffiliateForm, MOST_PRODUCTS } from "../../contracts/program-form-affiliate";
import type { Setter } from "../parts/useFormEditor";

/** The products with a rate of their own, and the ways to change them. A new one starts from the program's percentage. */
export function useProducts(form: AffiliateForm, set: Setter<AffiliateForm>) {
  const bridge = useAppBridge();
  async function pick() {
    const selected = await bridge.resourcePicker({ type: "product", action: "select", multiple: MOST_PRODUCTS, filter: { variants: false, archived: false }, selectionIds: form.products.map(({ id }) => ({ id })) });
    if (!selected) return;
    const percent = form.rateKind === "percent" ? form.rate : "";
    set("products", selected.map((one) => form.products.find(({ id }) => id === one.id) ?? { id: one.id, title: one.title, image: "images" in one ? (one.images[0]?.originalSrc ?? null) : null, percent }));
  }
  return {
    pick,
    remove: (id: string) => set("products", form.products.filter((one) => one.id !== id)),
    change: (id: string, percent: string) => set("products", form.products.map((one) => (one.id === id ? { ...one, percent } : one))),
  };
}

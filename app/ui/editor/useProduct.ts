import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import type { CampaignForm } from "../../contracts/campaign-form";
import type { ProductReply, Setter } from "./editor-types";

/** The product as Shopify has it now, and the way to choose another. */
export function useProduct(first: ProductReply, form: CampaignForm, set: Setter) {
  const bridge = useAppBridge();
  const fetcher = useFetcher<ProductReply>();
  const { product, clashes } = fetcher.data ?? first;
  const fits = product !== null && product.id === form.product?.id;
  async function pick() {
    const selected = await bridge.resourcePicker({ type: "product", action: "select", multiple: false, filter: { variants: false, archived: false }, ...(form.product && { selectionIds: [{ id: form.product.id }] }) });
    const picked = selected?.[0];
    if (!picked) return;
    const image = "images" in picked ? (picked.images[0]?.originalSrc ?? null) : null;
    if (picked.id !== form.product?.id) {
      set("variantIds", []);
      set("fixed", {});
    }
    set("product", { id: picked.id, handle: "handle" in picked ? picked.handle : "", title: picked.title, image });
    if (form.title === "") set("title", picked.title.slice(0, 80));
    fetcher.load(`/app/product?id=${encodeURIComponent(picked.id)}&except=${form.id}`);
  }
  return { product: fits ? product : null, clashes: fits ? clashes : [], loading: fetcher.state !== "idle", pick };
}

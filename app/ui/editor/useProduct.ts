import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import type { CampaignForm } from "../../contracts/campaign-form";
import type { ProductReply, Setter } from "./editor-types";

/** The product as Shopify has it now, and the ways to choose another and, where Shopify did not answer, to ask once more. */
export function useProduct(first: ProductReply, form: CampaignForm, set: Setter) {
  const bridge = useAppBridge();
  const fetcher = useFetcher<ProductReply>();
  const { product, unread, clashes } = fetcher.data ?? first;
  const fits = product !== null && product.id === form.product?.id;
  const ask = (id: string) => fetcher.load(`/app/product?id=${encodeURIComponent(id)}&except=${form.id}`);
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
    ask(picked.id);
  }
  return { product: fits ? product : null, clashes: fits ? clashes : [], loading: fetcher.state !== "idle", pick, again: unread && form.product ? () => ask(form.product!.id) : null };
}

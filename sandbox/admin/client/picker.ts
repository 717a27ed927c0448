import type { PickedProduct, PickedVariant, PickerRequest } from "../bridge-protocol";
import { byId, element } from "./dom";
import { Selection } from "./selection";

const box = (multiple: boolean, label: string, checked: boolean, change: (on: boolean) => void) => {
  const input = element("input", { type: multiple ? "checkbox" : "radio", checked, ariaLabel: label });
  if (!multiple) input.name = "pick";
  input.addEventListener("change", () => change(input.checked));
  return input;
};

function variantRow(product: PickedProduct, variant: PickedVariant, chosen: Selection, redraw: () => void): HTMLElement {
  const input = box(true, `${product.title} – ${variant.title}`, chosen.hasVariant(product, variant), (on) => {
    chosen.setVariant(product, variant, on);
    redraw();
  });
  return element("label", { className: "pick variant" }, input, element("span", { textContent: variant.title }), element("small", { textContent: `${variant.inventoryQuantity} available` }), element("b", { textContent: variant.price }));
}

function productRow(product: PickedProduct, request: PickerRequest, chosen: Selection, redraw: () => void): HTMLElement[] {
  const input = box(request.multiple !== false, product.title, chosen.has(product), (on) => {
    chosen.setProduct(product, on);
    redraw();
  });
  input.indeterminate = chosen.has(product) && !chosen.isWhole(product);
  const image = element("img", { src: product.images[0]?.originalSrc ?? "", alt: "", width: 40, height: 40, loading: "lazy" });
  const badge = product.status === "ACTIVE" ? [] : [element("span", { className: "badge", textContent: product.status.toLowerCase() })];
  const row = element("label", { className: "pick" }, input, image, element("span", { textContent: product.title }), ...badge);
  const showVariants = request.type === "variant" || (request.filter.variants !== false && !product.hasOnlyDefaultVariant);
  return [row, ...(showVariants ? product.variants.map((variant) => variantRow(product, variant, chosen, redraw)) : [])];
}

/**
 * The resource picker: search, keyboard, any width.
 * @param find answers a query string with products
 * @returns the selection, or null when the merchant cancels
 */
export async function pickResources(request: PickerRequest, find: (query: string) => Promise<PickedProduct[]>): Promise<PickedProduct[] | PickedVariant[] | null> {
  const filter = new URLSearchParams({ filter: JSON.stringify(request.filter) });
  const products = await find(filter.toString());
  const chosen = new Selection(request, products);
  const verb = request.action === "select" ? "Select" : "Add";

  const search = element("input", { type: "search", placeholder: "Search products", value: request.query, ariaLabel: "Search products", autofocus: true });
  const list = element("div", { className: "picks" });
  const summary = element("span", { className: "quiet", role: "status" });
  const add = element("button", { type: "submit", value: "add", className: "primary", textContent: verb });
  const cancel = element("button", { type: "button", textContent: "Cancel" });
  const form = element("form", { method: "dialog" }, element("h2", { textContent: `${verb} ${request.type === "variant" ? "variants" : "products"}` }), search, list, element("div", { className: "row end" }, summary, cancel, add));
  const dialog = element("dialog", { className: "picker", id: "picker" }, form);
  dialog.setAttribute("aria-label", `${verb} products`);

  let listed = products;
  const redraw = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute("aria-label") : null;
    list.replaceChildren(...listed.flatMap((product) => productRow(product, request, chosen, redraw)));
    if (!listed.length) list.append(element("p", { className: "quiet", textContent: "No product is called that." }));
    if (focused) [...list.querySelectorAll("input")].find((input) => input.getAttribute("aria-label") === focused)?.focus();
    summary.textContent = chosen.summary();
    add.disabled = !chosen.allowed();
  };
  const searchFor = async () => {
    const wanted = search.value;
    filter.set("query", wanted);
    const found = wanted ? await find(filter.toString()) : products;
    // An older answer that arrives late must not replace a newer one.
    if (wanted !== search.value) return;
    listed = found;
    redraw();
  };
  search.addEventListener("input", () => void searchFor());
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "ArrowDown") list.querySelector("input")?.focus();
  });
  cancel.addEventListener("click", () => dialog.close("cancel"));
  await searchFor();
  redraw();
  byId("dialogs").append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "add" ? chosen.result() : null);
    }),
  );
}

import type { PickedCollection, PickerRequest } from "../bridge-protocol";
import { byId, element } from "./dom";

/**
 * The resource picker for collections, which have no variants.
 * @param find answers a query string with collections
 * @returns the selection, or null when the merchant cancels
 */
export async function pickCollections(request: PickerRequest, find: (query: string) => Promise<PickedCollection[]>): Promise<PickedCollection[] | null> {
  const collections = await find("query=");
  const chosen = new Set(request.selectionIds.map(({ id }) => id));
  const limit = typeof request.multiple === "number" ? request.multiple : Infinity;
  const add = element("button", { type: "submit", value: "add", className: "primary", textContent: "Select" });
  const cancel = element("button", { type: "button", textContent: "Cancel" });
  const rows = collections.map(({ id, title, productsCount }) => {
    const input = element("input", { type: request.multiple === false ? "radio" : "checkbox", name: "pick", checked: chosen.has(id), ariaLabel: title });
    input.addEventListener("change", () => {
      if (request.multiple === false) chosen.clear();
      if (input.checked) chosen.add(id);
      else chosen.delete(id);
      add.disabled = chosen.size > limit;
    });
    return element("label", { className: "pick" }, input, element("span", { textContent: title }), element("small", { textContent: `${productsCount} products` }));
  });
  const form = element("form", { method: "dialog" }, element("h2", { textContent: "Select collections" }), element("div", { className: "picks" }, ...rows), element("div", { className: "row end" }, cancel, add));
  const dialog = element("dialog", { className: "picker", id: "picker" }, form);
  dialog.setAttribute("aria-label", "Select collections");
  cancel.addEventListener("click", () => dialog.close("cancel"));
  byId("dialogs").append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "add" ? collections.filter(({ id }) => chosen.has(id)) : null);
    }),
  );
}

import type { PickedCollection, PickedProduct, PickedVariant, PickerRequest } from "../bridge-protocol";
import { ask } from "./channel";

type Options = Partial<Omit<PickerRequest, "type">> & { type: string };
type Selection = (PickedProduct | PickedVariant | PickedCollection)[];

/**
 * `shopify.resourcePicker` for products, variants and collections.
 * @returns the selection in App Bridge's shape, undefined when the merchant cancels
 * @throws for anything else
 */
export async function resourcePicker(options: Options): Promise<(Selection & { selection: Selection }) | undefined> {
  if (options.type !== "product" && options.type !== "variant" && options.type !== "collection") throw new Error(`resourcePicker: the stand-in has no ${options.type} to pick`);
  const picked = await ask("pick", {
    type: options.type,
    action: options.action ?? "add",
    multiple: options.multiple ?? false,
    filter: { ...options.filter },
    query: options.query ?? "",
    selectionIds: (options.selectionIds ?? []).map(({ id, variants }) => ({ id, ...(variants && { variants: variants.map((variant) => ({ id: variant.id })) }) })),
  });
  // Older callers read `.selection`; App Bridge still carries it on the array.
  return picked ? Object.assign(picked as Selection, { selection: picked as Selection }) : undefined;
}

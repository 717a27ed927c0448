import type { Discount, World } from "./types";

/** Finds a code among the live discounts; Shopify compares codes without regard to case. */
export function codeOf(world: World, text: string): { discount: Discount; code: Discount["codes"][number] } | null {
  const wanted = text.trim().toUpperCase();
  for (const discount of world.discounts) {
    if (discount.automatic) continue;
    const code = discount.codes.find((c) => c.code.toUpperCase() === wanted);
    if (code) return { discount, code };
  }
  return null;
}

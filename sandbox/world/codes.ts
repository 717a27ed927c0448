import type { Discount, World } from "./types";

type Code = Discount["codes"][number];
/** Each list of codes by upper-cased code; lists grow at their end, and are replaced when codes go. */
const indexes = new WeakMap<Code[], { length: number; byCode: Map<string, Code> }>();

function indexOf(codes: Code[]): Map<string, Code> {
  const index = indexes.get(codes) ?? { length: 0, byCode: new Map<string, Code>() };
  for (; index.length < codes.length; index.length++) {
    const code = codes[index.length]!;
    const key = code.code.toUpperCase();
    if (!index.byCode.has(key)) index.byCode.set(key, code);
  }
  indexes.set(codes, index);
  return index.byCode;
}

/** Finds a code among the live discounts; Shopify compares codes without regard to case. */
export function codeOf(world: World, text: string): { discount: Discount; code: Code } | null {
  const wanted = text.trim().toUpperCase();
  for (const discount of world.discounts) {
    if (discount.automatic) continue;
    const code = indexOf(discount.codes).get(wanted);
    if (code) return { discount, code };
  }
  return null;
}

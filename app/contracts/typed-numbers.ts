import { parseDecimal } from "../domain/money";

// Numbers as merchants type them.

/** @returns a whole number within the bounds, or null */
export function whole(typed: string, min: number, max: number): number | null {
  const n = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
  return n >= min && n <= max ? n : null;
}

/** @returns basis points for "20", "12.5" or "12,5" with 0 < percent < 100, or null */
export function readPercent(typed: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(typed);
  const points = match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : 0;
  return points > 0 ? points : null;
}

/** @returns minor units of an amount above zero, or null */
export function readAmount(typed: string, currency: string): number | null {
  try {
    const { minor } = parseDecimal(typed.replace(",", "."), currency);
    return minor > 0 ? minor : null;
  } catch {
    return null;
  }
}

import { createHash, createHmac } from "node:crypto";

/** What is told of a seed before it is used: its SHA-256. Whoever is shown the seed later sees that it was this one. */
export const commitment = (seed: string): string => createHash("sha256").update(seed).digest("hex");

/** What a packet holds whose amount is not drawn, since the seed is no secret any more: the middle, the odd unit to its owner. */
export const middle = (from: number, to: number): number => from + Math.ceil((to - from) / 2);

const BITS = 48;

/**
 * Draw number `n` of a seed: every amount between the two is as likely as another, and anybody who knows the seed can
 * draw it again. The first 48 bits of HMAC-SHA256(seed, "n"), or of ("n/1"), ("n/2") … where they would favour some.
 * @returns minor units, `from` ≤ x ≤ `to`
 */
export function draw(seed: string, n: number, from: number, to: number): number {
  const span = to - from + 1;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || span < 1 || span > 2 ** BITS) throw new Error(`draw: nothing lies between ${from} and ${to}`);
  const fair = 2 ** BITS - (2 ** BITS % span);
  for (let again = 0; ; again++) {
    const bits = createHmac("sha256", seed).update(again === 0 ? `${n}` : `${n}/${again}`).digest().readUIntBE(0, BITS / 8);
    if (bits < fair) return from + (bits % span);
  }
}

import type { Sealer } from "../../ports/system";

/** What a sealer writes. Longer than any name may be, so that no plain value of an older row looks like it. */
const SEALED = /^v1\.[\w-]{38,}$/;

/** Opens what a personal column holds; null for nothing. */
export type Open = (stored: string | null) => string | null;

/**
 * Reads personal columns. Rows written before a column was sealed hold plain text, and read as it stands. What cannot be
 * opened, because its secret is gone, is as good as none: a lost name must not keep a group from closing or a refund
 * from being made. `npm run reseal` counts what cannot be opened.
 */
export const opening =
  (sealer: Sealer): Open =>
  (stored) => {
    if (stored === null || !isSealed(stored)) return stored;
    try {
      return sealer.open(stored);
    } catch {
      return null;
    }
  };

/** @returns text as a personal column keeps it */
export const sealing =
  (sealer: Sealer) =>
  (text: string | null): string | null =>
    text === null ? null : sealer.seal(text);

/** @returns whether a stored value is sealed, with whichever secret */
export const isSealed = (stored: string): boolean => SEALED.test(stored);

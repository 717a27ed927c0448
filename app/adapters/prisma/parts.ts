/** A statement of SQLite's takes no more than 999 values; a few are for other things. */
const AT_ONCE = 500;

/** A list in pieces that a statement can name. */
export const parts = <T>(list: readonly T[]): T[][] => Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, i) => list.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

/** @returns what `find` finds for each piece of a list, one after the other */
export async function inParts<T, R>(list: readonly T[], find: (part: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (const part of parts(list)) found.push(...(await find(part)));
  return found;
}

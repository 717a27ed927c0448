/** Shopify's global ids as the stand-in gives and takes them. */
export const gid = (type: string, id: number | string) => `gid://shopify/${type}/${id}`;

/** @returns the type and the number (or name) inside a global id; null for anything else */
export function parseGid(text: string): { type: string; id: string } | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/([A-Za-z0-9-]+)(\?.*)?$/.exec(text);
  return match ? { type: match[1]!, id: match[2]! } : null;
}

/** @returns the number inside `text` when it is a global id of one of `types`, else null */
export function numberOf(text: string, ...types: string[]): number | null {
  const parsed = parseGid(text);
  return parsed && types.includes(parsed.type) && /^\d+$/.test(parsed.id) ? Number(parsed.id) : null;
}

/** @returns a moment as Shopify writes it: UTC, whole seconds */
export const iso = (at: number) => new Date(Math.floor(at / 1000) * 1000).toISOString().replace(".000Z", "Z");
export const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

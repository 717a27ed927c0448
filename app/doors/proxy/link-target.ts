/** Any address will do: only whether one leaves it is looked at. */
const SHOP = "https://shop.invalid";

/**
 * Where a link leads on to: a path of the shop and never another site, whatever stands in the address.
 * @param to the path that was asked for
 * @param ref the code to take along
 * @returns the path as browsers read it, with `ref` set or taken away; "/" when `to` is none
 */
export function targetOf(to: string | null, ref: string | null): string {
  const asked = pathOf(to ?? "/") ?? new URL(SHOP);
  asked.searchParams.delete("ref");
  if (ref !== null) asked.searchParams.set("ref", ref);
  return asked.pathname + asked.search + asked.hash;
}

/** @returns a path of the shop without anybody's code, or null for what is none */
export const pathTo = (to: string | null | undefined): string | null => (to && pathOf(to) ? targetOf(to, null) : null);

/**
 * @param typed an address as somebody pasted it: with or without https://, or a path alone
 * @param hosts where the shop is at home
 * @returns the path of that page of the shop, without anybody's code; null for what is elsewhere
 */
export function pageIn(typed: string, hosts: readonly string[]): string | null {
  if (typed.startsWith("/")) return pathTo(typed);
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { host, pathname, search, hash } = new URL(address);
  const plain = (name: string) => name.replace(/^www\./, "");
  return hosts.map(plain).includes(plain(host)) ? pathTo(pathname + search + hash) : null;
}

function pathOf(to: string): URL | null {
  if (!to.startsWith("/") || to.includes("\\") || to.length > 2_000 || !URL.canParse(to, SHOP)) return null;
  const url = new URL(to, SHOP);
  // What is read again must be a path still: "/.//evil.example" becomes "//evil.example" once its dot is resolved.
  return url.origin === SHOP && !url.pathname.startsWith("//") ? url : null;
}

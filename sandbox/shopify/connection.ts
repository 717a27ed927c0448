import { GraphQLError } from "graphql";

/** The arguments of any of Shopify's connections. */
export type Page = { first?: number | null; last?: number | null; after?: string | null; before?: string | null; reverse?: boolean | null };
type Key = string | number;
/** How one item is ordered and found again: cursors carry both, so that pages stay right while items change. */
export type Position = { value: Key; id: number };

const encode = (position: Position) => Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url");

function decode(cursor: string): Position {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [Key, number];
    if (typeof id === "number") return { value, id };
  } catch {
    // an unreadable cursor is refused below like a wrong one
  }
  throw new GraphQLError(`Invalid cursor for current pagination sort: ${cursor}`, { extensions: { code: "INVALID_CURSOR" } });
}

const order = (a: Position, b: Position) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.id - b.id);

/**
 * A page of `items`, by Shopify's rules (https://shopify.dev/docs/api/usage/pagination-graphql): first or last is
 * needed and at most 250.
 * @param position what the list is sorted by
 * @param view how one item is answered
 */
export function connection<T>(items: readonly T[], page: Page, position: (item: T) => Position, view: (item: T) => unknown) {
  const size = page.first ?? page.last;
  if (size === null || size === undefined) throw new GraphQLError("you must provide one of first or last", { extensions: { code: "BAD_REQUEST" } });
  if (page.first != null && page.last != null) throw new GraphQLError("providing both first and last is not supported", { extensions: { code: "BAD_REQUEST" } });
  if (size < 1 || size > 250) throw new GraphQLError(`${page.first != null ? "first" : "last"} must be between 1 and 250`, { extensions: { code: "BAD_REQUEST" } });
  const sign = page.reverse ? -1 : 1;
  const sorted = items.map((item) => ({ item, at: position(item) })).sort((a, b) => sign * order(a.at, b.at));
  const after = page.after ? decode(page.after) : null;
  const before = page.before ? decode(page.before) : null;
  const inside = sorted.filter(({ at }) => (!after || sign * order(at, after) > 0) && (!before || sign * order(at, before) < 0));
  const shown = page.first != null ? inside.slice(0, size) : inside.slice(-size);
  const cut = inside.length > shown.length;
  return {
    nodes: () => shown.map(({ item }) => view(item)),
    edges: () => shown.map(({ item, at }) => ({ cursor: encode(at), node: view(item) })),
    pageInfo: {
      hasNextPage: page.first != null ? cut : before !== null,
      hasPreviousPage: page.last != null ? cut : after !== null,
      startCursor: shown.length ? encode(shown[0]!.at) : null,
      endCursor: shown.length ? encode(shown.at(-1)!.at) : null,
    },
  };
}

/** Ordered by id: the default of most of Shopify's lists. */
export const byId = (item: { id: number }): Position => ({ value: item.id, id: item.id });

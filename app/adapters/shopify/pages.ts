import { ok, type Result } from "../../domain/result";
import type { CommerceRefusal } from "../../ports/commerce";

export type Connection<N> = { nodes: N[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };

/**
 * Reads a connection to its end.
 * @param first the page that was read already
 * @param next reads the page after a cursor; null when what it belongs to is gone, which ends the reading
 */
export async function allNodes<N>(first: Connection<N>, next: (after: string) => Promise<Result<Connection<N> | null | undefined, CommerceRefusal>>): Promise<Result<N[], CommerceRefusal>> {
  const nodes = [...first.nodes];
  let page = first;
  while (page.pageInfo.hasNextPage && page.pageInfo.endCursor) {
    const answer = await next(page.pageInfo.endCursor);
    if (!answer.ok) return answer;
    if (!answer.value) break;
    page = answer.value;
    nodes.push(...page.nodes);
  }
  return ok(nodes);
}

import { reads } from "../../composition.server";
import { type ShopDomain, isId } from "../../domain/id";
import type { StatementView } from "../../domain/views";

/**
 * The statement of a payout.
 * @throws a Response, 404, when there is none: no such payout, or it is not approved
 */
export async function statementAsked(shop: ShopDomain, id: unknown): Promise<StatementView> {
  const view = isId("pay", id) ? await reads.statement(shop, id) : null;
  if (!view) throw new Response("There is no such statement.", { status: 404 });
  return view;
}

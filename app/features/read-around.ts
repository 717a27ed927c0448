import type { ShopDomain } from "../domain/id";
import type { Order } from "../domain/order";
import type { Collected, Floor } from "../domain/reward-rule";
import type { Commerce } from "../ports/commerce";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "unitCosts" | "collected"> };

/** What must be known beside an order to reward it. `floor`: what the shop wants to keep; null where it has set none. */
export type Around = { floor: Floor | null; collected: Collected };

/**
 * Asks Shopify what rewarding an order takes: what its goods cost and in which collections they are. Done before the
 * order's transaction: nothing outside is asked in one.
 * @throws CommerceUnavailable when Shopify does not answer: without costs a reward could be too high, without collections wrong
 */
export async function readAround(deps: Deps, shop: ShopDomain, order: Order): Promise<Around> {
  return { floor: await readFloor(deps, shop, order), collected: await readCollected(deps, shop, order) };
}

/**
 * Asks what an order's goods cost, where the shop has set a floor: before the order has terms, and again for lines that an
 * edit has added.
 * @returns null where there is nothing to ask
 * @throws CommerceUnavailable when Shopify does not answer: without costs, a reward could be too high
 */
async function readFloor({ uow, commerce }: Deps, shop: ShopDomain, order: Order): Promise<Floor | null> {
  const wanted = await uow.read(async (tx) => {
    const grants = await tx.grants.ofOrder(shop, order.id);
    const floors = grants.flatMap((grant) => grant.terms.floor ?? []);
    if (grants.length > 0) return floors[0] ? { keep: floors[0].keep, lines: order.lines.filter((line) => floors.some((floor) => !(line.id in floor.costs))) } : null;
    const keep = (await tx.shops.find(shop))?.settings.marginFloor;
    if (keep === undefined || !(await tx.programs.all(shop)).some((program) => program.status === "live")) return null;
    return { keep, lines: order.lines };
  });
  if (!wanted || (wanted.lines.length === 0 && order.lines.length > 0)) return null;
  const variants = [...new Set(wanted.lines.flatMap((line) => line.variantId ?? []))];
  const costs = variants.length === 0 ? null : await commerce.unitCosts(shop, variants, order.currency);
  // A shop that does not let us see its costs has told none.
  const known = costs?.ok ? costs.value : {};
  return { keep: wanted.keep, costs: Object.fromEntries(wanted.lines.map((line) => [line.id, (line.variantId !== null && known[line.variantId]) || 0])) };
}

/** In which of the collections that live programs have rates for the order's products are: asked once, before the order has terms. */
async function readCollected({ uow, commerce }: Deps, shop: ShopDomain, order: Order): Promise<Collected> {
  const wanted = await uow.read(async (tx) => {
    const rules = (await tx.programs.all(shop)).filter((program) => program.status === "live").flatMap((program) => program.rules.reward.collections ?? []);
    return rules.length === 0 || (await tx.grants.ofOrder(shop, order.id)).length > 0 ? [] : [...new Set(rules.map(({ collectionId }) => collectionId))];
  });
  const products = [...new Set(order.lines.flatMap((line) => line.productId ?? []))];
  if (wanted.length === 0 || products.length === 0) return {};
  const collected = await commerce.collected(shop, products, wanted);
  // A shop that has left tells nothing any more, and nothing new is earned in it.
  return collected.ok ? collected.value : {};
}

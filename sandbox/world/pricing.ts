import { allocate, type Candidate, type Item } from "./allocation";
import { codeOf } from "./codes";
import { type Buyer, classOf, MAX_CODES, REASON, whyNot } from "./eligibility";
import { sum, variantOf } from "./find";
import type { Allocation, Cart, PricedCart, World } from "./types";

/** Two discounts go together when each allows the class of the other (DiscountCombinesWith); two codes of one discount never do. */
const together = (a: Candidate, b: Candidate) => a.discount.id !== b.discount.id && a.discount.combinesWith[classOf(b.discount)] && b.discount.combinesWith[classOf(a.discount)];

/** Every set of candidates whose members all go together, the empty one first. */
function combinations(candidates: Candidate[]): Candidate[][] {
  return candidates.reduce<Candidate[][]>(
    (sets, candidate) => [...sets, ...sets.filter((set) => set.every((other) => together(other, candidate))).map((set) => [...set, candidate])],
    [[]],
  );
}

const saved = (allocations: Allocation[][]) => sum(allocations.flat().map((a) => a.minor));

/**
 * Today's prices of a cart. Codes and automatic discounts compete; where they cannot be combined the set that is best
 * for the buyer wins (https://help.shopify.com/en/manual/discounts/discount-combinations), so that an automatic discount
 * can displace a code. Of two equal sets the one with the earlier codes wins.
 * @param buyer who pays, when the checkout knows more than the cart
 */
export function price(world: World, cart: Cart, buyer: Buyer = { customerId: cart.customerId, email: null }): PricedCart {
  const rows = cart.lines.flatMap((line) => {
    const found = variantOf(world, line.variantId);
    return found ? [{ line, ...found }] : [];
  });
  const items: Item[] = rows.map(({ line, variant, product }) => ({ productId: product.id, variantId: variant.id, quantity: line.quantity, unitMinor: variant.price }));

  const entered = cart.codes.map((text, index) => {
    const found = codeOf(world, text);
    const reason = index >= MAX_CODES ? REASON.many : found ? whyNot(world, found.discount, found.code, cart, buyer) : REASON.unknown;
    return { text, candidate: found && reason === null ? { discount: found.discount, code: found.code.code } : null, reason };
  });
  const automatic = world.discounts.filter((d) => d.automatic && whyNot(world, d, null, cart, buyer) === null).map((discount) => ({ discount, code: null }));
  const best = combinations([...entered.flatMap((e) => e.candidate ?? []), ...automatic])
    .map((set) => allocate(set, items))
    .reduce((winner, next) => (saved(next) > saved(winner) ? next : winner));

  const landed = new Set(best.flat().map((a) => a.code));
  const lines = rows.map((row, i) => {
    const allocations = best[i] ?? [];
    const listMinor = row.variant.price * row.line.quantity;
    return { ...row, listMinor, finalMinor: listMinor - sum(allocations.map((a) => a.minor)), allocations };
  });
  const subtotal = sum(lines.map((l) => l.listMinor));
  const discount = saved(best);
  return {
    lines,
    codes: entered.map(({ text, candidate, reason }) => ({ code: text, applicable: candidate !== null && landed.has(candidate.code), reason: candidate === null ? reason : landed.has(candidate.code) ? null : REASON.combine })),
    subtotal, discount, total: subtotal - discount,
  };
}

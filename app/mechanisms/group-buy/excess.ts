import type { SeatId, ShopDomain } from "../../domain/id";
import type { Instant } from "../../domain/instant";
import type { OrderLine } from "../../domain/order";
import type { Tx } from "../../ports/unit-of-work";
import { type GroupCampaign, send } from "./apply";

/** Units of each line as they had been ordered, those among them that were given back included. */
type Ordered = Record<string, number>;

/**
 * One seat buys so many units at the group price. More are honoured or given back, as the merchant chose: each unit once,
 * and those that an edit adds to the order later for themselves.
 */
export async function settleExcess(tx: Tx, campaign: GroupCampaign, seatId: SeatId, lines: readonly OrderLine[], now: Instant): Promise<void> {
  // What the merchant took back by hand is not taken back twice.
  const units = lines.reduce((sum, line) => sum + line.currentQuantity, 0);
  const excess = units - campaign.rules.unitsPerSeat;
  if (excess <= 0) return;
  const seat = await tx.groups.seat(campaign.shop, seatId);
  if (!seat?.orderId || seat.state !== "counted") return;
  const about = `${seat.id}:${seat.orderId}`;
  const settled = await settledSoFar(tx, campaign.shop, about);
  if (!settled) return;
  const parts = newAmong(lines, excess, settled.ordered);
  if (parts.length === 0) return;
  const to = { campaignId: campaign.id, groupId: seat.groupId, seatId: seat.id };
  const ordered = { ...settled.ordered, ...Object.fromEntries(lines.map((line) => [line.id, line.quantity])) };
  const detail = { units: parts.reduce((sum, { part }) => sum + part, 0), ordered: JSON.stringify(ordered) };
  const fresh = await tx.facts.record(campaign.shop, [{ ...to, key: `payment.excess:${about}${settled.turn}`, kind: "payment.excess", at: now, orderId: seat.orderId, detail }]);
  if (fresh.length === 0 || campaign.rules.onExcess === "honour") return;
  for (const { line, part } of parts) {
    // Of units that came later, others of the line may be on their way back still: what stays is kept over all lines together.
    const keep = settled.turn === "" ? { keep: line.currentQuantity - part } : {};
    await send(tx, campaign, [{ ...to, key: `order.refund_units:${seat.id}:${line.id}${settled.turn}`, kind: "order.refund_units", payload: { seatId: seat.id, orderId: seat.orderId, lineId: line.id, units: part, ...keep } }], now);
  }
}

/**
 * How far this order's units were settled. Each time is a fact that says how many units had been ordered by then, and
 * whose key says how many had been the time before: nobody begins twice at the same place.
 *
 * @returns null when an earlier version settled them, which did not say how far
 */
async function settledSoFar(tx: Tx, shop: ShopDomain, about: string): Promise<{ turn: string; ordered: Ordered } | null> {
  let ordered: Ordered = {};
  for (let turn = ""; ; turn = `:${Object.values(ordered).reduce((sum, quantity) => sum + quantity, 0)}`) {
    const told = await tx.facts.find(shop, `payment.excess:${about}${turn}`);
    if (!told) return { turn, ordered };
    if (typeof told.detail["ordered"] !== "string") return null;
    ordered = JSON.parse(told.detail["ordered"]) as Ordered;
  }
}

/** So many units as are too many, of those that were never settled; of the last lines first. */
function newAmong(lines: readonly OrderLine[], excess: number, ordered: Ordered): { line: OrderLine; part: number }[] {
  let left = excess;
  return [...lines].reverse().flatMap((line) => {
    const part = Math.min(left, line.quantity - (ordered[line.id] ?? 0), line.currentQuantity);
    if (part <= 0) return [];
    left -= part;
    return [{ line, part }];
  });
}

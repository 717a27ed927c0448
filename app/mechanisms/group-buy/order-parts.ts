import type { Seat } from "../../domain/group";
import type { CampaignId, OfferId, SeatId, ShopDomain } from "../../domain/id";
import type { Order, OrderLine } from "../../domain/order";
import type { Secrets } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { linesByCode } from "./seat-order";

const PROPERTY = "_tuan_seat";

/** What an order has to do with one campaign: the seat it pays for, with its lines, and lines bought without our price. */
export type OrderPart = { campaignId: CampaignId; seatId: SeatId | null; lines: OrderLine[]; /** Codes of ours in it that no seat has: the database was restored, and forgot whom they were shown to. */ lost: { code: string; offerId: OfferId }[]; otherPrice: { seatId: SeatId; lines: OrderLine[] }[] };

/**
 * Sorts an order's lines by campaign. One order is one seat of a campaign, however many of its codes are in it. A seat
 * that is tied to the order stays so when the order is edited, whatever became of its discount.
 *
 * @returns the parts in the order of campaign ids: locks taken in it never wait for each other in a ring
 */
export async function orderParts(tx: Tx, secrets: Secrets, shop: ShopDomain, order: Order): Promise<OrderPart[]> {
  const parts = new Map<CampaignId, OrderPart & { seats: Seat[] }>();
  const part = (campaignId: CampaignId) => {
    const known = parts.get(campaignId);
    if (known) return known;
    const fresh = { campaignId, seatId: null, lines: [] as OrderLine[], lost: [] as OrderPart["lost"], otherPrice: [] as OrderPart["otherPrice"], seats: [] as Seat[] };
    parts.set(campaignId, fresh);
    return fresh;
  };
  const add = (to: OrderPart, lines: OrderLine[]) => to.lines.push(...lines.filter((line) => !to.lines.includes(line)));

  const byCode = linesByCode(order);
  for (const code of [...byCode.keys()].sort()) {
    const seats = await tx.groups.seatsByCode(shop, code);
    const first = seats[0] ?? (await tx.codes.offerOf(shop, code));
    if (!first) continue;
    const own = part(first.campaignId);
    own.seats.push(...seats);
    if (seats.length === 0) own.lost.push({ code, offerId: first.offerId });
    add(own, byCode.get(code) ?? []);
  }
  for (const bound of await tx.groups.seatsOfOrder(shop, order.id)) {
    const own = part(bound.campaignId);
    own.seatId = bound.id;
    add(own, order.lines.filter((line) => bound.lineIds.includes(line.id)));
  }
  for (const own of parts.values()) own.seatId ??= (own.seats.find((s) => s.orderId === null) ?? own.seats[0])?.id ?? null;

  const proven = new Set([...parts.values()].flatMap((own) => own.lines));
  const seated = new Set([...parts.values()].map((own) => own.seatId));
  for (const line of order.lines) {
    const token = proven.has(line) ? undefined : line.properties[PROPERTY];
    const seatId = token ? secrets.open("seat", token) : null;
    const seat = seatId ? await tx.groups.seat(shop, seatId as SeatId) : null;
    if (!seat || seated.has(seat.id)) continue;
    const { otherPrice } = part(seat.campaignId);
    const known = otherPrice.find((other) => other.seatId === seat.id);
    if (known) known.lines.push(line);
    else otherPrice.push({ seatId: seat.id, lines: [line] });
  }
  return [...parts.values()].map(({ campaignId, seatId, lines, lost, otherPrice }) => ({ campaignId, seatId, lines, lost, otherPrice })).sort((a, b) => (a.campaignId < b.campaignId ? -1 : 1));
}

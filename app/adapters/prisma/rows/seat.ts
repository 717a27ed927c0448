import type { Seat as SeatRow } from "@prisma/client";
import type { RefundState, Seat, SeatState } from "../../../domain/group";
import type { CampaignId, GroupId, OfferId, SeatId } from "../../../domain/id";
import type { Sealer } from "../../../ports/system";
import { opening, sealing } from "../sealed";
import { fromBigOrNull, fromDate, fromDateOrNull, fromJson, toBigOrNull, toDate, toDateOrNull, toJson } from "./values";

/** A row of the table Seat as the domain knows it, its name and e-mail address decrypted. */
export const seatFrom = (row: SeatRow, sealer: Sealer): Seat => ({
  id: row.id as SeatId,
  campaignId: row.campaignId as CampaignId,
  groupId: row.groupId as GroupId,
  state: row.state as SeatState,
  opener: row.opener,
  shopperKey: row.shopperKey,
  addressKey: row.addressKey,
  customerId: row.customerId,
  name: opening(sealer)(row.name),
  email: opening(sealer)(row.email),
  locale: row.locale,
  offerId: row.offerId as OfferId,
  variantId: row.variantId,
  quantity: row.quantity,
  code: row.code,
  inviteCode: row.inviteCode,
  invitedBy: row.invitedBy as SeatId | null,
  via: row.via as Seat["via"],
  heldAt: fromDate(row.heldAt),
  holdUntil: fromDate(row.holdUntil),
  securedAt: fromDateOrNull(row.securedAt),
  countedAt: fromDateOrNull(row.countedAt),
  closedAt: fromDateOrNull(row.closedAt),
  orderId: row.orderId,
  orderName: row.orderName,
  lineIds: row.lineIds === null ? [] : fromJson<string[]>(row.lineIds),
  paidMinor: fromBigOrNull(row.paidMinor),
  currency: row.currency,
  test: row.test,
  refund: row.refund as RefundState,
  movedFrom: row.movedFrom as GroupId | null,
});

/** A seat's columns, its name and e-mail address encrypted. Each is named as in the domain. */
export const seatColumns = (seat: Seat, sealer: Sealer) => ({
  ...seat,
  name: sealing(sealer)(seat.name),
  email: sealing(sealer)(seat.email),
  heldAt: toDate(seat.heldAt),
  holdUntil: toDate(seat.holdUntil),
  securedAt: toDateOrNull(seat.securedAt),
  countedAt: toDateOrNull(seat.countedAt),
  closedAt: toDateOrNull(seat.closedAt),
  lineIds: toJson(seat.lineIds),
  paidMinor: toBigOrNull(seat.paidMinor),
});

/** @returns the columns in which `after` differs from `before`; empty when nothing does */
export function changedSeatColumns(before: Seat, after: Seat, sealer: Sealer): Partial<ReturnType<typeof seatColumns>> {
  const changed = (Object.keys(after) as (keyof Seat)[]).filter((name) => !same(before[name], after[name]));
  if (changed.length === 0) return {};
  const columns = seatColumns(after, sealer);
  return Object.fromEntries(changed.map((name) => [name, columns[name]]));
}

const same = (a: unknown, b: unknown) => a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

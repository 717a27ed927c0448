import type { Group, Seat } from "../../domain/group";
import type { CampaignId, GroupId, OfferId, SeatId } from "../../domain/id";
import { HOUR, MINUTE } from "../../domain/instant";
import type { SeatOrder } from "./events";

/** Values for tests of the law: a seat, a group, an order, all plain and overridable. */
export const T0 = Date.UTC(2026, 10, 22, 12);
export const UNTIL = T0 + 30 * 24 * HOUR;

export const seat = (name: string, part: Partial<Seat> = {}): Seat => ({
  id: `sea_${name}` as SeatId, campaignId: "cmp_1" as CampaignId, groupId: "grp_1" as GroupId, state: "held", opener: false, shopperKey: `v:${name}`, addressKey: null, customerId: null, name, email: null, locale: "en",
  offerId: "ofr_1" as OfferId, variantId: "gid://shopify/ProductVariant/1", quantity: 1, code: `CODE-${name}`, inviteCode: `INV-${name}`, invitedBy: null, via: null, heldAt: T0, holdUntil: T0 + 15 * MINUTE, securedAt: null, countedAt: null, closedAt: null,
  orderId: null, orderName: null, lineIds: [], paidMinor: null, currency: null, test: false, refund: "none", movedFrom: null, ...part,
});

export const member = (name: string, part: Partial<Seat> = {}): Seat => seat(name, { state: "counted", orderId: `gid://shopify/Order/${name}`, lineIds: [`line-${name}`], paidMinor: 700, currency: "EUR", countedAt: T0, ...part });

export const group = (part: Partial<Group> = {}): Group => ({
  id: "grp_1" as GroupId, campaignId: "cmp_1" as CampaignId, status: "forming", size: 3, hours: 24, createdAt: T0, startedAt: T0, deadline: T0 + 24 * HOUR, closedAt: null, ending: null, seats: [], ...part,
});

export const draft = (part: Partial<Group> = {}): Group => group({ status: "draft", startedAt: null, deadline: null, ...part });

export const order = (name: string): SeatOrder => ({ id: `gid://shopify/Order/${name}`, name: `#${name}`, lineIds: [`line-${name}`], paidMinor: 700, currency: "EUR", customerId: null, email: `${name}@example.com`, buyer: null, locale: "en", test: false });

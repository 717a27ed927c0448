import type { Attribution } from "../../app/domain/attribution";
import type { Campaign, Offer } from "../../app/domain/campaign";
import type { Group, Seat } from "../../app/domain/group";
import type { BatchId, CampaignId, GrantId, GroupId, Id, InvitationId, OfferId, ParticipantId, PayoutId, ProgramId, SeatId, ShopDomain } from "../../app/domain/id";
import { DAY, HOUR, MINUTE } from "../../app/domain/instant";
import type { Invitation } from "../../app/domain/invitation";
import { type LedgerEntry, move } from "../../app/domain/ledger";
import type { Order } from "../../app/domain/order";
import type { Participant } from "../../app/domain/participant";
import type { Payout } from "../../app/domain/payout";
import type { PayoutBatch } from "../../app/domain/payout-batch";
import { defaultProgram, type Program } from "../../app/domain/program";
import type { Grant } from "../../app/domain/reward";
import type { OutboxMessage } from "../../app/ports/outbox";
import type { MailRecord, ShopRecord } from "../../app/ports/unit-of-work";
import { PLAIN } from "../support/plain-order";

export const NOW = Date.UTC(2026, 10, 22, 12, 0, 0, 123);
export const SHOP = "tea-house.myshopify.com" as ShopDomain;
export const OTHER = "other-shop.myshopify.com" as ShopDomain;

/** `cmp_0000…7`: an id anybody can read. */
export const id = <P extends string>(prefix: P, number = 1) => `${prefix}_${String(number).padStart(26, "0")}` as Id<P>;
export const CAMPAIGN: CampaignId = id("cmp");
export const OFFER: OfferId = id("ofr");
export const GROUP: GroupId = id("grp");
export const PROGRAM: ProgramId = id("prg");
export const PARTICIPANT: ParticipantId = id("par");
export const GRANT: GrantId = id("grt");
export const PAYOUT: PayoutId = id("pay");
export const BATCH: BatchId = id("bat");
export const INVITATION: InvitationId = id("inv");

export const shopRecord = (change: Partial<ShopRecord> = {}): ShopRecord => ({
  shop: SHOP, name: "Tea House", email: "owner@example.com", url: "https://tea-house.example", currency: "EUR", currencies: ["EUR", "JPY"], timezone: "Europe/Berlin", locale: "en", proxyPrefix: "/apps/tuan", capture: "automatic",
  settings: { invite: { en: "Join me" } }, installedAt: NOW, uninstalledAt: null, lastWebhookAt: null, reconciledTo: NOW - DAY, ...change,
});

export const campaign = (change: Partial<Campaign> = {}): Campaign => ({
  shop: SHOP, id: CAMPAIGN, mechanism: "group-buy", title: "Oolong for three", status: "live", publication: "none",
  product: { id: "gid://shopify/Product/1", handle: "oolong", title: "Oolong", image: null }, rules: { size: 3, nested: { list: [1, "two"] } }, currency: "EUR", timezone: "Europe/Berlin",
  startsAt: NOW - DAY, endsAt: NOW + 7 * DAY, quota: 100, quotaTaken: 0, rewarded: true, revision: 0, createdAt: NOW - DAY, updatedAt: NOW - DAY, endedAt: null, ...change,
});

export const offer = (change: Partial<Offer> = {}): Offer => ({
  id: OFFER, campaignId: CAMPAIGN, variantId: "*", price: { kind: "percent", basisPoints: 2_000 }, listMinor: null, discountId: null, seedCode: "SEED1", ...change,
});

export const seat = (number: number, change: Partial<Seat> = {}): Seat => ({
  id: id("sea", number) as SeatId, campaignId: CAMPAIGN, groupId: GROUP, state: "held", opener: number === 1, shopperKey: `v:visitor-${number}`, addressKey: null, customerId: null, name: null, email: null, locale: "en",
  offerId: OFFER, variantId: "gid://shopify/ProductVariant/1", quantity: 1, code: `CODE-${number}`, inviteCode: `INVITE-${number}`, invitedBy: null, via: null, heldAt: NOW + number, holdUntil: NOW + 15 * MINUTE,
  securedAt: null, countedAt: null, closedAt: null, orderId: null, orderName: null, lineIds: [], paidMinor: null, currency: null, test: false, refund: "none", movedFrom: null, ...change,
});

export const group = (change: Partial<Group> = {}): Group => ({
  id: GROUP, campaignId: CAMPAIGN, status: "forming", size: 3, hours: 24, createdAt: NOW, startedAt: NOW, deadline: NOW + 24 * HOUR, closedAt: null, ending: null, seats: [seat(1)], ...change,
});

export const order = (change: Partial<Order> = {}): Order => ({
  id: "gid://shopify/Order/1001", name: "#1001", placedAt: NOW, updatedAt: NOW, cancelledAt: null, financialStatus: "paid", currency: "EUR", test: false, totalMinor: 9_007_199_254_740_991, refundedMinor: 0,
  customerId: "gid://shopify/Customer/77", email: null, buyer: null, locale: "de", authorizedAt: null, paidAt: NOW, fulfilled: false, capturable: false, ...PLAIN, visits: [],
  lines: [{ id: "gid://shopify/LineItem/1", productId: null, variantId: null, title: "Oolong", quantity: 2, currentQuantity: 2, unitMinor: 1_990, discountMinor: 398, netMinor: 3_582, properties: { Engraving: "For Liang Wei" }, codes: [{ code: "CODE-1", minor: 398 }] }], ...change,
});

/** An order as it is read back: what shoppers typed on its lines is not kept. */
export const storedOrder = (change: Partial<Order> = {}): Order => {
  const whole = order(change);
  return { ...whole, email: null, buyer: null, visits: [], lines: whole.lines.map((line) => ({ ...line, properties: {} })) };
};

export const effect = (key: string, change: Partial<{ runAt: number; createdAt: number; seatId: SeatId }> = {}): OutboxMessage & { runAt: number; createdAt: number } => ({
  kind: "order.tag", payload: { orderId: "gid://shopify/Order/1001", tags: [key] }, key, campaignId: CAMPAIGN, groupId: null, seatId: null, runAt: NOW, createdAt: NOW, ...change,
});

export const delivery = (webhookId: string, change: Partial<{ shop: ShopDomain; body: string; receivedAt: number; topic: string }> = {}) => ({
  shop: SHOP, id: webhookId, topic: "orders/paid", body: `{"id":1001}`, receivedAt: NOW, ...change,
});

export const mail = (key: string, change: Partial<MailRecord> = {}): MailRecord => ({
  key, kind: "joined", seatId: id("sea", 1), participantId: null, invitationId: null, recipient: "liang@example.com", locale: "en", subject: "Hello Liang", text: "Dear Liang", html: "<p>Dear Liang</p>", state: "waiting", reason: null, createdAt: NOW, sentAt: null, ...change,
});

export const program = (change: Partial<Program> = {}): Program => ({
  id: PROGRAM, kind: "affiliate", title: "Friends of the house", status: "live", currency: "EUR", rules: { ...defaultProgram, agreement: { version: 1, text: "Be kind." } }, revision: 0, createdAt: NOW - DAY, updatedAt: NOW - DAY, ...change,
});

/** An account at a bank. */
export const IBAN = "DE89 3704 0044 0532 0130 00";

export const participant = (change: Partial<Participant> = {}): Participant => ({
  id: PARTICIPANT, programId: PROGRAM, standing: "approved", reason: null, code: "LIANGWEI", customerId: "77", name: "Liang Wei", email: "liang@example.com", emailKey: "mailbox-key", hears: null, broughtBy: null, country: null, guestKey: null, locale: "en",
  answers: [{ question: "Where do you share?", answer: "Ask Liang Wei" }], agreed: 1, payTo: IBAN, appliedAt: NOW - DAY, decidedAt: NOW, ...change,
});

export const attribution = (change: Partial<Attribution> = {}): Attribution => ({
  orderId: order().id, at: NOW, participantId: PARTICIPANT, programId: PROGRAM, via: "click", claims: [{ participantId: PARTICIPANT, programId: PROGRAM, via: "click", at: NOW - DAY, verdict: "won" }], ...change,
});

export const grant = (change: Partial<Grant> = {}): Grant => ({
  id: GRANT, orderId: order().id, programId: PROGRAM, participantId: PARTICIPANT, terms: { rate: { kind: "percent", basisPoints: 1_000 }, byLine: {}, capMinor: null }, currency: "EUR", baseMinor: 3_582, fullMinor: 358, plainMinor: 3_582, uncappedMinor: 358, standingMinor: 358,
  state: "accrued", hold: null, maturesAt: NOW, looksAt: NOW, bookings: 1, createdAt: NOW, ...change,
});

export const earned = (minor = 358, change: Partial<LedgerEntry> = {}): LedgerEntry[] =>
  move("merchant", "payable", minor, { booking: `${GRANT}:1`, kind: "earned", currency: "EUR", at: NOW, participantId: PARTICIPANT, grantId: GRANT, orderId: order().id, payoutId: null, cause: "order", ...(change as object) });

export const payout = (change: Partial<Payout> = {}): Payout => ({
  id: PAYOUT, programId: PROGRAM, participantId: PARTICIPANT, currency: "EUR", minor: 358, method: "bank", state: "requested", reason: null, reference: null, payTo: IBAN, requestedAt: NOW, decidedAt: null, paidAt: null, ...change,
});

/** Payouts by whatever program, method and currency. */
export const ANY_PAYOUT = { program: null, method: "all", currency: null, page: 1 } as const;

export const batch = (change: Partial<PayoutBatch> = {}): PayoutBatch => ({ id: BATCH, method: "bank", currency: "EUR", createdAt: NOW, count: 1, totalMinor: 358, ...change });

export const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  id: INVITATION, programId: PROGRAM, email: "mei@example.com", emailKey: "meis-mailbox", note: "Come along, Mei", locale: "en", state: "invited", round: 1, participantId: null, createdAt: NOW, sentAt: NOW, expiresAt: NOW + 30 * DAY, ...change,
});

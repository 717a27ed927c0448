import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSealer } from "../../app/adapters/system/sealer";
import { systemSecrets } from "../../app/adapters/system/secrets";
import type { Campaign } from "../../app/domain/campaign";
import type { Group, Seat } from "../../app/domain/group";
import { type GroupRules, defaultRules } from "../../app/domain/group-rules";
import { type CampaignId, type GroupId, type SeatId, type ShopDomain, gid } from "../../app/domain/id";
import { DAY, type Instant } from "../../app/domain/instant";
import type { Order, OrderLine } from "../../app/domain/order";
import { type AskSeat, askSeat } from "../../app/mechanisms/group-buy/ask-seat";
import { cancelGroup, closeGroup, completeGroup, lapseHold } from "../../app/mechanisms/group-buy/close-group";
import { observeOrder } from "../../app/mechanisms/group-buy/observe-order";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { id } from "../contracts/samples";
import { freshDatabase } from "./fresh-database";
import { PLAIN } from "./plain-order";

/** One SQLite database for many tests: each plays in a shop of its own. */
export async function stageDatabase() {
  const { url, drop } = await freshDatabase("sqlite");
  const database = await openDatabase(url, { sealer: systemSealer("a secret of the tests") });
  return { database, end: () => database.close().then(drop) };
}

let shops = 0;
let numbers = 1_000;

export const VARIANT = gid("ProductVariant", 1);

/** An order tells when its money came, as Shopify does: at the first look that shows it. */
const moneyCame = (order: Order, now: Instant): Order => ({
  ...order,
  authorizedAt: order.authorizedAt ?? (order.financialStatus === "authorized" ? now : null),
  paidAt: order.paidAt ?? (["paid", "partially_refunded", "refunded"].includes(order.financialStatus) ? now : null),
});

/** The group-buy use cases on a real database, in a fresh shop: people ask for seats, Shopify's orders are read, time passes. */
export function groupStage({ uow, prisma }: Pick<Database, "uow" | "prisma">) {
  const shop = `shop-${++shops}.myshopify.com` as ShopDomain;
  const clock = { at: T0, now: () => clock.at };
  const ids = systemIds(clock);
  const secrets = systemSecrets("a secret of the tests");
  const deps = { uow, clock, ids };
  const observe = observeOrder({ ids, secrets });
  let campaigns = 0;

  const line = (seat: Pick<Seat, "code" | "variantId">, change: Partial<OrderLine> = {}): OrderLine => {
    const quantity = change.quantity ?? 1;
    return { id: gid("LineItem", ++numbers), productId: gid("Product", 1), variantId: seat.variantId, title: "Oolong", quantity, currentQuantity: quantity, unitMinor: 1_000, discountMinor: 200 * quantity, netMinor: 800 * quantity, properties: {}, codes: [{ code: seat.code, minor: 200 * quantity }], ...change };
  };

  const stage = {
    shop, clock, uow, secrets, line,
    pass: (ms: number) => void (clock.at += ms),

    /** A live campaign with codes to hand out. */
    async campaign(rules: Partial<GroupRules> = {}, change: Partial<Campaign> = {}): Promise<CampaignId> {
      const number = ++campaigns;
      const campaignId = id("cmp", number);
      const offerId = id("ofr", number);
      const campaign: Campaign = {
        shop, id: campaignId, mechanism: "group-buy", title: "Oolong together", status: "live", publication: "ready", product: { id: gid("Product", number), handle: "oolong", title: "Oolong", image: null },
        rules: { ...defaultRules, ...rules }, currency: "EUR", timezone: "Europe/Berlin", startsAt: T0 - DAY, endsAt: T0 + 30 * DAY, quota: null, quotaTaken: 0, rewarded: true, revision: 0, createdAt: T0 - DAY, updatedAt: T0 - DAY, endedAt: null, ...change,
      };
      await uow.run(async (tx) => {
        await tx.campaigns.insert(campaign, [{ id: offerId, campaignId, variantId: "*", price: { kind: "percent", basisPoints: 2_000 }, listMinor: null, discountId: gid("DiscountCodeNode", number), seedCode: `SEED-${number}` }]);
        await tx.codes.add(shop, offerId, `batch-${number}`, Array.from({ length: 120 }, (_, i) => `C${number}-${String(i).padStart(3, "0")}`));
        await tx.codes.pool(shop, `batch-${number}`, []);
      });
      return campaignId;
    },

    ask: (campaignId: CampaignId, who: string, change: Partial<AskSeat> = {}) =>
      askSeat(deps)(shop, { campaignId, variantId: VARIANT, quantity: 1, invite: null, via: "link", shopperKey: `v:${who}`, customerId: null, addressKey: null, name: who, locale: "en", ...change }),

    /** Asks, and expects a seat. */
    async seat(campaignId: CampaignId, who: string, change: Partial<AskSeat> = {}): Promise<Seat> {
      const answer = await stage.ask(campaignId, who, change);
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.value.seat;
    },

    /** An order for a seat as Shopify would show it now. */
    order(seats: Pick<Seat, "code" | "variantId"> | OrderLine[], change: Partial<Order> = {}): Order {
      const lines = Array.isArray(seats) ? seats : [line(seats)];
      const number = ++numbers;
      return moneyCame({
        id: gid("Order", number), name: `#${number}`, placedAt: clock.at, updatedAt: clock.at, cancelledAt: null, authorizedAt: null, paidAt: null, financialStatus: "paid", currency: "EUR", test: false, totalMinor: lines.reduce((sum, l) => sum + l.unitMinor * l.quantity - l.discountMinor, 0), refundedMinor: 0,
        customerId: null, email: `buyer${number}@example.com`, buyer: null, locale: "en", fulfilled: false, capturable: false, ...PLAIN, visits: [], lines, ...change,
      }, change.placedAt ?? clock.at);
    },

    /** Shopify shows this order now. */
    async read(order: Order, change: Partial<Order> = {}): Promise<Order> {
      const shown = moneyCame({ ...order, updatedAt: clock.at, ...change }, clock.at);
      await uow.run(async (tx) => {
        const { before, current } = await tx.orders.record(shop, shown, clock.at, (await tx.orders.find(shop, shown.id)) ?? undefined);
        if (current) await observe(tx, shop, shown, before, clock.at);
      });
      return shown;
    },

    /** All units of an order given back. */
    returned: (order: Order): Partial<Order> => ({ financialStatus: "refunded", refundedMinor: order.totalMinor, lines: order.lines.map((l) => ({ ...l, currentQuantity: 0 })) }),

    /** Asks and pays. */
    async member(campaignId: CampaignId, who: string, invite: string | null = null, change: Partial<Order> = {}) {
      const seat = await stage.seat(campaignId, who, { invite });
      const order = await stage.read(stage.order(seat, change));
      return { seat: await stage.now(seat), order };
    },

    /** No code is left to hand out; with a state, as many are in that. */
    emptyPool: (state: "making" | "removed" = "removed") => prisma.code.updateMany({ where: { shop }, data: { state } }),
    stored: (order: Order) => uow.read((tx) => tx.orders.find(shop, order.id)),

    now: async (seat: Pick<Seat, "id">): Promise<Seat> => {
      const found = await uow.read((tx) => tx.groups.seat(shop, seat.id));
      if (!found) throw new Error(`no seat ${seat.id}`);
      return found;
    },
    group: async (groupId: GroupId): Promise<Group> => {
      const found = await uow.read((tx) => tx.groups.load(shop, groupId));
      if (!found) throw new Error(`no group ${groupId}`);
      return found;
    },
    campaigns: () => prisma.campaign.findMany({ where: { shop }, orderBy: { id: "asc" } }),
    groups: () => prisma.group.findMany({ where: { shop }, orderBy: { id: "asc" } }),
    seats: () => prisma.seat.findMany({ where: { shop }, orderBy: { id: "asc" } }),
    quotaTaken: async (campaignId: CampaignId) => (await uow.read((tx) => tx.campaigns.find(shop, campaignId)))?.quotaTaken,
    messages: async (kind?: string) => prisma.outboxMessage.findMany({ where: { shop, ...(kind ? { kind } : {}) }, orderBy: { key: "asc" } }),
    /** News that waits to be read. */
    inbox: () => prisma.inboxMessage.findMany({ where: { shop }, orderBy: { id: "asc" } }),
    problems: () => prisma.problem.findMany({ where: { shop }, orderBy: { key: "asc" } }),
    facts: async (kind: string) => prisma.fact.findMany({ where: { shop, kind } }),

    close: (campaignId: CampaignId, groupId: GroupId) => closeGroup(deps)(shop, campaignId, groupId),
    complete: (groupId: GroupId) => completeGroup(deps)(shop, groupId),
    cancel: (groupId: GroupId) => cancelGroup(deps)(shop, groupId),
    lapse: (seat: Seat) => lapseHold(deps)(shop, seat.campaignId, seat.groupId, seat.id as SeatId),
    /** What the timers do: holds lapse, due groups close. */
    async tick() {
      const due = await uow.read(async (tx) => ({ held: await tx.groups.lapsed(clock.at, 1_000), groups: await tx.groups.due(shop, clock.at, 1_000) }));
      for (const s of due.held) if (s.shop === shop) await lapseHold(deps)(shop, s.campaignId, s.groupId, s.seatId);
      for (const g of due.groups) await closeGroup(deps)(shop, g.campaignId, g.groupId);
    },
  };
  return stage;
}
export type GroupStage = ReturnType<typeof groupStage>;

import type { BatchId, CampaignId, InvitationId, ParticipantId, PayoutId, ShopDomain } from "../../../app/domain/id";
import { DAY, HOUR, MINUTE, type Instant } from "../../../app/domain/instant";
import { create } from "../../../sandbox/world/create";
import type { GroupRules } from "../../../app/domain/group-rules";
import { readAppSettings } from "../../../sandbox/app-settings";
import type { WorldApi } from "../../../sandbox/world/api";
import type { Order, Product } from "../../../sandbox/world/types";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";

/** A campaign as people in the town know it. */
export type KnownCampaign = { id: CampaignId; product: Product };

/** Rules that a campaign was given: asked for at `from`, and standing at `sure` at the latest. */
export type GivenRules = { from: Instant; sure: Instant; rules: GroupRules };

/** Somebody who brings buyers, as the town knows them. */
export type KnownAffiliate = { id: ParticipantId; code: string; email: string; customerId: number | null };

/** Somebody was invited to a program. `joined`: those who the app said are in by it. `over`: nobody may join by it any more. */
export type KnownInvitation = { joined: Set<ParticipantId>; over: boolean };

/** The merchant has said under this reference that a batch's file was paid. `marked`: so many the app said it noted; null: nobody heard it. */
export type PaidFile = { batch: BatchId; reference: string; marked: number | null };

/** A checkout in a browser. What its shopper allowed to be told, and what the app said it has heard; who may have led to it. */
export type KnownCheckout = { token: string; allowed: Set<"begun" | "completed">; heard: Set<"begun" | "completed">; by: Set<ParticipantId> };

/** One shop with its people. */
export type Town = {
  shop: ShopDomain;
  api: WorldApi;
  campaigns: KnownCampaign[];
  /** All rules that a campaign has had, the oldest first. */
  ruled: Map<CampaignId, GivenRules[]>;
  /** Invite codes that were passed around, of all groups. */
  invites: string[];
  /** What the merchant or the payment provider did to orders by hand; such orders owe us nothing. */
  touched: Set<number>;
  /** Payments for units that were added to an order after it had been paid. */
  added: Set<number>;
  /** Keys of problems at which the merchant pressed the button that tries again. */
  retried: Set<string>;
  /** Those who bring buyers. */
  affiliates: KnownAffiliate[];
  /** Programs and people about whom the merchant thought again: what was so at one moment was not at another. */
  turned: Set<string>;
  /** What the app said has become of payouts for good. */
  told: Map<PayoutId, "declined" | "paid">;
  /** The merchant pays by files. */
  batched: boolean;
  files: PaidFile[];
  invited: Map<InvitationId, KnownInvitation>;
  /** Affiliates' own codes take something off: who buys may try one. */
  typed: boolean;
  /** The web pixel is on. */
  measured: boolean;
  checkouts: KnownCheckout[];
  /** Orders paid for, with when the money came. */
  orders: Order[];
  removed: boolean;
  /** The merchant deletes discounts at Shopify. */
  tidied: boolean;
};

const declared = readAppSettings("shopify.app.toml");
/** Topics with whatever include_fields they have. */
const topics = declared.webhookTopics;

const ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"] as const;
/** Moments when clocks in these zones are put forward or back. */
const SHIFTS = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 3, 4, 15), Date.UTC(2026, 9, 3, 15, 30)];

/** When a life begins: often within hours of a change of clocks. */
export const beginning = (dice: Dice): Instant => (dice.chance(0.4) ? dice.pick(SHIFTS) - dice.between(0, 6 * HOUR) : Date.UTC(2026, 0, 5) + dice.between(0, 300 * DAY));

/** Opens a shop of the town. Two shops of one seed have the same order numbers and codes of their own, as strangers might. */
export function openTown(sim: Simulation, name: string, seed: number): Town {
  const shop = `${name}.myshopify.com` as ShopDomain;
  const api = create(seed, {
    domain: shop,
    app: { clientId: "simulated", secret: "simulated", scopes: declared.scopes, webhookTopics: topics, url: "http://127.0.0.1:1", proxy: declared.proxy },
    now: () => sim.now,
    post: sim.post,
  });
  const { dice } = sim;
  Object.assign(api.world.shop, {
    timezone: dice.pick(ZONES),
    currency: dice.weighted([["USD", 3], ["EUR", 2], ["JPY", 1]]),
    capture: dice.weighted([["AUTOMATIC", 6], ["MANUAL", 2], ["FULFILLMENT", 1]]),
    withholdPersonalData: dice.chance(0.1),
  });
  sim.addWorld(shop, api);
  return { shop, api, campaigns: [], ruled: new Map(), invites: [], affiliates: [], touched: new Set(), added: new Set(), retried: new Set(), turned: new Set(), told: new Map(), batched: false, files: [], invited: new Map(), typed: false, measured: false, checkouts: [], orders: [], removed: false, tidied: false };
}

/** Some time within a life. */
export const soon = (dice: Dice) => dice.weighted([[dice.between(0, 5_000), 3], [dice.between(0, 10 * MINUTE), 4], [dice.between(0, 2 * HOUR), 3], [dice.between(0, 5 * HOUR), 1]]);

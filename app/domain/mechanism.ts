import type { Campaign, Offer } from "./campaign";
import type { ShopDomain } from "./id";
import type { Instant } from "./instant";
import type { Order } from "./order";

/**
 * What the kernel asks of a way of selling. `Tx` is the unit of work's transaction; the domain does not know it.
 * A mechanism answers with facts and outbox messages through `tx`; it calls nobody outside.
 */
export interface Mechanism<Tx> {
  /** The campaign's `mechanism`: "group-buy". */
  readonly kind: string;
  /** An order was read again. Called for every reading; the same reading twice changes nothing. */
  observeOrder(tx: Tx, shop: ShopDomain, order: Order, before: Order | null, now: Instant): Promise<void>;
  /** What the product's metafield says of the campaign, for the storefront's first paint; null when nothing is to be shown. */
  publicState(campaign: Campaign, now: Instant): object | null;
  /** The campaign goes live at Shopify: asks for what it needs ahead of time (codes). Holds the campaign's lock. */
  prepare(tx: Tx, campaign: Campaign, offers: Offer[], now: Instant): Promise<void>;
  /** An offer has got another discount at Shopify: asks for what was in the one before to be made once more. Holds the campaign's lock. @returns whether there was anything */
  prepareAgain(tx: Tx, campaign: Campaign, offer: Offer, now: Instant): Promise<boolean>;
}

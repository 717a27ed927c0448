import type { Campaign } from "./campaign";
import type { Order } from "./order";
import type { Instant } from "./instant";

/**
 * What the kernel asks of a way of selling. `Tx` is the unit of work's transaction; the domain does not know it.
 * A mechanism answers with facts and outbox messages through `tx`; it calls nobody outside.
 */
export interface Mechanism<Tx> {
  /** The campaign's `mechanism`: "group-buy". */
  readonly kind: string;
  /** An order was read again. Called for every reading; the same reading twice changes nothing. */
  observeOrder(tx: Tx, order: Order, before: Order | null, now: Instant): Promise<void>;
  /** What the product's metafield says of the campaign, for the storefront's first paint. */
  publicState(campaign: Campaign, offers: import("./campaign").Offer[], now: Instant): unknown;
}

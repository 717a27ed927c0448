import type { Instant } from "./instant";

/** Shopify's displayFinancialStatus, lower-case. */
export type FinancialStatus = "pending" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "voided" | "expired";

/** One line of an order as money sees it. Amounts in minor units of the shop currency. */
export type OrderLine = {
  /** gid of the line item */
  id: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  quantity: number;
  /** Units still bought: quantity less refunded and removed units. */
  currentQuantity: number;
  /** List price of one unit. */
  unitMinor: number;
  /** All discounts on the line together. */
  discountMinor: number;
  /** What is paid for the units still bought, after all discounts and before taxes. */
  netMinor: number;
  /** A gift card that was bought: money kept for later, and no goods yet. Absent: it is none. */
  giftCard?: true;
  /** Line-item properties; hidden ones start with an underscore. */
  properties: Record<string, string>;
  /** Codes whose discount landed on this line, upper-cased as Shopify compares them, with what each took off. */
  codes: { code: string; minor: number }[];
};

/** An order as last read from Shopify. Personal fields are null where the shop or Shopify withholds them. */
export type Order = {
  /** gid */
  id: string;
  name: string;
  placedAt: Instant;
  updatedAt: Instant;
  cancelledAt: Instant | null;
  /** When money was first set aside for it; null while none was. */
  authorizedAt: Instant | null;
  /** When the last of its money came; null while none came, and for an order that costs nothing. */
  paidAt: Instant | null;
  financialStatus: FinancialStatus;
  currency: string;
  test: boolean;
  /** Shipping is not part of it. */
  totalMinor: number;
  refundedMinor: number;
  /** What of the lines' worth (`netMinor`) was given back beyond returned units, by a price cut after the purchase, or never came. */
  goodwillMinor: number;
  /** Money that came in and has not gone back, for shipping and taxes too; null when an earlier version read it. */
  keptMinor: number | null;
  customerId: string | null;
  email: string | null;
  /** The customer's first name: public places show it masked. */
  buyer: string | null;
  /** Where it goes and whom to call, as Shopify writes it; read, compared, and not kept. */
  delivery: { address: string | null; phone: string | null };
  /** Keyed hashes of both, and of the mailbox, kept of orders by customers: whoever brings buyers may be the buyer, or of their household. */
  household: string[];
  /** Which of the customer's orders this is, 1 the first, whenever it is read; null when nobody is told. Earlier versions kept how many there were. */
  customerOrders: number | null;
  locale: string | null;
  /** True once any unit has shipped: such an order cannot be cancelled. */
  fulfilled: boolean;
  /** When the last of it shipped; null while something has not. */
  shippedAt: Instant | null;
  /** When the last of it arrived; null when carriers have not said so of all of it. */
  deliveredAt: Instant | null;
  /** The merchant has changed its lines since. */
  edited: boolean;
  /** Goods are on their way back, or asked to be. */
  returning: boolean;
  /** The card's holder wants the money back: undecided, or lost by the merchant. */
  dispute: "none" | "open" | "lost";
  /** Money is authorised and waits for capture. */
  capturable: boolean;
  lines: OrderLine[];
  /** Signed visits by somebody's link that the cart brought along. */
  visits: string[];
};

/** The cart attribute in which the storefront keeps signed visits, separated by spaces. */
export const VISITS = "_tuan_visits";

/** What a step in the background is about, as a merchant would say it. A tag is an ornament of an order and no more. */
export type StepAbout = "tag" | "order" | "campaign" | "reward" | "privacy" | "mail" | "other";
export const stepAbouts = ["order", "campaign", "reward", "privacy", "mail", "other", "tag"] as const satisfies readonly StepAbout[];

/** What is said of a message that is no such message at all: it was never tried, and there are no words of Shopify's. */
export const UNREADABLE = "the body is not what Shopify documents";

/** What is said of a customer's request for their data while there is nowhere to send the answer. */
export const NO_ADDRESS = "the shop has no e-mail address";

const PRIVACY = new Set(["customers/data_request", "customers/redact", "shop/redact"]);
const ABOUT: Record<string, StepAbout> = { order: "order", orders: "order", refunds: "order", fulfillment_orders: "order", fulfillments: "order", campaign: "campaign", product: "campaign", codes: "campaign", program: "reward", coupons: "reward", payout: "reward", mail: "mail" };

/** @param step an effect's kind ("order.hold") or a webhook's topic ("orders/paid") */
export function stepAbout(step: string): StepAbout {
  if (step === "order.tag") return "tag";
  if (PRIVACY.has(step)) return "privacy";
  return ABOUT[step.split(/[./]/)[0]!] ?? "other";
}

import type { Price } from "./money";

/** The rules of a group-buy campaign: what the merchant chose in the editor. */
export type GroupRules = {
  /** Members that complete a group, opener included: 2–100. */
  size: number;
  /** A percentage off every covered variant, or one fixed price per variant gid (single-currency shops only). */
  price: { kind: "percent"; basisPoints: number } | { kind: "fixed"; byVariant: Record<string, number> };
  /** Covered variants (gids); empty for all of the product. */
  variantIds: string[];
  /** How long a group stays open once its first member has counted: 1–720. */
  hours: number;
  /** Seats one shopper may have in the campaign; null without limit. */
  perShopper: number | null;
  /** Units one seat may buy at the group price. */
  unitsPerSeat: number;
  /** When an order counts: paid; or already when the money is authorised; or when it is placed (cash on delivery). */
  counts: "paid" | "authorized" | "placed";
  /** Unfilled at the deadline: refund everybody, or honour the price all the same. */
  onFailure: "refund" | "honour";
  /** First try to seat members of an unfilled group in other forming groups. */
  matchFirst: boolean;
  /** Paid too late: a seat in another forming group or a new one, or a refund. */
  onLate: "spill" | "refund";
  /** Units beyond `unitsPerSeat`: leave them at the group price, or refund them. */
  onExcess: "honour" | "refund";
  /** Our line was bought at another price (the code did not land on it): leave it as a plain order, or refund it. */
  onOtherPrice: "ignore" | "refund";
  /** Minutes a seat is kept before payment: 5–120. */
  holdMinutes: number;
  /** Capture authorised payments once the group is complete. */
  captureOnSuccess: boolean;
};

/** What the editor starts from. */
export const defaultRules: GroupRules = {
  size: 3,
  price: { kind: "percent", basisPoints: 2_000 },
  variantIds: [],
  hours: 24,
  perShopper: 1,
  unitsPerSeat: 1,
  counts: "paid",
  onFailure: "refund",
  matchFirst: true,
  onLate: "spill",
  onExcess: "refund",
  onOtherPrice: "ignore",
  holdMinutes: 15,
  captureOnSuccess: true,
};

/** When an order may count, the soonest first. */
const WHEN_COUNTS: readonly GroupRules["counts"][] = ["placed", "authorized", "paid"];

/** Rules by which somebody may have bought: of a published campaign they become more generous, never stricter. */
export type PromisedRule = "counts" | "perShopper" | "unitsPerSeat" | "onFailure" | "matchFirst" | "onLate" | "onExcess" | "onOtherPrice";

/** @returns the rules by which a change takes something from those who have bought already, or been told so before they paid */
export function stricter(before: GroupRules, after: GroupRules): PromisedRule[] {
  const withoutLimit = (limit: number | null) => limit ?? Infinity;
  const taken: Record<PromisedRule, boolean> = {
    counts: WHEN_COUNTS.indexOf(after.counts) > WHEN_COUNTS.indexOf(before.counts),
    perShopper: withoutLimit(after.perShopper) < withoutLimit(before.perShopper),
    unitsPerSeat: after.unitsPerSeat < before.unitsPerSeat,
    onFailure: before.onFailure === "honour" && after.onFailure === "refund",
    // Where the price is honoured, nobody is matched.
    matchFirst: before.matchFirst && !after.matchFirst && before.onFailure === "refund" && after.onFailure === "refund",
    onLate: before.onLate === "spill" && after.onLate === "refund",
    onExcess: before.onExcess === "honour" && after.onExcess === "refund",
    onOtherPrice: before.onOtherPrice === "ignore" && after.onOtherPrice === "refund",
  };
  return (Object.keys(taken) as PromisedRule[]).filter((rule) => taken[rule]);
}

/** @returns the price of one variant under these rules, or null when the campaign does not cover it */
export function priceOf(rules: GroupRules, variantId: string): Price | null {
  if (rules.variantIds.length > 0 && !rules.variantIds.includes(variantId)) return null;
  if (rules.price.kind === "percent") return rules.price;
  const minor = rules.price.byVariant[variantId];
  return minor === undefined ? null : { kind: "fixed", minor };
}

import type { Instant } from "./instant";
import type { LedgerEntry } from "./ledger";
import type { Payout } from "./payout";
import type { Grant } from "./reward";
import type { Rate } from "./reward-rule";

/** One entry that a payout settles: by which order, on how much, at which rates. Of a payout that came back there is no order. */
export type StatementLine = { booking: string; at: Instant; what: "earned" | "reversed" | "returned"; orderId: string | null; order: string | null; baseMinor: number | null; rates: Rate[]; minor: number };

/** What a payout pays for, entry by entry. */
export type Statement = { payout: Payout; program: string; lines: StatementLine[] };

/** From approval on there is a statement; it is final once the money has left. */
export const hasStatement = ({ state }: Pick<Payout, "state">): boolean => state === "approved" || state === "paid";

/**
 * The lines of a payout's statement: every entry of the balance that carries its id, but for the one by which it was asked
 * for. They sum to the payout to the cent, since what was asked for is their sum.
 * @param entries of the books that carry the payout's id
 */
export function statementLines(entries: readonly LedgerEntry[], grants: ReadonlyMap<string, Grant>, orders: ReadonlyMap<string, string>): StatementLine[] {
  return entries
    .filter(({ account, kind }) => account === "payable" && kind !== "payout.requested")
    .map(({ booking, at, kind, orderId, grantId, minor }) => {
      const grant = grantId === null ? undefined : grants.get(grantId);
      return { booking, at, what: kind === "payout.returned" ? "returned" : minor < 0 ? "reversed" : "earned", orderId, order: orderId === null ? null : (orders.get(orderId) ?? null), baseMinor: grant?.baseMinor ?? null, rates: grant ? ratesOf(grant) : [], minor };
    });
}

/** Every rate that an order earned by: the program's, and those that some of its lines have of their own. */
function ratesOf({ terms: { rate, byLine } }: Grant): Rate[] {
  const own = Object.values(byLine).map((one): Rate => (typeof one === "number" ? { kind: "percent", basisPoints: one } : { kind: "fixed", minor: one.minor }));
  const common = rate.kind === "percent" || rate.kind === "fixed" ? [rate] : [];
  return [...new Map([...common, ...own].map((one) => [`${one.kind} ${one.kind === "percent" ? one.basisPoints : one.minor}`, one])).values()];
}

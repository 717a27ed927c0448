import type { GrantId, ParticipantId, PayoutId, ProgramId } from "./id";
import type { Instant } from "./instant";
import { type LedgerEntry, move } from "./ledger";

/** How the money reaches a participant. */
export const payoutMethods = ["store_credit", "gift_card", "discount", "paypal", "bank"] as const;
export type PayoutMethod = (typeof payoutMethods)[number];

/** Methods that the app carries out by itself once a payout is approved; the others the merchant pays and says so. */
export const isAutomatic = (method: PayoutMethod): boolean => method === "store_credit" || method === "gift_card" || method === "discount";

/** requested: waits for the merchant. approved: waits for a file, or is sent. paid: it has left. declined: back to the balance. */
export type PayoutState = "requested" | "approved" | "paid" | "declined";

/** Money that leaves: exactly the ledger entries that carry its id. */
export type Payout = {
  id: PayoutId;
  programId: ProgramId;
  participantId: ParticipantId;
  currency: string;
  minor: number;
  method: PayoutMethod;
  state: PayoutState;
  reason: string | null;
  /** What the payment is called where it was made: a batch, a transfer. */
  reference: string | null;
  /** Where it goes, as its owner had written it when they asked: whoever changes it later changes it for later payouts. Null when it stays in the shop, and once its owner is forgotten. */
  payTo: string | null;
  requestedAt: Instant;
  decidedAt: Instant | null;
  paidAt: Instant | null;
};

/** The reason of a payout that was declined because its owner asked to be forgotten: nobody is left whom it could go to. */
export const FORGOTTEN = "owner_forgotten";

/** What the merchant says of one; reason and reference are shown to the participant. */
export type PayoutDecision = { to: "approved" } | { to: "declined"; reason: string; /** The merchant knows that a file holds it, or that nobody can tell whether it has left, and says that it was not paid. */ notPaid?: boolean } | { to: "paid"; reference: string | null; /** When it left; now, unless the merchant says otherwise. */ paidAt?: Instant };

/**
 * The code of a gift card or discount that pays a payout: ours, so that making it twice collides. Known to nobody without
 * our secret, and kept nowhere whole.
 * @returns what it is now, and after it what it was under each former secret
 */
export const payoutCodes = (secrets: { digests(purpose: string, text: string): string[] }, id: PayoutId): string[] =>
  secrets.digests("payout code", id).map((digest) => digest.replace(/[^a-z0-9]/gi, "").slice(0, 16).toUpperCase());

/** What is kept of such a code, from before it is used: enough to tell which secret it was made with, and no money. */
export const signsOf = (code: string): string => code.slice(-4);

/** @returns the signs that a payout's message keeps, as its progress; null before there are any. Former versions kept the whole code. */
export function keptSigns(progress: unknown): string | null {
  const kept = progress as { signs?: string; code?: string } | null;
  return kept?.signs ?? (kept?.code === undefined ? null : signsOf(kept.code));
}

/** @returns the whole code by its last signs; null when the secret that it was made with is gone */
export const payoutCode = (secrets: Parameters<typeof payoutCodes>[0], id: PayoutId, signs: string | null): string | null => payoutCodes(secrets, id).find((code) => signsOf(code) === signs) ?? null;

/** The whole code of a gift card or discount that was sent, for its owner alone. */
export function codeOfPayout(secrets: Parameters<typeof payoutCodes>[0], { id, method, state, reference }: Payout): string | null {
  if (state !== "paid") return null;
  if (method === "discount") return reference;
  return method === "gift_card" ? payoutCode(secrets, id, reference) : null;
}

/** What a payment is called, for people: what Shopify calls a credit in its own books (a gid) says nothing to them. */
export const readableReference = ({ reference }: Pick<Payout, "reference">): string | null => (reference?.startsWith("gid://") ? null : reference);

/** Which state may follow which. What was paid is final; the participant's balance answers for what comes back later. */
const NEXT: Record<PayoutState, readonly PayoutState[]> = { requested: ["approved", "declined"], approved: ["paid", "declined"], paid: [], declined: [] };

/** @returns whether the merchant may decide so now */
export const mayDecide = (from: PayoutState, to: PayoutState): boolean => NEXT[from].includes(to);

/**
 * What a payout's step books: asking takes the sum off the balance, paying sends it away, declining gives it back.
 * Only the first carries the payout's id on the balance's side, so that what it settles is settled to the cent.
 */
export function bookPayout(payout: Payout, step: "requested" | "paid" | "declined", at: Instant): LedgerEntry[] {
  const about = { booking: `${payout.id}:${step}`, currency: payout.currency, at, participantId: payout.participantId, grantId: null, orderId: null, cause: `payout ${payout.id} ${step}` };
  if (step === "requested") return move("payable", "payout", payout.minor, { ...about, kind: "payout.requested", payoutId: payout.id });
  if (step === "paid") return move("payout", "paid", payout.minor, { ...about, kind: "payout.paid", payoutId: payout.id });
  return move("payout", "payable", payout.minor, { ...about, kind: "payout.returned", payoutId: null });
}

/** How much of a grant's money is in which payout; in none, as long as nobody has asked for it: null. */
export type Settled = { grantId: GrantId; payoutId: PayoutId | null; minor: number };

/**
 * Where the money of each grant is, the earliest payout first: what made it payable less what was taken back since. After a payout that was
 * declined it is in whichever has settled since what came back.
 * @param payable entries on somebody's payable account: those of the grants that are asked for, and what came back to them
 */
export function payoutsOf(payable: readonly LedgerEntry[]): Settled[] {
  const back = new Map(payable.filter(({ kind }) => kind === "payout.returned").map(({ booking, payoutId }) => [booking, payoutId]));
  const last = (id: PayoutId): PayoutId => {
    const next = back.get(`${id}:declined`);
    return next ? last(next) : id;
  };
  const sums = new Map<string, Settled>();
  for (const entry of [...payable].sort((a, b) => a.at - b.at)) {
    if (entry.grantId === null) continue;
    const { grantId, minor } = entry;
    const payoutId = entry.payoutId && last(entry.payoutId);
    const key = `${grantId} ${payoutId}`;
    sums.set(key, { grantId, payoutId, minor: minor + (sums.get(key)?.minor ?? 0) });
  }
  return [...sums.values()];
}

/** @returns the payout among these that a grant's money is in, the last where it is in several; null while any of it is in none */
export function payoutOf(grant: GrantId, settled: readonly Settled[], payouts: readonly Payout[]): Payout | null {
  const own = settled.filter(({ grantId, minor }) => grantId === grant && minor > 0);
  return own.some(({ payoutId }) => payoutId === null) ? null : (payouts.find(({ id }) => id === own.at(-1)?.payoutId) ?? null);
}

/** @returns what has left of the grants' money, in minor units */
export const paidOf = (settled: readonly Settled[], payouts: readonly Payout[]): number => settled.reduce((sum, { payoutId, minor }) => sum + (payouts.some(({ id, state }) => id === payoutId && state === "paid") ? minor : 0), 0);

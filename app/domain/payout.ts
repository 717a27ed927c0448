import type { ParticipantId, PayoutId, ProgramId } from "./id";
import type { Instant } from "./instant";

/** How the money reaches a participant. */
export type PayoutMethod = "store_credit" | "gift_card" | "paypal" | "bank";

/** requested: waits for the merchant. approved: in the next batch. paid: it has left. declined: back to the balance. */
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
  requestedAt: Instant;
  decidedAt: Instant | null;
  paidAt: Instant | null;
};

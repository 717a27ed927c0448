import type { Campaign, Offer } from "../../../app/domain/campaign";
import type { Coupon, Stock } from "../../../app/domain/friends";
import type { Fact } from "../../../app/domain/fact";
import type { Group, Seat } from "../../../app/domain/group";
import type { ShopDomain } from "../../../app/domain/id";
import type { Instant } from "../../../app/domain/instant";
import type { Order } from "../../../app/domain/order";
import type { Attribution } from "../../../app/domain/attribution";
import type { LedgerEntry } from "../../../app/domain/ledger";
import type { Participant } from "../../../app/domain/participant";
import type { Payout } from "../../../app/domain/payout";
import type { PayoutBatch } from "../../../app/domain/payout-batch";
import type { Problem } from "../../../app/domain/problem";
import type { Program } from "../../../app/domain/program";
import type { Grant } from "../../../app/domain/reward";
import type { Invitation } from "../../../app/domain/invitation";
import type { InboxMessage } from "../../../app/ports/inbox";
import type { OutboxMessage } from "../../../app/ports/outbox";
import type { MailRecord, ShopRecord } from "../../../app/ports/unit-of-work";
import type { Binding } from "../../../app/ports/rewards";

export type GroupRow = Omit<Group, "seats"> & { taken: number; counted: number };
export type CodeRow = { code: string; offerId: string; state: "making" | "pooled" | "shown" | "removed"; batch: string; seatId: string | null };
export type QueueState = { state: "waiting" | "running" | "done" | "dead"; runAt: Instant; attempts: number; lockedBy: string | null; lockedUntil: Instant | null; lastError: string | null; doneAt: Instant | null };
export type InboxRow = InboxMessage & QueueState;
export type OutboxRow = OutboxMessage & QueueState & { shop: ShopDomain; progress: unknown; createdAt: Instant };

/** Everything of one shop. Rows are never changed in place: a change puts another row there. */
export class ShopTables {
  record: Map<string, ShopRecord> = new Map();
  campaigns: Map<string, Campaign> = new Map();
  offers: Map<string, Offer> = new Map();
  groups: Map<string, GroupRow> = new Map();
  seats: Map<string, Seat> = new Map();
  codes: Map<string, CodeRow> = new Map();
  orders: Map<string, Order> = new Map();
  /** When the reading of each order began. */
  readAt: Map<string, Instant> = new Map();
  facts: Map<string, Fact> = new Map();
  problems: Map<string, Problem> = new Map();
  inbox: Map<string, InboxRow> = new Map();
  outbox: Map<string, OutboxRow> = new Map();
  mails: Map<string, MailRecord> = new Map();
  programs: Map<string, Program> = new Map();
  participants: Map<string, Participant> = new Map();
  visits: Map<string, number> = new Map();
  checkouts: Map<string, { participantId: string; completed: boolean }> = new Map();
  begun: Map<string, number> = new Map();
  completed: Map<string, number> = new Map();
  attributions: Map<string, Attribution> = new Map();
  bindings: Map<string, Binding & { customerId: string }> = new Map();
  grants: Map<string, Grant> = new Map();
  ledger: Map<string, LedgerEntry> = new Map();
  payouts: Map<string, Payout> = new Map();
  batches: Map<string, PayoutBatch> = new Map();
  batchOf: Map<string, string> = new Map();
  invitations: Map<string, Invitation> = new Map();
  stocks: Map<string, Stock> = new Map();
  coupons: Map<string, Coupon & { batch: string; removing?: true }> = new Map();
  /** Affiliates' codes that are in a discount, with their programs. */
  ownCodes: Map<string, string> = new Map();
}

/** All shops' rows, with a way back for transactions. */
export class Tables {
  readonly shops = new Map<string, ShopTables>();
  private undo: (() => void)[] | null = null;

  of(shop: string): ShopTables {
    let tables = this.shops.get(shop);
    if (!tables) this.shops.set(shop, (tables = new ShopTables()));
    return tables;
  }

  put<V>(table: Map<string, V>, key: string, row: V) {
    const had = table.has(key);
    const was = table.get(key) as V;
    this.undo?.push(() => (had ? void table.set(key, was) : void table.delete(key)));
    table.set(key, row);
  }

  drop<V>(table: Map<string, V>, key: string) {
    if (!table.has(key)) return;
    const was = table.get(key) as V;
    this.undo?.push(() => void table.set(key, was));
    table.delete(key);
  }

  begin() {
    if (this.undo) throw new Error("a transaction inside a transaction");
    this.undo = [];
  }
  commit() {
    this.undo = null;
  }
  rollback() {
    for (const step of (this.undo ?? []).reverse()) step();
    this.undo = null;
  }
}

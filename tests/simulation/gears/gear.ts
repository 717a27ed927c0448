import type { Instant } from "../../../app/domain/instant";
import type { ShopDomain } from "../../../app/domain/id";
import type { Commerce } from "../../../app/ports/commerce";
import type { InboxMessage } from "../../../app/ports/inbox";
import type { ClaimedMessage, Queue } from "../../../app/ports/outbox";
import type { Inbox, UnitOfWork } from "../../../app/ports/unit-of-work";
import type { WorldApi } from "../../../sandbox/world/api";
import type { CallFate, CommitFate } from "../chaos";
import type { ShopTables } from "../memory/tables";

/** How one process's calls to what is outside are watched and disturbed. */
export type Hooks = {
  gate(what: string): Promise<void>;
  /** @throws when the database is away */
  database(): void;
  commit(what: string): CommitFate;
  call(what: string): CallFate;
  /** The process dies here and now; never returns. */
  die(): Promise<never>;
  random(): number;
  clock: { now(): Instant };
  number: number;
};

/** What one process has of the store. */
export type Store = {
  uow: UnitOfWork;
  inbox: Queue<InboxMessage>;
  outbox: Queue<ClaimedMessage>;
  inboxStore: Pick<Inbox, "add">;
  pruneQueues(before: Instant): Promise<number>;
};

/** The rows of one shop, as the domain knows them. */
export type ShopRows = ShopTables;

export type WorldOf = (shop: ShopDomain) => WorldApi | null;

/** The store and the way to Shopify that a simulation runs on. */
export interface Gear {
  readonly name: string;
  /** A slow gear lives smaller lives. */
  readonly lean: boolean;
  /** How finely Shopify tells times: by the second on the wire (ISO 8601 without fractions), exactly where there is none. */
  readonly tells: number;
  /** Turns of the event loop that it takes to see that nothing moves; 0 where there are promises alone (see Scheduler.still). */
  readonly turns: number;
  /** Told when a statement goes to a real database, and when it is back. */
  watch(inFlight: (change: 1 | -1) => void): void;
  /** An empty store for the next seed. */
  reset(): Promise<void>;
  open(hooks: Hooks): Store;
  /** Shopify for all shops, throttled, away or silent as the hooks say. */
  commerce(hooks: Hooks, worldOf: WorldOf): Commerce;
  rows(shops: readonly string[]): Promise<Map<string, ShopRows>>;
  /** When the store has the next thing to do: a message, a deadline, a hold, a campaign's start or end. */
  next(): Promise<Instant | null>;
}

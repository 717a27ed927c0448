import { SETTLING } from "../../../app/domain/group";
import { MINUTE, type Instant } from "../../../app/domain/instant";
import type { Queue } from "../../../app/ports/outbox";
import { inMemoryCommerce } from "../commerce/in-memory";
import { troubled } from "../commerce/troubled";
import { memoryInbox, memoryOutbox, prunable } from "../memory/queues";
import { repositories } from "../memory/repositories";
import { ShopTables, Tables } from "../memory/tables";
import type { Gear, Hooks } from "./gear";

/** The first gear: the real use cases over tables in memory and the stand-in shops' rules. Hundreds of lives a second. */
export function kernelGear(): Gear {
  let tables = new Tables();

  /** One atomic step on the tables: it may be refused, it may be the last thing its process did. */
  async function atomic<T>(hooks: Hooks, what: string, work: () => Promise<T>): Promise<T> {
    await hooks.gate(what);
    hooks.database();
    tables.begin();
    let result: T;
    try {
      result = await work();
    } catch (error) {
      tables.rollback();
      throw error;
    }
    const fate = hooks.commit(what);
    if (fate === "crash before") tables.rollback();
    else tables.commit();
    return fate === "go" ? result : hooks.die();
  }

  const guarded = <M extends { attempts: number }>(hooks: Hooks, name: string, queue: Queue<M>): Queue<M> => ({
    maxAttempts: queue.maxAttempts,
    claim: (...args) => atomic(hooks, `${name}.claim`, () => queue.claim(...args)),
    settle: (...args) => atomic(hooks, `${name}.settle`, () => queue.settle(...args)),
    extend: (...args) => atomic(hooks, `${name}.extend`, () => queue.extend(...args)),
    next: () => queue.next(),
  });

  return {
    name: "kernel",
    turns: 0,
    lean: false,
    tells: 1,
    watch: () => {},
    async reset() {
      tables = new Tables();
    },
    open(hooks) {
      const tx = repositories(tables);
      return {
        uow: {
          run: (work) => atomic(hooks, "transaction", () => work(tx)),
          async read(work) {
            // Reads outside of a transaction are many; the database is away for some of them, and some are overtaken.
            if (hooks.random() < 0.1) {
              await hooks.gate("read");
              hooks.database();
            }
            return work(tx);
          },
        },
        inbox: guarded(hooks, "inbox", memoryInbox(tables, hooks.random)),
        outbox: guarded(hooks, "outbox", memoryOutbox(tables, hooks.random)),
        inboxStore: { add: (message) => atomic(hooks, "inbox.add", () => tx.inbox.add(message)) },
        // A look that finds nothing changes nothing, and is none of the things that happen in a life.
        async pruneQueues(before) {
          if (prunable(tables, before).length === 0) return 0;
          return atomic(hooks, "prune", async () => {
            const old = prunable(tables, before);
            for (const take of old) take();
            return old.length;
          });
        },
      };
    },
    commerce: (hooks, worldOf) => troubled(hooks, inMemoryCommerce(worldOf)),
    rows: async (shops) => new Map(shops.map((shop) => [shop, tables.shops.get(shop) ?? new ShopTables()])),
    next: async () => nextThing(tables),
  };
}

/** A reward is looked for once a minute, a code that has run out every ten. No life waits sixty days for an order that never ships to be read no more. */
function nextThing(tables: Tables): Instant | null {
  const times: Instant[] = [];
  for (const rows of tables.shops.values()) {
    for (const table of [rows.inbox, rows.outbox])
      for (const message of table.values()) {
        if (message.state === "waiting") times.push(message.runAt);
        if (message.state === "running") times.push(message.lockedUntil ?? 0);
      }
    for (const group of rows.groups.values()) if (group.status === "forming" || group.status === "draft") times.push((group.deadline ?? rows.campaigns.get(group.campaignId)?.endsAt ?? 0) + SETTLING);
    for (const grant of rows.grants.values()) if ((grant.state === "accrued" || grant.state === "ready") && grant.hold === null && grant.looksAt !== null && grant.maturesAt !== null) times.push(grant.looksAt + MINUTE);
    for (const coupon of rows.coupons.values()) if (coupon.state === "given" && coupon.expiresAt !== null) times.push(coupon.expiresAt + 10 * MINUTE);
    for (const seat of rows.seats.values()) if (seat.state === "held") times.push(seat.holdUntil);
    for (const campaign of rows.campaigns.values()) {
      if (campaign.status === "scheduled") times.push(campaign.startsAt);
      if (campaign.status !== "draft" && campaign.status !== "ended") times.push(campaign.endsAt);
    }
  }
  return times.length === 0 ? null : Math.min(...times);
}

import { inboxRetry, outboxRetry, retryAt, type RetryPolicy } from "../../../app/adapters/prisma/queues/retry";
import type { ShopDomain } from "../../../app/domain/id";
import type { Instant } from "../../../app/domain/instant";
import type { InboxMessage } from "../../../app/ports/inbox";
import type { ClaimedMessage, Outcome, Queue } from "../../../app/ports/outbox";
import type { InboxRow, OutboxRow, QueueState, Tables } from "./tables";

type Row = QueueState & { shop: ShopDomain };

/** A queue in memory, by the rules of adapters/prisma/queues: leases, reclaiming, attempts, pauses. */
function queue<R extends Row, M extends { attempts: number; shop: ShopDomain }>(t: Tables, tableOf: (shop: string) => Map<string, R>, keyOf: (message: M) => string, born: (row: R) => number, policy: RetryPolicy, random: () => number, messageOf: (row: R) => M, whenDone: Partial<R>): Queue<M> {
  /** Visits what waits or runs; what has ended is most of it. */
  const alive = (visit: (key: string, row: R) => void) => {
    for (const shop of t.shops.keys()) for (const [key, row] of tableOf(shop)) if (row.state === "waiting" || row.state === "running") visit(key, row);
  };
  const put = (shop: string, key: string, row: R, part: Partial<QueueState> & Partial<R>) => t.put(tableOf(shop), key, { ...row, ...part });
  const held = (worker: string, message: M): R | null => {
    const row = tableOf(message.shop).get(keyOf(message));
    return row?.state === "running" && row.lockedBy === worker ? row : null;
  };
  const free = { lockedBy: null, lockedUntil: null } as Partial<R>;
  return {
    maxAttempts: policy.maxAttempts,
    async claim(worker, now, leaseMs, limit) {
      alive((key, row) => {
        if (row.state === "running" && (row.lockedUntil ?? 0) <= now) put(row.shop, key, row, { ...free, state: "waiting", attempts: row.attempts + 1, lastError: "the worker did not finish in time" } as Partial<R>);
      });
      const due: [string, R][] = [];
      alive((key, row) => row.state === "waiting" && row.runAt <= now && due.push([key, row]));
      due.sort(([a, x], [b, y]) => x.runAt - y.runAt || born(x) - born(y) || (a < b ? -1 : 1));
      return due.slice(0, limit).map(([key, row]) => {
        put(row.shop, key, row, { state: "running", lockedBy: worker, lockedUntil: now + leaseMs } as Partial<R>);
        return messageOf(row);
      });
    },
    async settle(worker, message, outcome, now) {
      const row = held(worker, message);
      if (!row) return false;
      put(row.shop, keyOf(message), row, { ...free, ...(settled(message.attempts, outcome, now) as Partial<R>) });
      return true;
    },
    async extend(worker, message, now, leaseMs) {
      const row = held(worker, message);
      if (row) put(row.shop, keyOf(message), row, { lockedUntil: now + leaseMs } as Partial<R>);
      return row !== null;
    },
    async next() {
      let first: Instant | null = null;
      alive((_key, row) => {
        const at = row.state === "waiting" ? row.runAt : (row.lockedUntil ?? 0);
        if (first === null || at < first) first = at;
      });
      return first;
    },
  };

  function settled(attempts: number, outcome: Outcome, now: number): object {
    switch (outcome.kind) {
      case "done":
        return { state: "done", doneAt: now, lastError: null, ...whenDone };
      case "again":
        return { state: "waiting", runAt: outcome.at, ...(outcome.progress === undefined || outcome.progress === null ? {} : { progress: outcome.progress }) };
      case "failed":
        return attempts + 1 >= policy.maxAttempts
          ? { state: "dead", attempts: attempts + 1, lastError: outcome.error }
          : { state: "waiting", attempts: attempts + 1, lastError: outcome.error, runAt: retryAt(policy, attempts + 1, now, random()) };
      case "dead":
        return { state: "dead", attempts: attempts + 1, lastError: outcome.error };
    }
  }
}

export const memoryInbox = (t: Tables, random: () => number): Queue<InboxMessage> =>
  queue<InboxRow, InboxMessage>(t, (shop) => t.of(shop).inbox, (m) => m.id, (row) => row.receivedAt, inboxRetry, random, ({ shop, id, topic, body, receivedAt, attempts }) => ({ shop, id, topic, body, receivedAt, attempts, trace: null }), { body: "" });

export const memoryOutbox = (t: Tables, random: () => number): Queue<ClaimedMessage> =>
  queue<OutboxRow, ClaimedMessage>(t, (shop) => t.of(shop).outbox, (m) => m.key, (row) => row.createdAt, outboxRetry, random, asked, {});

/** An effect as it was asked for; how it has fared is the queue's own business. */
const asked = ({ state: _state, runAt: _runAt, lockedBy: _lockedBy, lockedUntil: _lockedUntil, lastError: _lastError, doneAt: _doneAt, ...message }: OutboxRow): ClaimedMessage => ({ ...message, trace: null }) as ClaimedMessage;

/** What has been done for so long that nobody asks for it any more, by the rules of adapters/prisma/queues/health. @returns what takes each away */
export function prunable(t: Tables, before: Instant): (() => void)[] {
  const old = (row: QueueState) => row.state === "done" && row.runAt < before && (row.doneAt ?? before) < before;
  const of = <R extends QueueState>(table: Map<string, R>) => [...table].filter(([, row]) => old(row)).map(([key]) => () => t.drop(table, key));
  return [...t.shops.values()].flatMap((rows) => [...of(rows.inbox), ...of(rows.outbox)]);
}

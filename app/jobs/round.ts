import { numeric } from "../domain/id";
import type { InboxMessage } from "../ports/inbox";
import type { Metrics } from "../ports/metrics";
import type { ClaimedMessage, Ours, Outcome, Queue } from "../ports/outbox";
import type { Traces } from "../ports/system";
import { type DrainDeps, drain } from "./workers";

/** The queues and what is done with their messages. */
export type QueueWork = {
  inbox: Queue<InboxMessage>;
  outbox: Queue<ClaimedMessage>;
  processWebhook(message: InboxMessage, ours: Ours): Promise<Outcome>;
  /** @returns the number of the order that a webhook is about, by which its lines in the log are found */
  orderOfWebhook(message: InboxMessage): string | null;
  carryOut(message: ClaimedMessage, ours: Ours): Promise<Outcome>;
  noteDeadWebhook(message: InboxMessage, error: string): Promise<void>;
  noteDeadEffect(message: ClaimedMessage, error: string): Promise<void>;
};

/** Who is told of the work, and under which trace it is done. */
type Watch = { traces?: Traces; metrics?: Pick<Metrics, "worked"> };

type Shared = Pick<DrainDeps, "worker" | "clock" | "every" | "log" | "abandoned"> & Watch;

/** One look at both queues by one worker. @returns how many messages were worked on */
export async function queueRound(work: QueueWork, shared: Shared): Promise<number> {
  const inbox = await drain(work.inbox, work.processWebhook, { ...watched<InboxMessage>(shared, "inbox", (m) => m.topic), name: (m) => ({ queue: "inbox", shop: m.shop, topic: m.topic, webhook: m.id, ...ordered(work.orderOfWebhook(m)) }), onDead: work.noteDeadWebhook });
  return inbox + (await outboxRound(work, shared));
}

/** One look at effects alone. @returns how many were worked on */
export function outboxRound(work: Pick<QueueWork, "outbox" | "carryOut" | "noteDeadEffect">, shared: Shared): Promise<number> {
  return drain(work.outbox, work.carryOut, { ...watched<ClaimedMessage>(shared, "outbox", (m) => m.kind), name: (m) => ({ queue: "outbox", shop: m.shop, kind: m.kind, key: m.key, ...ordered("orderId" in m.payload ? numeric(m.payload.orderId) : null) }), onDead: work.noteDeadEffect });
}

const ordered = (order: string | null) => (order === null ? {} : { order });

/** What both have in common, with the watch over messages of one queue. */
const watched = <M extends { trace: string | null }>({ traces, metrics, ...shared }: Shared, queue: "inbox" | "outbox", kind: (m: M) => string) => ({
  ...shared,
  ...(traces && { under: <T>(m: M, doIt: () => Promise<T>) => traces.under(m.trace, doIt) }),
  onOutcome: (m: M, outcome: Outcome["kind"], ms: number) => metrics?.worked(queue, kind(m), outcome, ms),
});

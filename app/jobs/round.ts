import type { InboxMessage } from "../ports/inbox";
import type { Metrics } from "../ports/metrics";
import type { ClaimedMessage, Outcome, Queue } from "../ports/outbox";
import type { Traces } from "../ports/system";
import { type DrainDeps, drain } from "./workers";

/** The queues and what is done with their messages. */
export type QueueWork = {
  inbox: Queue<InboxMessage>;
  outbox: Queue<ClaimedMessage>;
  processWebhook(message: InboxMessage): Promise<Outcome>;
  carryOut(message: ClaimedMessage): Promise<Outcome>;
  noteDeadWebhook(message: InboxMessage, error: string): Promise<void>;
  noteDeadEffect(message: ClaimedMessage, error: string): Promise<void>;
};

/** Who is told of the work, and under which trace it is done. */
type Watch = { traces?: Traces; metrics?: Pick<Metrics, "worked"> };

/** One look at both queues by one worker. @returns how many messages were worked on */
export async function queueRound(work: QueueWork, { traces, metrics, ...shared }: Pick<DrainDeps, "worker" | "clock" | "log" | "abandoned"> & Watch): Promise<number> {
  const watched = <M extends { trace: string | null }>(queue: "inbox" | "outbox", kind: (m: M) => string): Pick<DrainDeps<M>, "under" | "onOutcome"> => ({
    ...(traces && { under: (m, doIt) => traces.under(m.trace, doIt) }),
    onOutcome: (m, outcome, ms) => metrics?.worked(queue, kind(m), outcome, ms),
  });
  const inbox = await drain(work.inbox, work.processWebhook, { ...shared, ...watched("inbox", (m) => m.topic), name: (m) => ({ queue: "inbox", shop: m.shop, topic: m.topic, webhook: m.id }), onDead: work.noteDeadWebhook });
  const outbox = await drain(work.outbox, work.carryOut, { ...shared, ...watched("outbox", (m) => m.kind), name: (m) => ({ queue: "outbox", shop: m.shop, kind: m.kind, key: m.key }), onDead: work.noteDeadEffect });
  return inbox + outbox;
}

import type { InboxMessage } from "../ports/inbox";
import type { ClaimedMessage, Outcome, Queue } from "../ports/outbox";
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

/** One look at both queues by one worker. @returns how many messages were worked on */
export async function queueRound(work: QueueWork, shared: Pick<DrainDeps, "worker" | "clock" | "log" | "abandoned">): Promise<number> {
  const inbox = await drain(work.inbox, work.processWebhook, { ...shared, name: (m) => ({ queue: "inbox", shop: m.shop, topic: m.topic, webhook: m.id }), onDead: work.noteDeadWebhook });
  const outbox = await drain(work.outbox, work.carryOut, { ...shared, name: (m) => ({ queue: "outbox", shop: m.shop, kind: m.kind, key: m.key }), onDead: work.noteDeadEffect });
  return inbox + outbox;
}

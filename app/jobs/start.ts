import { clock, log, work } from "../composition.server";
import { timers } from "./timers";
import { drain, startWorkers } from "./workers";

/**
 * Starts this process's share of the work on queues and timers, if it is to have one.
 * @returns what stops it: what is in hand is finished, the database closed
 */
export function startWork(): { stop(): Promise<void> } {
  const workers = work.settings.on
    ? startWorkers({
        clock,
        log,
        pollMs: work.settings.pollMs,
        rounds: async (abandoned) => {
          const shared = { worker: work.id, clock, log, abandoned };
          const inbox = await drain(work.inbox, work.processWebhook, { ...shared, name: (m) => ({ queue: "inbox", shop: m.shop, topic: m.topic, webhook: m.id }), onDead: work.noteDeadWebhook });
          const outbox = await drain(work.outbox, work.carryOut, { ...shared, name: (m) => ({ queue: "outbox", shop: m.shop, kind: m.kind, key: m.key }), onDead: work.noteDeadEffect });
          return inbox + outbox;
        },
        timers: timers({ ...work, onTrouble: (what, error) => log.error({ what, error: error instanceof Error ? error.stack : String(error) }, "trouble with one item; the rest went on") }),
      })
    : null;
  return {
    async stop() {
      await workers?.stop();
      await work.close();
    },
  };
}

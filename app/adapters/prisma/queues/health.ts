import type { PrismaClient } from "@prisma/client";
import type { Instant } from "../../../domain/instant";
import { fromDate, toDate } from "../rows/values";

/** One queue at a glance. `oldestDueAt` is when the longest-waiting due message became due. */
export type QueueFigures = { due: number; running: number; dead: number; oldestDueAt: Instant | null };

export type QueueHealth = {
  queueFigures(now: Instant): Promise<{ inbox: QueueFigures; outbox: QueueFigures }>;
  /** Deletes messages done before `before`. A repeat of a deleted one would be taken for new: keep them for days. @returns how many */
  pruneQueues(before: Instant): Promise<number>;
};

/** Figures for /healthz, and the sweep of what is long done. */
export function queueHealth(prisma: PrismaClient): QueueHealth {
  return {
    async queueFigures(now) {
      const due = { state: "waiting", runAt: { lte: toDate(now) } };
      const figures = async (queue: { count: typeof prisma.inboxMessage.count; first(): Promise<{ runAt: Date } | null> }): Promise<QueueFigures> => {
        const [waiting, running, dead, oldest] = await Promise.all([queue.count({ where: due }), queue.count({ where: { state: "running" } }), queue.count({ where: { state: "dead" } }), queue.first()]);
        return { due: waiting, running, dead, oldestDueAt: oldest && fromDate(oldest.runAt) };
      };
      const oldest = { where: due, orderBy: { runAt: "asc" }, select: { runAt: true } } as const;
      const inbox = await figures({ count: prisma.inboxMessage.count, first: () => prisma.inboxMessage.findFirst(oldest) });
      const outbox = await figures({ count: prisma.outboxMessage.count as typeof prisma.inboxMessage.count, first: () => prisma.outboxMessage.findFirst(oldest) });
      return { inbox, outbox };
    },

    async pruneQueues(before) {
      const old = { state: "done", runAt: { lt: toDate(before) }, doneAt: { lt: toDate(before) } };
      const inbox = await prisma.inboxMessage.deleteMany({ where: old });
      const outbox = await prisma.outboxMessage.deleteMany({ where: old });
      return inbox.count + outbox.count;
    },
  };
}

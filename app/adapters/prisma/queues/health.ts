import type { PrismaClient } from "@prisma/client";
import type { Instant } from "../../../domain/instant";
import type { QueueFigures, Standing } from "../../../ports/metrics";
import { fromDate, toDate } from "../rows/values";

export type QueueHealth = {
  queueFigures(now: Instant): Promise<Standing["queues"]>;
  /** How things stand over all shops. */
  standing(now: Instant): Promise<Standing>;
  /** Deletes messages done before `before`. A repeat of a deleted one would be taken for new: keep them for days. @returns how many */
  pruneQueues(before: Instant): Promise<number>;
};

/** Figures for /healthz and /metrics, each by one step in an index, and the sweep of what is long done. */
export function queueHealth(prisma: PrismaClient): QueueHealth {
  const queueFigures: QueueHealth["queueFigures"] = async (now) => {
    const due = { state: "waiting", runAt: { lte: toDate(now) } };
    const figures = async (queue: { count: typeof prisma.inboxMessage.count; first(): Promise<{ runAt: Date } | null> }): Promise<QueueFigures> => {
      const [waiting, later, running, dead, oldest] = await Promise.all([queue.count({ where: due }), queue.count({ where: { state: "waiting", runAt: { gt: toDate(now) } } }), queue.count({ where: { state: "running" } }), queue.count({ where: { state: "dead" } }), queue.first()]);
      return { due: waiting, later, running, dead, oldestDueAt: oldest && fromDate(oldest.runAt) };
    };
    const oldest = { where: due, orderBy: { runAt: "asc" }, select: { runAt: true } } as const;
    const inbox = await figures({ count: prisma.inboxMessage.count, first: () => prisma.inboxMessage.findFirst(oldest) });
    const outbox = await figures({ count: prisma.outboxMessage.count as typeof prisma.inboxMessage.count, first: () => prisma.outboxMessage.findFirst(oldest) });
    return { inbox, outbox };
  };

  return {
    queueFigures,

    async standing(now) {
      const open = await prisma.problem.groupBy({ by: ["kind"], where: { status: "open" }, _count: true });
      const refundGaveUp = { status: "open", kind: "effect_dead", key: { startsWith: "effect_dead:order.refund" } };
      return {
        queues: await queueFigures(now),
        problems: open.map(({ kind, _count }) => ({ kind, count: _count })),
        refundProblems: (open.find(({ kind }) => kind === "refund_failed")?._count ?? 0) + (await prisma.problem.count({ where: refundGaveUp })),
      };
    },

    async pruneQueues(before) {
      const old = { state: "done", runAt: { lt: toDate(before) }, doneAt: { lt: toDate(before) } };
      const inbox = await prisma.inboxMessage.deleteMany({ where: old });
      const outbox = await prisma.outboxMessage.deleteMany({ where: old });
      return inbox.count + outbox.count;
    },
  };
}

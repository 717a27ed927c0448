import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { SECOND } from "../../domain/instant";
import type { Metrics } from "../../ports/metrics";

/** Kinds come from the wire (a webhook's topic): more different ones than we know are counted together. */
const MOST_KINDS = 60;
const REFUNDS = new Set(["order.refund", "order.refund_units"]);
const FAST = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 14_400];

/**
 * Metrics for Prometheus; docs/handbook/operate.md says what each means and when to worry.
 * @param ofProcess whether memory, CPU and event loop of the process are among them
 */
export function prometheus({ ofProcess }: { ofProcess: boolean }): Metrics {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });
  const requests = new Histogram({ name: "tuan_http_request_seconds", help: "Requests answered, by door and status class", labelNames: ["door", "status"], buckets: FAST, registers });
  const lag = new Histogram({ name: "tuan_webhook_lag_seconds", help: "From a webhook's moment at Shopify until it is stored here", buckets: SLOW, registers });
  const jobs = new Counter({ name: "tuan_jobs_total", help: "Messages worked on and timers run, by kind and outcome", labelNames: ["queue", "kind", "outcome"], registers });
  const jobTime = new Histogram({ name: "tuan_job_seconds", help: "Time spent on one message or timer's run", labelNames: ["queue"], buckets: FAST, registers });
  const refundFailures = new Counter({ name: "tuan_refund_failures_total", help: "Refunds that were refused or gave up", registers });
  const depth = new Gauge({ name: "tuan_queue_messages", help: "Messages in a queue now", labelNames: ["queue", "state"], registers });
  const oldest = new Gauge({ name: "tuan_queue_oldest_due_seconds", help: "How long the longest-waiting due message has been due", labelNames: ["queue"], registers });
  const problems = new Gauge({ name: "tuan_problems_open", help: "Problems that wait for a merchant", labelNames: ["kind"], registers });
  const refundProblems = new Gauge({ name: "tuan_refund_problems_open", help: "Refunds that wait for a merchant", registers });

  const kinds = new Set<string>();
  const known = (kind: string) => {
    if (kinds.size < MOST_KINDS) kinds.add(kind);
    return kinds.has(kind) ? kind : "other";
  };

  return {
    answered: (door, status, ms) => requests.observe({ door, status: `${Math.floor(status / 100)}xx` }, ms / SECOND),
    stored: (ms) => lag.observe(Math.max(ms, 0) / SECOND),
    worked(queue, kind, outcome, ms) {
      jobs.inc({ queue, kind: known(kind), outcome });
      jobTime.observe({ queue }, Math.max(ms, 0) / SECOND);
      if (outcome === "dead" && REFUNDS.has(kind)) refundFailures.inc();
    },
    async expose(standing, now) {
      for (const [queue, { due, later, running, dead, oldestDueAt }] of Object.entries(standing.queues)) {
        for (const [state, count] of Object.entries({ due, later, running, dead })) depth.set({ queue, state }, count);
        oldest.set({ queue }, oldestDueAt === null ? 0 : Math.max(now - oldestDueAt, 0) / SECOND);
      }
      problems.reset();
      for (const { kind, count } of standing.problems) problems.set({ kind }, count);
      refundProblems.set(standing.refundProblems);
      return { type: register.contentType, text: await register.metrics() };
    },
  };
}

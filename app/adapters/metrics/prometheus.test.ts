import { expect, it } from "vitest";
import type { Standing } from "../../ports/metrics";
import { prometheus } from "./prometheus";

const T0 = Date.UTC(2026, 10, 25, 12);
const idle = { due: 0, later: 0, running: 0, dead: 0, oldestDueAt: null };
const calm: Standing = { queues: { inbox: idle, outbox: idle }, problems: [], refundProblems: 0 };

/** @returns the lines of an exposition that begin so, without their names' prefix */
async function lines(metrics: ReturnType<typeof prometheus>, name: string, standing = calm) {
  const { text } = await metrics.expose(standing, T0);
  return text.split("\n").filter((line) => line.startsWith(name));
}

it("counts requests by door and status class", async () => {
  const metrics = prometheus({ ofProcess: false });
  metrics.answered("proxy", 200, 12);
  metrics.answered("proxy", 204, 30);
  metrics.answered("webhooks", 503, 1);
  const counts = await lines(metrics, "tuan_http_request_seconds_count");
  expect(counts).toEqual([`tuan_http_request_seconds_count{door="proxy",status="2xx"} 2`, `tuan_http_request_seconds_count{door="webhooks",status="5xx"} 1`]);
  expect(await lines(metrics, `tuan_http_request_seconds_bucket{le="0.025",door="proxy"`)).toEqual([`tuan_http_request_seconds_bucket{le="0.025",door="proxy",status="2xx"} 1`]);
});

it("measures how late webhooks come, and takes a sender's clock that is ahead for no lag", async () => {
  const metrics = prometheus({ ofProcess: false });
  metrics.stored(90_000);
  metrics.stored(-5_000);
  expect(await lines(metrics, "tuan_webhook_lag_seconds_sum")).toEqual(["tuan_webhook_lag_seconds_sum 90"]);
  expect(await lines(metrics, `tuan_webhook_lag_seconds_bucket{le="0.5"`)).toEqual([`tuan_webhook_lag_seconds_bucket{le="0.5"} 1`]);
});

it("counts work by kind and outcome, and refunds that failed for good apart", async () => {
  const metrics = prometheus({ ofProcess: false });
  metrics.worked("outbox", "order.refund", "failed", 20);
  metrics.worked("outbox", "order.refund", "dead", 20);
  metrics.worked("outbox", "order.tag", "dead", 20);
  metrics.worked("timers", "close-due-groups", "done", 1);
  expect(await lines(metrics, "tuan_jobs_total")).toContain(`tuan_jobs_total{queue="outbox",kind="order.refund",outcome="dead"} 1`);
  expect(await lines(metrics, "tuan_jobs_total")).toHaveLength(4);
  expect(await lines(metrics, "tuan_refund_failures_total")).toEqual(["tuan_refund_failures_total 1"]);
});

it("keeps the number of kinds bounded, whatever topics are sent", async () => {
  const metrics = prometheus({ ofProcess: false });
  for (let i = 0; i < 500; i++) metrics.worked("inbox", `made/up${i}`, "done", 1);
  const found = await lines(metrics, "tuan_jobs_total");
  expect(found.length).toBeLessThan(100);
  expect(found.find((line) => line.includes(`kind="other"`))).toMatch(/ 4\d\d$/);
});

it("shows how queues and problems stand now, and forgets problems that are gone", async () => {
  const metrics = prometheus({ ofProcess: false });
  const trouble: Standing = { queues: { inbox: idle, outbox: { due: 3, later: 2, running: 1, dead: 4, oldestDueAt: T0 - 90_000 } }, problems: [{ kind: "refund_failed", count: 2 }], refundProblems: 3 };
  expect(await lines(metrics, "tuan_queue_messages{queue=\"outbox\"", trouble)).toEqual(["due", "later", "running", "dead"].map((state, i) => `tuan_queue_messages{queue="outbox",state="${state}"} ${[3, 2, 1, 4][i]}`));
  expect(await lines(metrics, "tuan_queue_oldest_due_seconds", trouble)).toEqual([`tuan_queue_oldest_due_seconds{queue="inbox"} 0`, `tuan_queue_oldest_due_seconds{queue="outbox"} 90`]);
  expect(await lines(metrics, "tuan_problems_open{", trouble)).toEqual([`tuan_problems_open{kind="refund_failed"} 2`]);
  expect(await lines(metrics, "tuan_refund_problems_open", trouble)).toEqual(["tuan_refund_problems_open 3"]);
  expect(await lines(metrics, "tuan_problems_open{")).toEqual([]);
});

import { clock, every, log, metrics, stopwatch, traces, work } from "../composition.server";
import { traceOf } from "../domain/cause";
import { outboxRound, queueRound } from "./round";
import { timers } from "./timers";
import { startWorkers, type Timer } from "./workers";

/** How this process works on any queue. */
const shared = { worker: work.id, clock, every, log, traces, metrics };

/**
 * Starts this process's share of the work on queues and timers, if it is to have one.
 * @returns `leave` finishes what is begun and gives back the rest; `close`, which comes last, closes the database; `owing` is
 *   how many of its long timers are due or under way, and what its timers began aside
 */
export function startWork(): { leave(): Promise<void>; close(): Promise<void>; owing(): number } {
  const workers = work.settings.on
    ? startWorkers({
        clock,
        log,
        pollMs: work.settings.pollMs,
        rounds: (abandoned) => queueRound({ ...work, outbox: work.lanes.rest }, { ...shared, abandoned }),
        beside: [(abandoned) => outboxRound({ ...work, outbox: work.lanes.mails }, { ...shared, abandoned })],
        timers: timers({ ...work, under: (item) => traces.under(null, item), onTrouble: (what, error) => log.error({ what, error: traceOf(error) }, "trouble with one item; the rest went on") }).map(counted),
      })
    : null;
  return {
    async leave() {
      await workers?.stop();
    },
    close: work.close,
    owing: () => workers?.owing() ?? 0,
  };
}

/** A timer whose runs show among the metrics. */
const counted = (timer: Timer): Timer => ({
  ...timer,
  async run(now, stopping, aside) {
    const lap = stopwatch();
    const tell = (outcome: "done" | "failed") => metrics.worked("timers", timer.name, outcome, lap());
    const done = await timer.run(now, stopping, aside).catch((error: unknown) => {
      tell("failed");
      throw error;
    });
    tell("done");
    return done;
  },
});

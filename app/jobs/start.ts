import { clock, log, work } from "../composition.server";
import { queueRound } from "./round";
import { timers } from "./timers";
import { startWorkers } from "./workers";

/**
 * Starts this process's share of the work on queues and timers, if it is to have one.
 * @returns `leave` finishes what is begun and gives back the rest; `close`, which comes last, closes the database
 */
export function startWork(): { leave(): Promise<void>; close(): Promise<void> } {
  const workers = work.settings.on
    ? startWorkers({
        clock,
        log,
        pollMs: work.settings.pollMs,
        rounds: (abandoned) => queueRound(work, { worker: work.id, clock, log, abandoned }),
        timers: timers({ ...work, onTrouble: (what, error) => log.error({ what, error: error instanceof Error ? error.stack : String(error) }, "trouble with one item; the rest went on") }),
      })
    : null;
  return {
    async leave() {
      await workers?.stop();
    },
    close: work.close,
  };
}

import { causeOf } from "../domain/cause";
import type { Instant } from "../domain/instant";
import type { Ours, Outcome, Queue } from "../ports/outbox";
import type { Clock, Every } from "../ports/system";
import { keepLeases, LEASE } from "./leases";

export type Log = { info(fields: object, words: string): void; warn(fields: object, words: string): void; error(fields: object, words: string): void };

const BATCH = 20;
/** Batches of one queue before it is the other queue's and the timers' turn: a stream that never ends starves nobody. */
const TURN = 5;

export type DrainDeps<M = never> = {
  worker: string;
  clock: Clock;
  /** Beats while there is work in hand: leases last as long as it does. */
  every: Every;
  log: Log;
  /** What logs call a message: ids only. */
  name(m: M): object;
  /** Told of a message that will not be tried again: it was refused for good, or failed for the last time. */
  onDead?(m: M, error: string): Promise<void>;
  /** Does the work on one message under the trace it carries. */
  under?<T>(m: M, work: () => Promise<T>): Promise<T>;
  /** Told what each message came to; one that failed for the last time is "dead". */
  onOutcome?(m: M, outcome: Outcome["kind"], ms: number): void;
  /** Tells a worker that is shutting down to take no more, and to give back what it has not begun. */
  abandoned(): boolean;
};

/**
 * Works through what is due in a queue, a few at a time side by side, until nothing is or its turn is over. One
 * message's trouble never stops another's.
 * @returns how many messages were worked on; when any were, there may be more
 */
export async function drain<M extends { attempts: number }>(queue: Queue<M>, work: (message: M, ours: Ours) => Promise<Outcome>, deps: DrainDeps<M>): Promise<number> {
  const { worker, clock, log, name, onDead, under = (_m, doIt) => doIt(), onOutcome, abandoned } = deps;
  let count = 0;
  for (let turn = 0; turn < TURN && !abandoned(); turn++) {
    const from = clock.now();
    const messages = await queue.claim(worker, from, LEASE, BATCH);
    if (messages.length === 0) return count;
    count += messages.length;
    const leases = keepLeases(queue, messages, from, deps);
    const carryOut = async (message: M) => {
      if (abandoned()) return void (await leases.settle(message, { kind: "again", at: clock.now() }));
      if (!(await leases.ours(message))) return log.warn(name(message), "lease was lost before the message was begun");
      const began = clock.now();
      // Its workers died or were too slow, each time: it is not begun once more.
      const outcome: Outcome = message.attempts >= queue.maxAttempts ? { kind: "dead", error: "no worker could finish it" } : await work(message, () => leases.ours(message));
      const gaveUp = outcome.kind === "dead" || (outcome.kind === "failed" && message.attempts + 1 >= queue.maxAttempts);
      const ms = clock.now() - began;
      if (outcome.kind === "failed" || outcome.kind === "dead") {
        log.warn({ ...name(message), error: outcome.error, attempts: message.attempts }, `message ${outcome.kind}`);
        if (gaveUp) await onDead?.(message, outcome.error);
      }
      if (!(await leases.settle(message, outcome))) return log.warn(name(message), "lease was lost before the message was settled");
      if (outcome.kind === "done") log.info({ ...name(message), ms }, "message done");
      onOutcome?.(message, gaveUp ? "dead" : outcome.kind, ms);
    };
    await inTurn(messages, 4, (message) =>
      under(message, () => carryOut(message).catch((error: unknown) => log.error({ ...name(message), error: causeOf(error) }, "a message could not be settled; it is taken again when its lease has run out"))).finally(() => leases.drop(message)),
    );
    await leases.end();
  }
  return count;
}

async function inTurn<T>(items: T[], width: number, work: (item: T) => Promise<void>) {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    }),
  );
}

export type Timer = {
  name: string;
  every: number;
  /** Takes long, since it asks Shopify about every shop: it runs beside the queues, which do not wait for it. */
  beside?: boolean;
  /**
   * @param stopping tells a long run that the process is to end: what it leaves out is found at its next turn
   * @param aside takes what was begun and is waited for by nobody but the end of the process; it tells how much was done
   */
  run(now: Instant, stopping: () => boolean, aside: (work: Promise<number>) => void): Promise<number>;
};

type Round = (abandoned: () => boolean) => Promise<number>;

/**
 * Runs the queues and timers of one process. One round at a time, with the timers after it; the next begins when the
 * last has ended and `pollMs` has passed, or at once when something was done.
 * @param deps `beside` are rounds that nothing else waits for, each at its own pace
 */
export function startWorkers(deps: { rounds: Round; beside?: Round[]; timers: Timer[]; clock: Clock; pollMs: number; log: Log }) {
  let stopping = false;
  const lastRun = new Map<string, Instant>();
  const beside = new Map<string, Promise<number>>();
  const asides = new Set<Promise<void>>();
  const surely = (timer: Timer, work: Promise<number>) =>
    work.catch((error: unknown) => {
      deps.log.error({ timer: timer.name, error: causeOf(error) }, "a timer failed; it runs again at its next turn");
      return 0;
    });
  const run = (timer: Timer, now: Instant) =>
    surely(timer, timer.run(now, () => stopping, (work) => {
      const done = surely(timer, work).then((worked) => {
        asides.delete(done);
        // What came of it waits in the queues.
        if (worked > 0) wake();
      });
      asides.add(done);
    }));
  const isDue = (timer: Timer, now: Instant) => {
    const last = lastRun.get(timer.name);
    // A clock that was set back must not silence a timer for the difference.
    return last === undefined || now < last || now - last >= timer.every;
  };
  const runTimers = async (): Promise<number> => {
    let worked = 0;
    for (const timer of deps.timers) {
      const now = deps.clock.now();
      if (stopping || beside.has(timer.name) || !isDue(timer, now)) continue;
      lastRun.set(timer.name, now);
      if (timer.beside) beside.set(timer.name, run(timer, now).finally(() => beside.delete(timer.name)));
      else worked += await run(timer, now);
    }
    return worked;
  };
  const loop = async (round: () => Promise<number>) => {
    while (!stopping) {
      const worked = await round().catch((error: unknown) => {
        deps.log.error({ error: causeOf(error) }, "a round of work failed");
        return 0;
      });
      if (worked === 0 && !stopping) await pause(deps.pollMs);
    }
  };
  const sleepers = new Set<() => void>();
  const wake = () => sleepers.forEach((rise) => rise());
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        sleepers.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, ms);
      sleepers.add(rise);
    });
  const abandoned = () => stopping;
  const running = Promise.all([loop(async () => (await deps.rounds(abandoned)) + (await runTimers())), ...(deps.beside ?? []).map((round) => loop(() => round(abandoned)))]);
  return {
    /** How many of the timers that run beside are due or under way, and what others began aside: nobody else can tell what they will find. */
    owing: () => asides.size + deps.timers.filter((timer) => timer.beside && (beside.has(timer.name) || isDue(timer, deps.clock.now()))).length,
    /** Looks at the queues now rather than at the next poll. */
    wake,
    /** Finishes what is in hand and takes no more. */
    async stop() {
      stopping = true;
      wake();
      await running;
      await Promise.all([...beside.values(), ...asides]);
    },
  };
}


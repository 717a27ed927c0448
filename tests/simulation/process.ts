import { join, type Outside } from "../../app/composition.join";
import type { Every, Secrets } from "../../app/ports/system";
import { MINUTE, type Instant } from "../../app/domain/instant";
import { queueRound } from "../../app/jobs/round";
import { timers } from "../../app/jobs/timers";
import { mechanisms } from "../../app/mechanisms/registry";
import type { InboxMessage } from "../../app/ports/inbox";
import type { ClaimedMessage, Ours, Queue } from "../../app/ports/outbox";
import type { WorldApi } from "../../sandbox/world/api";
import type { Chaos } from "./chaos";
import type { Dice } from "./dice";
import type { Gear, Hooks, Store } from "./gears/gear";
import type { Hands } from "./hands";
import { simulatedIds } from "./ids";
import type { Process, Scheduler } from "./scheduler";
import type { Witness } from "./witness";

/** A running copy of the app: web and workers in one, as on a small machine. `skew`: how far its clock is off. */
export type Running = Process & { number: number; skew: number; app: ReturnType<typeof join>; store: Store; round(): Promise<number>; onKill: Set<() => void>; busy: boolean };
export type Mail = { key: string; to: string; subject: string };

/** What a process finds around it. */
export type Surroundings = {
  readonly now: Instant;
  readonly dice: Dice;
  readonly chaos: Chaos;
  readonly scheduler: Scheduler;
  readonly gear: Gear;
  readonly worlds: ReadonlyMap<string, WorldApi>;
  readonly secrets: Secrets;
  readonly hands: Hands;
  readonly witness: Witness;
  readonly mails: Mail[];
  /** Where browsers would reach the app, for the web pixel; null: there is no pixel in this life. */
  readonly appUrl: string | null;
  readonly committed: ((what: string) => void) | null;
  nextNumber(of: "workers" | "ids"): number;
  count(what: string): void;
  note(what: string): void;
  heard(name: string, fields: object, words: string): void;
  wrong(what: string): void;
  as<T>(job: string, work: () => Promise<T>): Promise<T>;
  kill(running: Running): void;
};

/** Starts the app: real use cases over the gear's store and shop, with everything that can go wrong on the way. */
export function startProcess(around: Surroundings, number: number): Running {
  const name = `app ${number}`;
  const running = { name, alive: true, number, skew: 0, onKill: new Set(), busy: false } as unknown as Running;
  const clock = { now: () => around.now + running.skew };
  const hooks = hooksOf(around, running, clock);
  const store = around.gear.open(hooks);
  const ids = simulatedIds(around.dice, () => around.now, () => around.nextNumber("ids"));
  const { secrets } = around;
  const commerce = around.gear.commerce(hooks, (shop) => around.worlds.get(shop) ?? null);
  const outside: Outside = {
    uow: around.witness.watchReadings(store.uow),
    reads: { participant: async () => null, statement: async () => null },
    commerce: { attended: commerce, unattended: commerce },
    mailer: { configured: true, send: (mail) => sendMail(around, running, mail) },
    mailFrom: "no-reply@tuan.example",
    clock, ids, secrets,
    disposable: { knows: (email) => email.endsWith("person1@example.com") },
    mechanisms: mechanisms({ ids, secrets }),
    sweep: async () => {},
    pruneQueues: store.pruneQueues,
    ...(around.appUrl !== null && { appUrl: around.appUrl }),
  };
  const app = join(outside);
  return Object.assign(running, { app, store, round: roundOf(around, running, app, store, clock) });
}

function hooksOf(around: Surroundings, running: Running, clock: { now(): Instant }): Hooks {
  const { name, number } = running;
  return {
    number, clock,
    gate: (what) => around.scheduler.gate(running, what),
    database: () => around.chaos.database(around.now),
    commit: (what) => {
      const fate = running.alive ? around.chaos.commit() : "go";
      around.committed?.(what);
      if (fate !== "go") around.note(`${name} ${fate} the commit of ${what}`);
      return fate;
    },
    call: (what) => {
      const fate = around.chaos.call();
      if (fate !== "go") around.note(`${name} ${what}: ${fate}`);
      around.count("calls to Shopify");
      return fate;
    },
    die: () => {
      around.kill(running);
      return new Promise<never>(() => {});
    },
    random: () => around.dice.next(),
  };
}

/** @returns one look at the queues and the timers, as the app's workers look */
function roundOf(around: Surroundings, running: Running, app: Running["app"], store: Store, clock: { now(): Instant }): () => Promise<number> {
  const { name } = running;
  const log = { info: () => {}, warn: (fields: object, words: string) => around.heard(name, fields, words), error: (fields: object, words: string) => around.heard(name, fields, words) };
  const worker = `${name} ${around.nextNumber("workers")}`;
  const list = timers({ ...app.work, onTrouble: (what, error) => around.heard(name, { what, error: String(error) }, "trouble") });
  const last = new Map<string, Instant>();
  const webhook = (m: InboxMessage) => `${m.shop} ${m.id}`;
  const effect = (m: ClaimedMessage) => `${m.shop} ${m.key}`;
  const queue = <M>(one: Queue<M>, keyOf: (m: M) => string, kindOf: (m: M) => string): Queue<M> => {
    const watched = around.hands.watch(one, worker, keyOf, around.wrong);
    return { ...watched, settle: (w, m, ...rest) => around.as(kindOf(m), () => watched.settle(w, m, ...rest)) };
  };
  const queues = { inbox: queue(store.inbox, webhook, (m) => m.topic), outbox: queue(store.outbox, effect, (m) => m.kind) };
  const work = {
    processWebhook: (m: InboxMessage, ours: Ours) => around.hands.hold(webhook(m), worker, around.wrong, () => around.as(m.topic, () => app.work.processWebhook(m, ours))),
    carryOut: (m: ClaimedMessage, ours: Ours) => around.hands.hold(effect(m), worker, around.wrong, () => around.as(m.kind, () => (m.kind === "mail.send" ? around.witness.trying(name, `${m.shop}:${m.payload.mailKey}`, () => app.work.carryOut(m, ours)) : app.work.carryOut(m, ours)))),
  };
  running.onKill.add(() => around.hands.drop(worker));
  return async () => {
    around.count("rounds");
    // Most looks find nothing to do, and change nothing: those are passed over, but for what asks Shopify.
    const next = await around.gear.next();
    const idle = next === null || next > clock.now();
    let worked = idle ? 0 : await queueRound({ ...app.work, ...queues, ...work }, { worker, clock, every: unextended, log, abandoned: () => !running.alive });
    for (const timer of list) {
      const now = clock.now();
      if (idle && timer.every < MINUTE) continue;
      const before = last.get(timer.name);
      if (before !== undefined && now >= before && now - before < timer.every) continue;
      last.set(timer.name, now);
      const asides: Promise<number>[] = [];
      worked += await around.as(timer.name, async () => (await timer.run(now, () => !running.alive, (work) => void asides.push(work))) + (await Promise.all(asides)).reduce((sum, n) => sum + n, 0)).catch((error: unknown) => (around.heard(name, { timer: timer.name, error: String(error) }, "a timer failed"), 0));
    }
    return worked;
  };
}

/** Timers of the machine do not reach a simulated process: whatever takes longer than its lease loses it. */
const unextended: Every = () => () => {};

/** A mail server takes a mail, or says that it did not although it did. */
async function sendMail(around: Surroundings, running: Running, { key, to, subject }: Mail) {
  await around.scheduler.gate(running, `sends ${key}`);
  const fate = around.chaos.call();
  if (fate === "throttled" || fate === "unavailable") throw new Error("the mail server is busy");
  around.mails.push({ key, to, subject });
  around.witness.sent(running.name, key);
  if (fate === "lost answer") throw new Error("the mail server did not answer");
}

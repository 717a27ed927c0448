import { AsyncLocalStorage } from "node:async_hooks";
import { systemSecrets } from "../../app/adapters/system/secrets";
import type { ShopDomain } from "../../app/domain/id";
import { MINUTE, SECOND, iso, type Instant } from "../../app/domain/instant";
import { CommerceUnavailable } from "../../app/ports/commerce";
import type { WorldApi } from "../../sandbox/world/api";
import type { Figures } from "../soak/area";
import { Agenda } from "./agenda";
import { Chaos, DatabaseAway, type OneCrash } from "./chaos";
import { type Dice, dice } from "./dice";
import type { Gear, ShopRows } from "./gears/gear";
import { Hands } from "./hands";
import { type Mail, type Running, startProcess } from "./process";
import { Scheduler, type Process } from "./scheduler";
import { Witness } from "./witness";

/** Something that must never be, with what was done to get there. */
export class Violation extends Error {}

export type Lost = { lost: true };

/** Whether Shopify did not answer the app while somebody waited: they try again as if the app had not. */
const unanswered = (answer: unknown) => (answer as { refusal?: { code: string } } | null | undefined)?.refusal?.code === "shopify.unavailable";

const LONG_AGO = "the worker was too slow";
const secrets = systemSecrets("a secret of the simulation");

/** One shop's (or two shops') whole life: virtual time, an agenda, processes that die, and everything that may go wrong. */
export class Simulation {
  now: Instant;
  readonly dice: Dice;
  readonly chaos: Chaos;
  readonly scheduler: Scheduler;
  readonly figures: Figures = {};
  readonly worlds = new Map<string, WorldApi>();
  readonly mails: Mail[] = [];
  readonly secrets = secrets;
  appUrl: string | null = null;
  processes: (Running | null)[] = [null, null];
  /** What went on, for the trace of a failing seed; only kept when asked for. */
  readonly lines: string[] | null;
  private readonly agenda = new Agenda();
  private readonly numbers = { workers: 0, ids: 0 };
  readonly hands = new Hands(() => this.now);
  private delivering = new Set<string>();
  private outsider: Process = { name: "outside", alive: true };
  /** Tasks of people and of Shopify that have not ended: while there are any, the life goes on. */
  open = 0;

  constructor(readonly seed: number, readonly gear: Gear, start: Instant, traced: boolean, crash?: OneCrash) {
    this.now = start;
    this.dice = dice(seed);
    this.lines = traced ? [] : null;
    this.chaos = new Chaos(this.dice.fork(), (what) => this.count(what), crash);
    this.scheduler = new Scheduler(this.dice.fork(), gear.turns, (what) => this.note(what));
    gear.watch((change) => {
      this.scheduler.inFlight += change;
      if (change === 1) this.count("statements");
    });
  }

  count(what: string, by = 1) {
    this.figures[what] = (this.figures[what] ?? 0) + by;
  }
  nextNumber(of: "workers" | "ids"): number {
    return this.numbers[of]++;
  }
  note(what: string) {
    this.lines?.push(`${iso(this.now)} ${what}`);
  }
  violation(what: string): never {
    throw new Violation(what);
  }

  /** The rows of shops, as somebody sees them who looks into the database. */
  rows(shops: readonly string[]): Promise<Map<string, ShopRows>> {
    return this.gear.rows(shops);
  }

  // ── time ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Puts something on the agenda. */
  at(at: Instant, what: string, run: () => void) {
    this.agenda.add(Math.max(at, this.now), what, run);
  }

  /** Waits, as people wait. */
  until(at: Instant): Promise<void> {
    return new Promise((resolve) => this.at(at, "", resolve));
  }
  pause(ms: number) {
    return this.until(this.now + ms);
  }

  /** A person, or Shopify, does something of some length. */
  begin(what: string, life: () => Promise<void>) {
    this.open++;
    life().then(
      () => void this.open--,
      (error: unknown) => {
        this.open--;
        this.failed ??= error instanceof Violation ? error : new Violation(`${what} broke: ${error instanceof Error ? error.stack : String(error)}`);
      },
    );
  }
  failed: Violation | null = null;
  /** Something that must never be was seen on the way. */
  wrong = (what: string) => {
    this.failed ??= new Violation(what);
  };
  readonly witness = new Witness(this.wrong);

  // ── processes ─────────────────────────────────────────────────────────────────────────────────────────────────────

  start(number: number) {
    this.processes[number] = startProcess(this, number);
    this.wake(number, this.dice.between(0, 3_000));
  }

  private readonly jobs = new AsyncLocalStorage<string>();
  /** @returns which kind of job, or timer, is at work where this is asked; only known to a life whose commits are enumerated */
  job(): string | null {
    return this.jobs.getStore() ?? null;
  }
  /** Following a job through its promises costs every promise of the process a fifth of its time, until `followNoMore`. */
  as<T>(job: string, work: () => Promise<T>): Promise<T> {
    return this.committed ? this.jobs.run(job, work) : work();
  }
  followNoMore() {
    this.jobs.disable();
  }

  kill(running: Running) {
    if (!running.alive) return;
    this.note(`${running.name} dies`);
    this.scheduler.kill(running);
    for (const told of running.onKill) told();
    this.processes[running.number] = null;
    this.at(this.now + this.dice.between(1, 4 * MINUTE), "start", () => this.processes[running.number] ?? this.start(running.number));
  }

  /** A request of somebody outside to whichever process answers. The answer may never come. */
  async request<T>(work: (running: Running) => Promise<T>): Promise<T | Lost> {
    const alive = this.processes.filter((p) => p !== null);
    if (alive.length === 0) return { lost: true };
    const running = this.dice.pick(alive);
    this.wake(running.number, this.dice.between(0, 5_000));
    return new Promise((resolve, reject) => {
      const lost = () => resolve({ lost: true });
      running.onKill.add(lost);
      work(running)
        .then((answer) => resolve(unanswered(answer) ? { lost: true } : answer), (error: unknown) => (error instanceof DatabaseAway || error instanceof CommerceUnavailable ? resolve({ lost: true }) : reject(error)))
        .finally(() => running.onKill.delete(lost));
    });
  }

  /** The workers of a process look at their queues at this time, and go on while there is something to do. */
  wake(number: number, after: number) {
    const at = this.now + after;
    const planned = this.wakes[number];
    if (planned !== undefined && planned <= at && planned >= this.now) return;
    this.wakes[number] = at;
    this.at(at, "", () => {
      // An earlier look was asked for since.
      if (this.wakes[number] !== at) return;
      this.wakes[number] = undefined;
      const running = this.processes[number];
      if (!running || running.busy) return;
      running.busy = true;
      this.open++;
      const end = (next: number) => {
        this.open--;
        running.busy = false;
        running.onKill.delete(died);
        if (running.alive && !this.resting) this.wake(number, next);
      };
      const died = () => end(0);
      running.onKill.add(died);
      running.round().then(
        (worked) => end(worked > 0 ? SECOND : this.dice.between(10 * SECOND, 30 * MINUTE)),
        (error: unknown) => {
          this.heard(running.name, { error: String(error) }, "a round of work failed");
          end(5 * SECOND);
        },
      );
    });
  }
  private wakes: (Instant | undefined)[] = [];
  /** While the end is waited for, workers are woken by hand. */
  resting = false;

  /** Errors that are part of the weather. Any other error in a log is a bug. */
  heard(name: string, fields: object, words: string) {
    const error = String((fields as { error?: unknown }).error ?? "");
    this.note(`${name} log: ${words} ${JSON.stringify(fields)}`);
    if ((fields as { what?: unknown }).what === "close-due-groups") this.count("closings put off");
    if (words.startsWith("lease was lost")) return this.count(LONG_AGO);
    if (/TypeError|RangeError|ReferenceError|unique:|vanished|without seat|could not move|money was refused|has no seat|is not a safe integer|unexpected value|Cannot read|constraint|Invalid `/.test(error)) this.failed ??= new Violation(`a bug shows in the log of ${name}: ${words}: ${error}`);
  }

  // ── what is outside of the app ────────────────────────────────────────────────────────────────────────────────────

  addWorld(shop: ShopDomain, world: WorldApi) {
    this.witness.watchHolds(world);
    this.worlds.set(shop, world);
  }

  /** How a webhook reaches the app. */
  post = async (_path: string, headers: Record<string, string>, body: string): Promise<number | null> => {
    const answer = await this.request((running) => running.store.inboxStore.add({ shop: headers["x-shopify-shop-domain"] as ShopDomain, id: headers["x-shopify-webhook-id"]!, topic: headers["x-shopify-topic"]!, body, receivedAt: this.now + running.skew }));
    this.count("webhooks sent");
    if (typeof answer === "object" && "lost" in answer) return null;
    this.acknowledged.add(`${headers["x-shopify-shop-domain"]} ${headers["x-shopify-webhook-id"]}`);
    return 200;
  };
  /** Told of each commit, to enumerate them. */
  committed: ((what: string) => void) | null = null;
  /** Deliveries that were answered 200. */
  readonly acknowledged = new Set<string>();

  private shopifyMoves() {
    for (const [shop, api] of this.worlds) {
      api.jobs.finish();
      if (this.delivering.has(shop) || api.world.switchboard.paused || !api.world.deliveries.some((d) => d.state === "due" && d.dueAt <= this.now)) continue;
      this.delivering.add(shop);
      this.begin(`deliveries of ${shop}`, async () => {
        await this.scheduler.gate(this.outsider, "delivers");
        await api.webhooks.deliver().finally(() => this.delivering.delete(shop));
      });
    }
  }

  // ── the loop ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Lets everything happen until the agenda is empty and everybody has ended, or until `end`. */
  async run(end: Instant): Promise<void> {
    for (let turns = 0; ; turns++) {
      if (turns > 200_000) this.violation(`no end after ${turns} turns at ${iso(this.now)}: ${this.agenda.names()}`);
      if (this.failed) throw this.failed;
      this.shopifyMoves();
      await this.scheduler.still();
      const next = this.agenda.first;
      const due = next !== undefined && next.at <= this.now;
      if (this.scheduler.waiting > 0 && !(due && this.dice.chance(0.3))) {
        await this.scheduler.step();
        if (this.dice.chance(0.1)) this.pass(this.dice.between(1, 900));
        else if (!this.chaos.over && this.dice.chance(0.002)) {
          this.count("time: a call takes minutes");
          this.pass(this.dice.between(MINUTE, 5 * MINUTE));
        }
        continue;
      }
      if (!next || next.at > end) {
        if (next || this.scheduler.waiting === 0) return;
        continue;
      }
      this.pass(next.at - this.now);
      this.agenda.take();
      if (next.what) this.note(next.what);
      next.run();
    }
  }

  pass(ms: number) {
    if (ms > 0) this.now += ms;
  }
  get nextOnAgenda(): Instant | null {
    return this.agenda.first?.at ?? null;
  }
}

import type { Dice } from "./dice";

/** One running copy of the app, or somebody outside of it. What belongs to a dead one never goes on. */
export type Process = { name: string; alive: boolean };

/** Thrown into nothing: a promise of a process that died. */
const never = <T>() => new Promise<T>(() => {});

type Parked = { process: Process; what: string; go: () => void };

/**
 * Lets many things happen "at once" in an order that a seed decides. Whatever would wait for the outside (a
 * transaction, a call, a queue) stops at a gate first; one gate is opened at a time, and nothing else moves until what
 * was let go stands at its next gate or has ended. So each run of a seed interleaves in the same way.
 */
export class Scheduler {
  private parked: Parked[] = [];
  /** Statements on their way to a real database and back. */
  inFlight = 0;
  steps = 0;

  /** @param turns of the event loop after which everything that was let go stands still; 0 when the next tick will do */
  constructor(private readonly dice: Dice, private readonly turns: number, private readonly trace: (what: string) => void) {}

  get waiting(): number {
    return this.parked.length;
  }

  /** Waits here until it is this one's turn; for ever when its process dies first. */
  gate(process: Process, what: string): Promise<void> {
    if (!process.alive) return never();
    return new Promise((go) => this.parked.push({ process, what, go }));
  }

  /** A process dies: what it had begun never ends. */
  kill(process: Process) {
    process.alive = false;
    this.parked = this.parked.filter((one) => one.process !== process);
  }

  /** Opens one gate and waits until all is still again. */
  async step(): Promise<void> {
    const index = this.dice.below(this.parked.length);
    const [next] = this.parked.splice(index, 1);
    if (!next) return;
    this.steps++;
    this.trace(`${next.process.name} ${next.what}`);
    next.go();
    await this.still();
  }

  /**
   * Waits until nothing moves but what stands at gates. Code between two gates is promises alone, and those are done
   * when Node comes to the next tick; where there is a database, some turns of the event loop without a statement must
   * go by, since its client thinks between statements.
   */
  async still(): Promise<void> {
    if (this.turns === 0) return new Promise((resolve) => process.nextTick(resolve));
    for (let quiet = 0; quiet < this.turns; quiet = this.inFlight > 0 ? 0 : quiet + 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

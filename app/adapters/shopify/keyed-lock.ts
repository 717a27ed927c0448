import { AsyncLocalStorage } from "node:async_hooks";

type Held = { key: string; active: boolean; outer: Held | undefined };

/**
 * One at a time per key, in the order of asking, within this process. Work that already holds a key may ask for it
 * again (a hook that runs inside an authentication reads the same shop's token); it then goes straight through.
 */
export class KeyedLock {
  private readonly tails = new Map<string, Promise<unknown>>();
  private readonly context = new AsyncLocalStorage<Held>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    for (let held = this.context.getStore(); held; held = held.outer) if (held.key === key && held.active) return work();
    const before = this.tails.get(key) ?? Promise.resolve();
    const held: Held = { key, active: true, outer: this.context.getStore() };
    const turn = before.then(() => this.context.run(held, work));
    // Whoever waits next only cares that this turn is over, not how it ended.
    const tail = turn.then(
      () => undefined,
      () => undefined,
    );
    this.tails.set(key, tail);
    try {
      return await turn;
    } finally {
      held.active = false;
      if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }
}

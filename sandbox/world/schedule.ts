/** Things Shopify does a little later, on the sandbox's clock. */
export type Schedule = {
  at(due: number, run: () => void): void;
  /** Runs what is due at `now`, oldest first, also what that adds. @returns how many */
  run(now: number): number;
  /** Due time of the next one, or null. */
  next(): number | null;
};

export function schedule(): Schedule {
  let waiting: { due: number; run: () => void }[] = [];
  const first = () => waiting.reduce<(typeof waiting)[number] | null>((best, item) => (best === null || item.due < best.due ? item : best), null);
  return {
    at: (due, run) => void waiting.push({ due, run }),
    next: () => first()?.due ?? null,
    run(now) {
      let done = 0;
      for (let item = first(); item !== null && item.due <= now; item = first()) {
        const current = item;
        waiting = waiting.filter((other) => other !== current);
        current.run();
        done++;
      }
      return done;
    },
  };
}

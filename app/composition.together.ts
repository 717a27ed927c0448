import { SECOND } from "./domain/instant";

/**
 * Lets all who ask for the same at the same time share one read. A read begins only after everybody who gets it has asked:
 * who asks while one is under way waits for the next. So nobody is told what was before their own question, as with a
 * cache, and a rush costs the database no more than one read after the other.
 * @param read takes what can be written as JSON; a read that fails, fails for all who share it
 * @param patience milliseconds after which nobody waits any more for a read that does not end before they begin another
 */
export function together<A extends readonly unknown[], V>(read: (...args: A) => Promise<V>, patience = 2 * SECOND): (...args: A) => Promise<V> {
  const gathering = new Map<string, Promise<V>>();
  const underWay = new Map<string, Promise<void>>();
  const next = async (key: string, args: A): Promise<V> => {
    const before = underWay.get(key);
    if (before) await within(before, patience);
    // What came in with the same turn of the event loop is still to ask. SQLite answers without giving anybody else a turn.
    await new Promise((turn) => setImmediate(turn));
    gathering.delete(key);
    const value = read(...args);
    const ended = value.then(
      () => {},
      () => {},
    );
    underWay.set(key, ended);
    void ended.then(() => underWay.get(key) === ended && underWay.delete(key));
    return value;
  };
  return (...args) => {
    const key = JSON.stringify(args);
    const known = gathering.get(key);
    if (known) return known;
    const value = next(key, args);
    gathering.set(key, value);
    return value;
  };
}

/** Waits for a promise, but no longer than so many milliseconds. */
async function within(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise((over) => (timer = setTimeout(over, ms)))]);
  clearTimeout(timer);
}

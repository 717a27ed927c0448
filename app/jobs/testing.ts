import type { Outcome, Queue } from "../ports/outbox";

export type Message = { id: string; attempts: number };
export const T0 = Date.UTC(2026, 10, 22, 12);

/** A promise that the test settles. */
export function gate() {
  let open: () => void = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

/** A queue in memory; `settled` shows what became of each message. */
export function fakeQueue(...ids: (string | Message)[]) {
  const waiting = ids.map((m) => (typeof m === "string" ? { id: m, attempts: 0 } : m));
  const settled = new Map<string, Outcome>();
  const queue: Queue<Message> = {
    maxAttempts: 3,
    claim: async (_worker, _now, _lease, limit) => waiting.splice(0, limit),
    settle: async (_worker, message, outcome) => { settled.set(message.id, outcome); return true; },
    extend: async () => true,
    next: async () => null,
  };
  return { queue, settled };
}

export function bench() {
  const lines: string[] = [];
  const clock = { at: T0, now: () => clock.at };
  const note = (_fields: object, words: string) => void lines.push(words);
  const dead: [string, string][] = [];
  const beats = new Set<() => void>();
  const every = (_ms: number, tick: () => void) => { beats.add(tick); return () => void beats.delete(tick); };
  return { lines, clock, dead, beats, options: { worker: "w", clock, every, log: { info: note, warn: note, error: note }, name: ({ id }: Message) => ({ id }), onDead: async ({ id }: Message, error: string) => void dead.push([id, error]), abandoned: () => false } };
}
export const done: Outcome = { kind: "done" };

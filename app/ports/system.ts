import type { Id } from "../domain/id";
import type { Instant } from "../domain/instant";

export interface Clock {
  now(): Instant;
}

/** Does `tick` every `ms` milliseconds, until what it returns is called. */
export type Every = (ms: number, tick: () => void) => () => void;

export interface Ids {
  /** A new sortable id, `prefix_` and 26 characters. */
  next<P extends string>(prefix: P): Id<P>;
  /** An unguessable word of `length` characters from an alphabet without look-alikes (A–Z and 2–9 without I, O). */
  word(length: number): string;
}

/**
 * Under which word logs tell the way of one request, webhook or timer: through door, inbox, job and outbox, and
 * through what those ask for in turn.
 */
export interface Traces {
  /** The trace of whoever asks; null outside of any. */
  current(): string | null;
  /** Does `work`, with all that it awaits, under a trace: a new one when there is none to go on with. */
  under<T>(trace: string | null, work: () => T): T;
}

/** Keys derived from the app's secret; each purpose has its own. */
export interface Secrets {
  /** Signs `payload` for a purpose. @returns `payload.signature`, URL-safe */
  sign(purpose: string, payload: string): string;
  /** @returns the payload, or null when the signature is not ours; what a former secret signed is still ours */
  open(purpose: string, signed: string): string | null;
  /** A keyed hash: compares without storing what was hashed. */
  digest(purpose: string, text: string): string;
  /** What `digest` gives, and after it what it gave under each former secret: to find what was stored before a change. */
  digests(purpose: string, text: string): [string, ...string[]];
}

/** Encrypts personal columns at rest. */
export interface Sealer {
  seal(text: string): string;
  /** @throws when the text was not sealed with one of our keys, or was altered */
  open(sealed: string): string;
}

/** Knows the mail services whose addresses are made to be thrown away. */
export interface DisposableMail {
  knows(email: string): boolean;
}

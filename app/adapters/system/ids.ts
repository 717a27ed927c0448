import { randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import type { Id } from "../../domain/id";
import type { Clock, Ids } from "../../ports/system";

/** Letters and digits that nobody mixes up when reading one out: no I, O, 0 and 1. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ids that sort by the time of their making, also within one millisecond, and words from the system's randomness. */
export function systemIds(clock: Clock): Ids {
  const ulid = monotonicFactory();
  return {
    next: <P extends string>(prefix: P) => `${prefix}_${ulid(clock.now()).toLowerCase()}` as Id<P>,
    // 256 is a multiple of the alphabet's 32 characters: each byte picks one, all equally likely.
    word: (length) => Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join(""),
  };
}

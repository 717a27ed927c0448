import type { Id } from "../../app/domain/id";
import type { Ids } from "../../app/ports/system";
import type { Dice } from "./dice";

const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ids and words that are the same for the same seed. @param count shared by all processes, so that no two ids are alike */
export const simulatedIds = (dice: Dice, now: () => number, count: () => number): Ids => ({
  next: <P extends string>(prefix: P) => `${prefix}_${now().toString(32).padStart(10, "0")}${count().toString(32).padStart(16, "0")}` as Id<P>,
  word(length) {
    let word = "";
    for (let i = 0; i < length; i++) word += ALPHABET[dice.below(32)];
    return word;
  },
});

import type { Instant } from "../../app/domain/instant";
import type { Dice } from "./dice";

/** What a database that cannot be asked answers with. Work that meets it fails, and is tried again. */
export class DatabaseAway extends Error {
  constructor(why: "busy" | "gone") {
    super(`the database is ${why}`);
    this.name = "DatabaseAway";
  }
}

export type CommitFate = "go" | "crash before" | "crash after";
export type CallFate = "go" | "throttled" | "unavailable" | "lost answer" | "late answer";

/** How much goes wrong in one run; some are calm, some are storms. All in [0, 1], by occasion. */
type Mood = { call: number; commit: number; busy: number; webhook: number; clock: number };
const moods: readonly (readonly [Mood, number])[] = [
  [{ call: 0, commit: 0, busy: 0, webhook: 0, clock: 0 }, 1],
  [{ call: 0.05, commit: 0.003, busy: 0.005, webhook: 0.3, clock: 0.3 }, 4],
  [{ call: 0.15, commit: 0.01, busy: 0.02, webhook: 0.6, clock: 0.6 }, 3],
  [{ call: 0.35, commit: 0.03, busy: 0.05, webhook: 0.9, clock: 0.9 }, 2],
];

/** Instead of chance: calm weather, and one crash at the n-th commit (counted from 0). Null: none, to count them. */
export type OneCrash = { at: number; fate: Exclude<CommitFate, "go"> } | null;

/** Decides what goes wrong when, and counts it. Once it is `over`, nothing does. */
export class Chaos {
  /** Commits of a calm life so far. */
  commits = 0;
  over = false;
  readonly mood: Mood;
  goneUntil: Instant = 0;

  constructor(private readonly dice: Dice, readonly count: (what: string) => void, private readonly planned?: OneCrash) {
    this.mood = planned === undefined ? dice.weighted(moods) : moods[0]![0];
  }

  private strikes(p: number): boolean {
    return !this.over && p > 0 && this.dice.chance(p);
  }

  call(): CallFate {
    if (!this.strikes(this.mood.call)) return "go";
    const fate = this.dice.weighted<CallFate>([["throttled", 3], ["unavailable", 3], ["lost answer", 4], ["late answer", 2]]);
    this.count(`call: ${fate}`);
    return fate;
  }

  commit(): CommitFate {
    const fate = this.planned === undefined ? this.chance() : this.commits++ === this.planned?.at ? this.planned.fate : "go";
    if (fate === "go") return "go";
    this.count(`commit: ${fate}`);
    return fate;
  }

  private chance(): CommitFate {
    return this.strikes(this.mood.commit) ? this.dice.pick(["crash before", "crash after"] as const) : "go";
  }

  /** @throws DatabaseAway when the database cannot be asked now */
  database(now: Instant): void {
    if (!this.over && now < this.goneUntil) {
      this.count("database: gone");
      throw new DatabaseAway("gone");
    }
    if (!this.strikes(this.mood.busy)) return;
    this.count("database: busy");
    throw new DatabaseAway("busy");
  }
}

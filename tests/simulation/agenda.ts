import type { Instant } from "../../app/domain/instant";

export type Entry = { at: Instant; what: string; run: () => void };

/** What is going to happen, in order of time; what is due at the same moment, in the order in which it was planned. */
export class Agenda {
  private readonly entries: Entry[] = [];

  add(at: Instant, what: string, run: () => void) {
    let index = this.entries.length;
    while (index > 0 && this.entries[index - 1]!.at > at) index--;
    this.entries.splice(index, 0, { at, what, run });
  }

  get first(): Entry | undefined {
    return this.entries[0];
  }

  take(): Entry | undefined {
    return this.entries.shift();
  }

  /** The next few, for whoever asks why there is no end. */
  names(): string {
    return this.entries.slice(0, 5).map((entry) => entry.what).join(", ");
  }
}

/** Figures that add up over runs: seeds, faults by kind, inputs, kills. */
export type Figures = Record<string, number>;

/** A long campaign that is run in chunks, so that it can stop at any time and go on later. */
export type SoakArea = {
  /** What one unit is: "seeds", "kills", "inputs". */
  unit: string;
  /** Units that a full soak runs. */
  goal: number;
  /** Units between two saves of the figures: a chunk should take well under a minute. */
  chunk: number;
  /**
   * Runs the units numbered from `from` on, `count` of them; the same numbers always do the same.
   * @returns what they came to
   * @throws on the first finding, with the command that shows it again
   */
  run(from: number, count: number): Promise<Figures>;
};

/** @returns the figures of both, added up by name */
export function plus(a: Figures, b: Figures): Figures {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

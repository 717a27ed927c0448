/** Figures that add up over runs: seeds, faults by kind, inputs, kills. */
export type Figures = Record<string, number>;

/** Something that must hold did not, in the unit of that number. `what` says how to see it again. */
export type Finding = { unit: number; what: string };

/** What units came to, those with a finding among them. */
export type Ran = { figures: Figures; findings?: Finding[] };

/** A long campaign that is run in chunks, so that it can stop at any time and go on later. */
export type SoakArea = {
  /** What one unit is: "seeds", "kills", "inputs". */
  unit: string;
  /** Units that a full soak runs. */
  goal: number;
  /** Its figures are of one version of the code: under another it begins anew. */
  afresh?: true;
  /** Units between two saves of the figures: a chunk should take well under a minute. */
  chunk: number;
  /**
   * Runs the units numbered from `from` on, `count` of them; the same numbers always do the same.
   * @throws on a finding, with the command that shows it again, where units cannot be run one by one
   */
  run(from: number, count: number): Promise<Ran>;
};

/** @returns the figures of both, added up by name */
export function plus(a: Figures, b: Figures): Figures {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

import { useEffect, useState } from "react";
import { type Program, type ProgramStatus, maySteer } from "../../domain/program";
import type { useAction } from "../parts/useAction";
import { useWords } from "../texts";

/** What a merchant can do with a program as a whole, and where that leads. */
export const steps = { start: "live", pause: "paused", end: "ended" } as const satisfies Record<string, ProgramStatus>;
export type ProgramIntent = keyof typeof steps;
export const isProgramIntent = (text: string): text is ProgramIntent => Object.hasOwn(steps, text);

/** @returns the intents that make sense now, the main one first */
export const intentsFor = (status: ProgramStatus): ProgramIntent[] => (Object.keys(steps) as ProgramIntent[]).filter((intent) => maySteer(status, steps[intent]));

/** Turns the intents into Polaris actions; ending asks first. */
export function useProgramActions({ status }: Program, action: ReturnType<typeof useAction>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (action.running === null) setAsking(false);
  }, [action.running]);
  const label = (intent: ProgramIntent) => t(intent === "start" && status === "paused" ? "program.action.resume" : `program.action.${intent}`);
  const all = intentsFor(status).map((intent) => ({ intent, content: label(intent), destructive: intent === "end", loading: action.running === intent, onAction: () => (intent === "end" ? setAsking(true) : action.run(intent)) }));
  const main = all.find(({ intent }) => intent === "start");
  return { primary: main && { ...main, destructive: false }, secondary: all.filter((one) => one !== main), asking, setAsking };
}

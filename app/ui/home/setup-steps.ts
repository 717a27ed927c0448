import type { HomeView } from "../../domain/views";

export const stepNames = ["campaign", "block", "embed", "after_payment", "payments"] as const;
export type StepName = (typeof stepNames)[number];
export type Step = { name: StepName; done: boolean; /** The merchant says so; the app cannot see the theme. */ ticked: boolean };

/** A shopper who asked for a seat proves that the block is in place; the rest the merchant ticks off. */
export function setupSteps(home: Pick<HomeView, "campaigns" | "widgetSeen">, ticked: string[]): Step[] {
  const seen: Partial<Record<StepName, boolean>> = { campaign: home.campaigns > 0, block: home.widgetSeen };
  return stepNames.map((name) => ({ name, done: seen[name] === true || ticked.includes(name), ticked: seen[name] !== true && name !== "campaign" }));
}

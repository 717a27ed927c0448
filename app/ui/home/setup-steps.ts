import type { HomeView } from "../../domain/views";

export const stepNames = ["campaign", "block", "program", "share_block", "apply_page", "embed", "after_payment", "payments"] as const;
export type StepName = (typeof stepNames)[number];
export type Step = { name: StepName; done: boolean; /** The merchant says so; the app cannot see the theme. */ ticked: boolean };
type Seen = Pick<HomeView, "campaigns" | "programs" | "widgetSeen" | "linkSeen" | "visitSeen">;

/** @returns whether the shop has begun anything: group buying, sharing, affiliates */
export const begun = ({ campaigns, programs }: Pick<HomeView, "campaigns" | "programs">): boolean => campaigns + programs.sharing + programs.affiliate > 0;

/**
 * What the ways that a shop has begun need; nothing while it has begun none. A shopper who asked for a seat or a link, or
 * came by one, proves that its part is in place; the rest the merchant ticks off.
 */
export function setupSteps(home: Seen, ticked: string[]): Step[] {
  const [group, sharing, affiliate] = [home.campaigns > 0, home.programs.sharing > 0, home.programs.affiliate > 0];
  const needed: Record<StepName, boolean> = { campaign: group, block: group, program: sharing || affiliate, share_block: sharing, apply_page: affiliate, embed: begun(home), after_payment: group || sharing, payments: group };
  const seen: Partial<Record<StepName, boolean>> = { campaign: group, block: home.widgetSeen, program: sharing || affiliate, share_block: home.linkSeen, embed: home.visitSeen };
  return stepNames.filter((name) => needed[name]).map((name) => ({ name, done: seen[name] === true || ticked.includes(name), ticked: seen[name] !== true }));
}

import type { BadgeProps } from "@shopify/polaris";
import type { GroupEnding, GroupStatus, RefundState, SeatState } from "../domain/group";
import type { Instant } from "../domain/instant";
import type { Standing } from "../domain/participant";
import type { PayoutState } from "../domain/payout";
import type { ProgramStatus } from "../domain/program";
import type { CampaignRow, Phase } from "../domain/views";
import type { TextKey } from "../locales/admin";
import type { RewardLook } from "./reward-look";

export type Tone = BadgeProps["tone"];

export const phaseTone: Record<Phase, Tone> = { draft: "info", scheduled: "attention", live: "success", sold_out: "success", paused: "warning", ended: undefined };
export const groupTone: Record<GroupStatus, Tone> = { draft: "info", forming: "attention", succeeded: "success", failed: undefined, dropped: undefined };
export const seatTone: Record<SeatState, Tone> = { held: "info", secured: "attention", counted: "success", lapsed: undefined, left: undefined, failed: undefined };
export const refundTone: Record<RefundState, Tone> = { none: undefined, due: "attention", done: undefined, problem: "critical" };
export const programTone: Record<ProgramStatus, Tone> = { draft: "info", live: "success", paused: "warning", ended: undefined };
export const personTone: Record<Standing, Tone> = { applied: "attention", approved: "success", suspended: "warning", declined: undefined, banned: "critical" };
export const rewardTone: Record<RewardLook, Tone> = { accrued: "attention", ready: "info", lapsed: undefined, matured: "success", given: "success", opened: "success", held: "warning", nothing: undefined, reversed: undefined, rejected: "critical" };
export const payoutTone: Record<PayoutState, Tone> = { requested: "attention", approved: "info", paid: "success", declined: undefined };

/** A sentence about time: its text, and the moment that `{when}` stands for (relative unless `exact`). */
export type Since = { key: TextKey; at: Instant; exact?: boolean };

/** Every status says since when or what comes next. */
export function campaignSince(c: Pick<CampaignRow, "phase" | "startsAt" | "endsAt" | "endedAt" | "updatedAt">): Since {
  switch (c.phase) {
    case "draft":
      return { key: "campaign.since.draft", at: c.updatedAt };
    case "scheduled":
      return { key: "campaign.since.scheduled", at: c.startsAt };
    case "live":
    case "sold_out":
      return { key: "campaign.since.live", at: c.endsAt };
    case "paused":
      return { key: "campaign.since.paused", at: c.updatedAt };
    case "ended":
      return { key: "campaign.since.ended", at: c.endedAt ?? c.endsAt };
  }
}

export function groupSince(g: { status: GroupStatus; ending: GroupEnding | null; createdAt: Instant; startedAt: Instant | null; deadline: Instant | null; closedAt: Instant | null }, now: Instant): Since {
  if (g.status === "forming" && g.deadline !== null) return { key: now < g.deadline ? "group.since.forming" : "group.since.settling", at: g.deadline };
  if (g.status === "draft") return { key: "group.since.draft", at: g.createdAt };
  return { key: g.ending ? `group.ending.${g.ending}` : "group.since.closed", at: g.closedAt ?? g.createdAt };
}

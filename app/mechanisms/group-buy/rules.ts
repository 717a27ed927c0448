import type { Campaign } from "../../domain/campaign";
import type { GroupRules } from "../../domain/group-rules";
import type { GroupCampaign } from "./apply";

/** @returns the campaign as a group-buy campaign; null when there is none or it sells another way */
export function groupCampaign(campaign: Campaign | null): GroupCampaign | null {
  return campaign?.mechanism === "group-buy" ? { ...campaign, rules: campaign.rules as GroupRules } : null;
}

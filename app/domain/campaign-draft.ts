import type { Product } from "./campaign";
import type { GroupRules } from "./group-rules";
import type { CampaignId } from "./id";
import type { Instant } from "./instant";

/** What a merchant wants a campaign to be, checked for shape but not yet for what the shop already has. */
export type CampaignDraft = {
  /** null makes a new one. */
  id: CampaignId | null;
  /** The revision the editor was opened with; another stored one means somebody else saved meanwhile. */
  revision: number;
  title: string;
  product: Product;
  rules: GroupRules;
  startsAt: Instant;
  endsAt: Instant;
  /** IANA zone in which start and end were typed. */
  timezone: string;
  /** Seats in all; null is without limit. */
  quota: number | null;
  /** Whether its orders earn rewards for whoever brought the buyer. */
  rewarded: boolean;
};

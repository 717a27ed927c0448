import { Badge, BlockStack, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Instant } from "../../domain/instant";
import type { CampaignRow, GroupRow, SeatRow } from "../../domain/views";
import { campaignSince, groupSince, groupTone, phaseTone, refundTone, seatTone, type Since } from "../status";
import { useWords } from "../texts";

function SinceText({ since, now }: { since: Since; now: Instant }) {
  const { t, relative } = useWords();
  return (
    <Text as="span" variant="bodySm" tone="subdued">
      {t(since.key, { when: relative(since.at, now) })}
    </Text>
  );
}

/** "Live" and, beside or below it, "ends in 3 days". */
export function CampaignStatus({ campaign, now, inline = false }: { campaign: Pick<CampaignRow, "phase" | "publication" | "startsAt" | "endsAt" | "endedAt" | "updatedAt">; now: Instant; inline?: boolean }) {
  const { t } = useWords();
  const badges = (
    <InlineStack gap="100" wrap={false}>
      <Badge tone={phaseTone[campaign.phase]}>{t(`campaign.phase.${campaign.phase}`)}</Badge>
      {campaign.publication === "problem" && <Badge tone="critical">{t("campaign.publication.problem")}</Badge>}
      {campaign.publication === "working" && <Badge>{t("campaign.publication.working")}</Badge>}
    </InlineStack>
  );
  return <Placed inline={inline} badge={badges} since={<SinceText since={campaignSince(campaign)} now={now} />} />;
}

/** The sentence beside the badge in a heading or on a phone, below it in a table. */
function Placed({ inline, badge, since }: { inline: boolean; badge: ReactNode; since: ReactNode }) {
  return inline ? (
    <InlineStack gap="200" blockAlign="center">
      {badge}
      {since}
    </InlineStack>
  ) : (
    <BlockStack gap="050" inlineAlign="start">
      {badge}
      {since}
    </BlockStack>
  );
}

export function GroupStatusBadge({ group, now, inline = false }: { group: GroupRow; now: Instant; inline?: boolean }) {
  const { t } = useWords();
  const badge = <Badge tone={groupTone[group.status]}>{t(`group.status.${group.status}`)}</Badge>;
  return <Placed inline={inline} badge={badge} since={<SinceText since={groupSince(group, now)} now={now} />} />;
}

export function SeatBadges({ seat }: { seat: SeatRow }) {
  const { t } = useWords();
  return (
    <InlineStack gap="100">
      <Badge tone={seatTone[seat.state]}>{t(`seat.state.${seat.state}`)}</Badge>
      {seat.refund !== "none" && <Badge tone={refundTone[seat.refund]}>{t(`seat.refund.${seat.refund}`)}</Badge>}
      {seat.test && <Badge>{t("seat.test")}</Badge>}
    </InlineStack>
  );
}

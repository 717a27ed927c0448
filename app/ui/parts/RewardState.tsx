import { Badge, BlockStack, Link, Text } from "@shopify/polaris";
import type { Nothing } from "../../domain/nothing";
import { keptBy } from "../../domain/review";
import type { Grant } from "../../domain/reward";
import type { GroupNamed } from "../../domain/views";
import { links } from "../links";
import { rewardLook } from "../reward-look";
import { rewardTone } from "../status";
import { useWords } from "../texts";
import { useSignals } from "./useSignals";

/** How a reward stands, and what comes next or why it is nothing. @param groups in which the order was bought */
export function RewardState({ grant, nothing = null, groups = [] }: { grant: Grant; nothing?: Nothing | null | undefined; groups?: GroupNamed[] | undefined }) {
  const { t } = useWords();
  const look = rewardLook(grant, nothing);
  const comes = useNext()(grant);
  const next = look !== "rejected" && nothing ? t(`reward.nothing.${nothing}`) : comes;
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge tone={rewardTone[look]}>{t(`reward.state.${look}`)}</Badge>
      {next && (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {next}
        </Text>
      )}
      {nothing === "group" && groups.filter(({ rewarded }) => !rewarded).map((group) => <GroupLink key={group.id} group={group} />)}
    </BlockStack>
  );
}

/** A group campaign that an order belongs to. */
export function GroupLink({ group: { id, title } }: { group: GroupNamed }) {
  return (
    <Text as="span" variant="bodySm" breakWord>
      <Link url={links.campaign(id)}>{title}</Link>
    </Text>
  );
}

/** @returns what comes next of a reward, or the merchant's words; null when nothing does */
function useNext(): (grant: Grant) => string | null {
  const { t, when } = useWords();
  const signals = useSignals();
  return (grant) => {
    const kept = keptBy(grant);
    switch (rewardLook(grant)) {
      case "rejected":
        return kept?.by === "first" ? t("reward.rejected_first") : kept?.by === "merchant" ? kept.words : null;
      case "held":
        return kept?.by === "signals" ? signals(kept.signals).join(" · ") : null;
      case "accrued":
        return grant.maturesAt === null ? t("reward.waits") : t(grant.terms.rate.kind === "coupon" || grant.terms.rate.kind === "packet" ? "reward.due" : "reward.matures", { when: when(grant.maturesAt) });
      case "ready":
        return grant.looksAt === null ? null : t("reward.until", { when: when(grant.looksAt) });
      default:
        return null;
    }
  };
}

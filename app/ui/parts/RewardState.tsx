import { Badge, BlockStack, Text } from "@shopify/polaris";
import { keptBy } from "../../domain/review";
import type { Grant } from "../../domain/reward";
import { rewardLook } from "../reward-look";
import { rewardTone } from "../status";
import { useWords } from "../texts";
import { useSignals } from "./useSignals";

/** How a reward stands, and what comes next. */
export function RewardState({ grant }: { grant: Grant }) {
  const { t } = useWords();
  const look = rewardLook(grant);
  const next = useNext()(grant);
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge tone={rewardTone[look]}>{t(`reward.state.${look}`)}</Badge>
      {next && (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {next}
        </Text>
      )}
    </BlockStack>
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
        return kept?.by === "merchant" ? kept.words : null;
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

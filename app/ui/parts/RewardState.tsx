import { Badge, BlockStack, Text } from "@shopify/polaris";
import { keptBy } from "../../domain/review";
import type { Grant } from "../../domain/reward";
import { rewardTone } from "../status";
import { useWords } from "../texts";
import { useSignals } from "./useSignals";

/** How a reward stands, and what comes next. */
export function RewardState({ grant }: { grant: Grant }) {
  const { t, when } = useWords();
  const kept = keptBy(grant);
  const gone = grant.standingMinor === 0;
  const state = grant.state === "rejected" ? "rejected" : gone ? "reversed" : kept ? "held" : grant.state;
  const signals = useSignals();
  const next = kept?.by === "merchant" ? kept.words : gone || grant.state === "matured" ? null : kept ? signals(kept.signals).join(" · ") : grant.maturesAt === null ? t("reward.waits") : t("reward.matures", { when: when(grant.maturesAt) });
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge tone={rewardTone[state]}>{t(`reward.state.${state}`)}</Badge>
      {next && (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {next}
        </Text>
      )}
    </BlockStack>
  );
}

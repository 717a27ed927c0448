import { Badge, BlockStack, Text } from "@shopify/polaris";
import type { Grant } from "../../domain/reward";
import { useWords } from "../texts";

/** How a reward stands, and what comes next. */
export function RewardState({ grant }: { grant: Grant }) {
  const { t, when } = useWords();
  const gone = grant.standingMinor === 0;
  const next = gone || grant.state === "matured" ? null : grant.hold !== null ? grant.hold : grant.maturesAt === null ? t("reward.waits") : t("reward.matures", { when: when(grant.maturesAt) });
  return (
    <BlockStack gap="050" inlineAlign="start">
      {gone ? <Badge>{t("reward.state.reversed")}</Badge> : grant.hold !== null && grant.state === "accrued" ? <Badge tone="warning">{t("reward.state.held")}</Badge> : <Badge tone={grant.state === "matured" ? "success" : "attention"}>{t(`reward.state.${grant.state}`)}</Badge>}
      {next && (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {next}
        </Text>
      )}
    </BlockStack>
  );
}

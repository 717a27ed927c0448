import { BlockStack, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { CampaignRow } from "../../domain/views";
import { CampaignTable } from "../campaigns/CampaignTable";
import { links } from "../links";
import { useWords } from "../texts";

/** What shoppers can join now. */
export function LiveNow({ live, now }: { live: CampaignRow[]; now: Instant }) {
  const { t } = useWords();
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between">
          <Text as="h2" variant="headingMd">
            {t("home.live")}
          </Text>
          <Link url={links.campaigns("live")}>{t("home.live.all")}</Link>
        </InlineStack>
      </Box>
      {live.length > 0 ? (
        <CampaignTable rows={live} now={now} searched={false} />
      ) : (
        <Box padding="400" paddingBlockStart="0">
          <BlockStack gap="200">
            <Text as="p" tone="subdued">
              {t("home.live.nothing")}
            </Text>
          </BlockStack>
        </Box>
      )}
    </Card>
  );
}

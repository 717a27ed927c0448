import { Banner, BlockStack, Card, EmptyState, Page, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { CampaignRow, Listed } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { openSeat } from "../parts/pictures";
import { useWords } from "../texts";
import { CampaignFilters, type CampaignView } from "./CampaignFilters";
import { CampaignTable } from "./CampaignTable";

/** All campaigns of the shop: what they are, how far, what they brought. */
export function CampaignsPage({ campaigns, view, search, now, any, problems }: { campaigns: Listed<CampaignRow>; view: CampaignView; search: string; now: Instant; any: boolean; problems: number }) {
  const { t, n } = useWords();
  return (
    <Page title={t("nav.campaigns")} primaryAction={{ content: t("campaigns.new"), url: links.newCampaign }} fullWidth>
      <BlockStack gap="400">
        {problems > 0 && (
          <Banner tone="warning" title={n("problem.banner", problems)} action={{ content: t("problem.see"), url: links.problems() }} />
        )}
        <Card padding="0">
          {any ? (
            <>
              <CampaignFilters view={view} search={search} />
              <CampaignTable rows={campaigns.rows} now={now} searched={search !== "" || view !== "all"} />
              <Pages {...campaigns} />
            </>
          ) : (
            <EmptyState image={openSeat} heading={t("campaigns.empty.title")} action={{ content: t("campaigns.new"), url: links.newCampaign }}>
              <Text as="p">{t("campaigns.empty.body")}</Text>
            </EmptyState>
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

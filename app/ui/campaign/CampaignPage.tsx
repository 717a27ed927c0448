import { Banner, BlockStack, Box, Card, InlineStack, Layout, Link, Page, Text } from "@shopify/polaris";
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Instant } from "../../domain/instant";
import type { CampaignView, GroupRow, Listed } from "../../domain/views";
import { GroupTable } from "../groups/GroupTable";
import { links } from "../links";
import { CampaignStatus } from "../parts/badges";
import { Timeline } from "../parts/Timeline";
import { useAction } from "../parts/useAction";
import { ProblemList } from "../problems/ProblemList";
import { useWords } from "../texts";
import { CampaignConfirm } from "./CampaignConfirm";
import { CampaignFigures } from "./CampaignFigures";
import { CampaignRules } from "./CampaignRules";
import { Funnel } from "./Funnel";
import { useCampaignActions } from "./campaign-actions";

const SHOWN = 10;
const LOOK_AGAIN_MS = 3_000;

type Props = { view: CampaignView; groups: Listed<GroupRow>; now: Instant };

/** One campaign: how it stands, what needs a decision, its groups and what happened. */
export function CampaignPage({ view, groups, now }: Props) {
  const { t } = useWords();
  const { campaign, figures, problems } = view;
  const action = useAction();
  useLookAgain(campaign.publication === "working");
  const { primary, secondary, asking, setAsking } = useCampaignActions(view, action);
  return (
    <Page title={campaign.title} backAction={{ content: t("nav.campaigns"), url: links.campaigns() }} titleMetadata={<CampaignStatus campaign={{ ...campaign, phase: view.phase }} now={now} inline />} {...(primary && { primaryAction: primary })} secondaryActions={[{ content: t("campaign.edit"), url: links.editCampaign(campaign.id), disabled: view.phase === "ended" }]} actionGroups={secondary.length > 0 ? [{ title: t("campaign.more"), actions: secondary }] : []}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <PublicationBanner view={view} />
        {problems.length > 0 && (
          <Card>
            <Text as="h2" variant="headingMd">
              {t("campaign.problems")}
            </Text>
            <ProblemList problems={problems} now={now} />
          </Card>
        )}
        <CampaignFigures view={view} />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <Card padding="0">
                <Box padding="400">
                  <InlineStack align="space-between">
                    <Text as="h2" variant="headingMd">
                      {t("nav.groups")}
                    </Text>
                    <Link url={links.groups({ campaign: campaign.id })}>{t("campaign.allGroups")}</Link>
                  </InlineStack>
                </Box>
                {groups.total === 0 ? (
                  <Box padding="400" paddingBlockStart="0">
                    <Text as="p" tone="subdued">
                      {t("groups.none.body")}
                    </Text>
                  </Box>
                ) : (
                  <GroupTable groups={groups.rows.slice(0, SHOWN)} now={now} campaign={false} />
                )}
              </Card>
              <Card>
                <BlockStack gap="300">
                  <Text as="h2" variant="headingMd">
                    {t("timeline.title")}
                  </Text>
                  <Timeline facts={view.timeline} groups />
                </BlockStack>
              </Card>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <Funnel funnel={view.funnel} campaign={campaign.id} />
              <CampaignRules campaign={campaign} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      <CampaignConfirm asking={asking} forming={figures.forming} running={action.running} onConfirm={(intent) => action.run(intent)} onClose={() => setAsking(null)} />
    </Page>
  );
}

/** While Shopify works, the page looks again by itself. */
function useLookAgain(working: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!working || state !== "idle") return;
    const later = setTimeout(revalidate, LOOK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [working, state, revalidate]);
}

/** Where publishing stands, while it is not simply done. */
function PublicationBanner({ view: { campaign, problems } }: { view: CampaignView }) {
  const { t } = useWords();
  if (campaign.publication === "working") return <Banner tone="info" title={t("campaign.working.title")}>{t("campaign.working.body")}</Banner>;
  if (campaign.publication === "problem" && problems.length === 0) return <Banner tone="critical" title={t("campaign.broken.title")}>{t("campaign.broken.body")}</Banner>;
  return null;
}

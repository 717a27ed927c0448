import { Banner, BlockStack, Box, Card, InlineGrid, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Instant } from "../../domain/instant";
import type { GroupView } from "../../domain/views";
import { links } from "../links";
import { SeatTable } from "../orders/SeatTable";
import { GroupStatusBadge } from "../parts/badges";
import { Confirm } from "../parts/Confirm";
import { Timeline } from "../parts/Timeline";
import { useAction } from "../parts/useAction";
import { ProblemList } from "../problems/ProblemList";
import { useWords } from "../texts";

/** One group: its members, their orders, what happened, and the two decisions a merchant may take. */
export function GroupPage({ view, now }: { view: GroupView; now: Instant }) {
  const { t, n, when } = useWords();
  const { group, seats, timeline, problems } = view;
  const action = useAction();
  const [asking, setAsking] = useState<"complete" | "cancel" | null>(null);
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const forming = group.status === "forming";
  const counted = { counted: n("common.members", group.counted), size: group.size };
  const actions = forming ? [...(group.counted > 0 ? [{ content: t("group.complete"), onAction: () => setAsking("complete") }] : []), { content: t("group.cancel"), destructive: true, onAction: () => setAsking("cancel") }] : [];
  return (
    <Page title={t("groups.of", { name: group.opener ?? t("common.guest") })} subtitle={group.campaignTitle} backAction={{ content: group.campaignTitle, url: links.campaign(group.campaignId) }} secondaryActions={actions}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        {problems.length > 0 && (
          <Card>
            <ProblemList problems={problems} now={now} />
          </Card>
        )}
        <Card>
          <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
            <GroupStatusBadge group={group} now={now} />
            <BlockStack>
              <Text as="span" tone="subdued" variant="bodySm">
                {t("groups.col.members")}
              </Text>
              <Text as="span" variant="headingMd" numeric>{`${group.counted} / ${group.size}`}</Text>
            </BlockStack>
            <BlockStack>
              <Text as="span" tone="subdued" variant="bodySm">
                {t("groups.col.deadline")}
              </Text>
              <Text as="span">{group.deadline === null ? t("group.noDeadline") : t("group.deadline", { when: when(group.deadline), zone: view.timezone })}</Text>
            </BlockStack>
          </InlineGrid>
        </Card>
        <Card padding="0">
          <Box padding="400">
            <Text as="h2" variant="headingMd">
              {t("group.members")}
            </Text>
          </Box>
          <SeatTable seats={seats} group={false} />
        </Card>
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              {t("timeline.title")}
            </Text>
            <Timeline facts={timeline} groups={false} />
          </BlockStack>
        </Card>
      </BlockStack>
      <Confirm
        open={asking !== null}
        title={t(asking === "complete" ? "group.complete.title" : "group.cancel.title")}
        body={asking === "complete" ? t("group.complete.body", counted) : t("group.cancel.body", counted)}
        action={t(asking === "complete" ? "group.complete" : "group.cancel")}
        destructive={asking === "cancel"}
        busy={action.running !== null}
        onConfirm={() => asking && action.run(asking)}
        onClose={() => setAsking(null)}
      />
    </Page>
  );
}

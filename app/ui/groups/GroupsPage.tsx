import { Card, Page } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { GroupRow, Listed } from "../../domain/views";
import { ListFilters } from "../parts/ListFilters";
import { Pages } from "../parts/Pages";
import { useWords } from "../texts";
import { GroupTable } from "./GroupTable";

export const groupViews = ["all", "forming", "succeeded", "failed"] as const;
export type GroupsView = (typeof groupViews)[number];

export function GroupsPage({ groups, status, campaign, campaigns, days, now }: { groups: Listed<GroupRow>; status: GroupsView; campaign: string | null; campaigns: { id: string; title: string }[]; days: number | null; now: Instant }) {
  const { t } = useWords();
  return (
    <Page title={t("nav.groups")} subtitle={t("groups.subtitle")} fullWidth>
      <Card padding="0">
        <ListFilters views={groupViews} view={status} param="status" label={(view) => t(`groups.view.${view as GroupsView}`)} campaigns={campaigns} campaign={campaign} days={days} />
        <GroupTable groups={groups.rows} now={now} campaign={campaign === null} />
        <Pages {...groups} />
      </Card>
    </Page>
  );
}

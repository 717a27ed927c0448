import { Card, InlineGrid } from "@shopify/polaris";
import type { CampaignView } from "../../domain/views";
import { adminDiscount, links } from "../links";
import { Figure } from "../parts/Figure";
import { useWords } from "../texts";

/** The campaign's numbers, each opening what it counts. */
export function CampaignFigures({ view: { campaign, figures, codes, discountId } }: { view: CampaignView }) {
  const { t, n, number, money } = useWords();
  const of = { campaign: campaign.id };
  return (
    <Card>
      <InlineGrid columns={{ xs: 2, sm: 3, lg: 5 }} gap="500">
        <Figure label={t("campaigns.col.revenue")} value={money(figures.revenue)} to={links.orders({ ...of, state: "counted" })} />
        <Figure label={t("campaigns.col.members")} value={number(figures.members)} note={campaign.quota === null ? undefined : t("campaign.ofQuota", { taken: number(campaign.quotaTaken), quota: number(campaign.quota) })} to={links.orders({ ...of, state: "counted" })} />
        <Figure label={t("campaigns.col.forming")} value={number(figures.forming)} to={links.groups({ ...of, status: "forming" })} />
        <Figure label={t("campaigns.col.succeeded")} value={number(figures.succeeded)} to={links.groups({ ...of, status: "succeeded" })} />
        <Figure label={t("campaign.codes")} value={number(codes.pooled)} note={codes.making > 0 ? n("campaign.codes.making", codes.making) : t("campaign.codes.note")} to={discountId === null ? null : adminDiscount(discountId)} />
      </InlineGrid>
    </Card>
  );
}

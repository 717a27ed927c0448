import { Card, Page, TextField } from "@shopify/polaris";
import type { Listed, SeatRow } from "../../domain/views";
import { ListFilters } from "../parts/ListFilters";
import { Pages } from "../parts/Pages";
import { useSearchWord } from "../parts/useSearchWord";
import { useWords } from "../texts";
import { SeatTable } from "./SeatTable";

export const orderViews = ["all", "counted", "waiting", "refunds", "ended"] as const;
export type OrdersView = (typeof orderViews)[number];

/** Everybody who bought, or is about to, with the order in Shopify. */
export function OrdersPage({ seats, state, campaign, campaigns, days, search }: { seats: Listed<SeatRow>; state: OrdersView; campaign: string | null; campaigns: { id: string; title: string }[]; days: number | null; search: string }) {
  const { t } = useWords();
  return (
    <Page title={t("nav.orders")} subtitle={t("orders.subtitle")} fullWidth>
      <Card padding="0">
        <ListFilters views={orderViews} view={state} param="state" label={(view) => t(`orders.view.${view as OrdersView}`)} campaigns={campaigns} campaign={campaign} days={days}>
          <OrderSearch search={search} />
        </ListFilters>
        <SeatTable seats={seats.rows} group />
        <Pages {...seats} />
      </Card>
    </Page>
  );
}

/** By order number only: what is searched for stands in the address, and names must not. */
function OrderSearch({ search }: { search: string }) {
  const { t } = useWords();
  const { typed, type } = useSearchWord(search, (text) => text.replace(/[^#\w-]/g, "").slice(0, 30));
  return <TextField label={t("orders.search")} labelHidden placeholder={t("orders.search")} value={typed} onChange={type} autoComplete="off" clearButton onClearButtonClick={() => type("")} />;
}

import { useNavigation, useSearchParams } from "@remix-run/react";
import { IndexFilters, useSetIndexFiltersMode } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "../texts";

export const campaignViews = ["all", "live", "scheduled", "draft", "ended"] as const;
export type CampaignView = (typeof campaignViews)[number];
const TYPING_MS = 300;

/** Views as tabs and a search field; both live in the address, so that a list can be bookmarked and linked to. */
export function CampaignFilters({ view, search }: { view: CampaignView; search: string }) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const { mode, setMode } = useSetIndexFiltersMode();
  const [typed, setTyped] = useState(search);
  const loading = useNavigation().state === "loading";
  useEffect(() => {
    if (typed === search) return;
    const later = setTimeout(() => setParams({ view, ...(typed && { q: typed }) }, { replace: true }), TYPING_MS);
    return () => clearTimeout(later);
  }, [typed, search, view, setParams]);
  return (
    <IndexFilters
      tabs={campaignViews.map((id) => ({ id, content: t(`campaigns.view.${id}`), isLocked: true }))}
      selected={campaignViews.indexOf(view)}
      onSelect={(i) => setParams({ view: campaignViews[i]! })}
      canCreateNewView={false}
      queryValue={typed}
      queryPlaceholder={t("campaigns.search")}
      onQueryChange={setTyped}
      onQueryClear={() => setTyped("")}
      cancelAction={{ onAction: () => setTyped("") }}
      filters={[]}
      hideFilters
      onClearAll={() => setTyped("")}
      mode={mode}
      setMode={setMode}
      loading={loading}
    />
  );
}

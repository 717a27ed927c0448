import { useSearchParams } from "@remix-run/react";
import { Box, InlineStack, Select, Tabs, Tag } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useWords } from "../texts";

type Props = { views: readonly string[]; view: string; param: string; label: (view: string) => string; campaigns: { id: string; title: string }[]; campaign: string | null; days: number | null; children?: ReactNode };

/** Tabs, a campaign to choose, and removable tags for what a link has narrowed down. All of it is in the address. */
export function ListFilters({ views, view, param, label, campaigns, campaign, days, children }: Props) {
  const { t, n } = useWords();
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    next.delete("page");
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return (
    <>
      <Tabs tabs={views.map((id) => ({ id, content: label(id) }))} selected={Math.max(0, views.indexOf(view))} onSelect={(i) => set(param, views[i]!)} />
      <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
        <InlineStack gap="300" blockAlign="center">
          <Select label={t("list.campaign")} labelHidden options={[{ label: t("list.allCampaigns"), value: "" }, ...campaigns.map((c) => ({ label: c.title, value: c.id }))]} value={campaign ?? ""} onChange={(id) => set("campaign", id)} />
          {children}
          {days !== null && <Tag onRemove={() => set("days", null)}>{n("list.days", days)}</Tag>}
          {params.has("invited") && <Tag onRemove={() => set("invited", null)}>{t("list.invited")}</Tag>}
        </InlineStack>
      </Box>
    </>
  );
}

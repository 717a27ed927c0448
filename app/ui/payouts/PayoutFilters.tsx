import { Box, Button, InlineStack, Select, Tabs } from "@shopify/polaris";
import { payoutMethods } from "../../domain/payout";
import { links } from "../links";
import { PersonChoice, type PersonAsked } from "../parts/PersonFilter";
import { useDownload } from "../parts/useDownload";
import { useNarrow } from "../parts/useNarrow";
import { useWords } from "../texts";
import { payoutViews } from "./payout-views";

export type PayoutsAsked = { filter: { state: (typeof payoutViews)[number]; program: string | null; method: string; currency: string | null }; asked: PersonAsked; programs: { id: string; title: string }[]; currencies: string[] };

/** States as tabs, and everything else by which payouts may be narrowed down; what is left of them as a file. All of it is in the address. */
export function PayoutFilters({ filter: { state, program, method, currency }, asked, programs, currencies, none }: PayoutsAsked & { none: boolean }) {
  const { t } = useWords();
  const { download, loading } = useDownload();
  const set = useNarrow();
  const file = links.payoutList({ state, of: asked.of ?? undefined, program: program ?? undefined, method: method === "all" ? undefined : method, currency: currency ?? undefined });
  return (
    <>
      <Tabs tabs={payoutViews.map((id) => ({ id, content: t(id === "all" ? "payouts.view.all" : `payout.state.${id}`) }))} selected={payoutViews.indexOf(state)} onSelect={(i) => set("state", payoutViews[i]!)} />
      <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
        <InlineStack gap="300" align="space-between" blockAlign="center">
          <InlineStack gap="300" blockAlign="center">
            <Select label={t("ledger.col.program")} labelHidden options={[{ label: t("ledger.filter.program"), value: "" }, ...programs.map(({ id, title }) => ({ label: title, value: id }))]} value={program ?? ""} onChange={(value) => set("program", value)} />
            <Select label={t("payout.col.method")} labelHidden options={[{ label: t("payouts.filter.method.all"), value: "" }, ...payoutMethods.map((one) => ({ label: t(`payout.method.${one}`), value: one }))]} value={method === "all" ? "" : method} onChange={(value) => set("method", value)} />
            {(currencies.length > 1 || currency !== null) && <Select label={t("payouts.filter.currency")} labelHidden options={[{ label: t("payouts.filter.currency.all"), value: "" }, ...new Set([...currencies, ...(currency === null ? [] : [currency])])]} value={currency ?? ""} onChange={(value) => set("currency", value)} />}
            <PersonChoice {...asked} />
          </InlineStack>
          <Button loading={loading === file} disabled={none} onClick={() => download(file)}>
            {t("list.file")}
          </Button>
        </InlineStack>
      </Box>
    </>
  );
}

import { BlockStack, Card, EmptyState, Page, Text } from "@shopify/polaris";
import type { EntryRow, Listed } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { calm } from "../parts/pictures";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useDownload } from "../parts/useDownload";
import { useWords } from "../texts";
import { EntryTable } from "./EntryTable";
import { type LedgerAsked, LedgerFilters, isNarrowed } from "./LedgerFilters";

/** The books, newest first: each booking's two sides, which sum to zero. */
export function LedgerPage({ entries, ...asked }: { entries: Listed<EntryRow> } & LedgerAsked) {
  const { t } = useWords();
  const { download, loading } = useDownload();
  const { filter, days } = asked;
  const narrowed = isNarrowed(asked);
  const file = links.ledgerFile({ of: asked.asked.of ?? undefined, program: filter.program ?? undefined, kind: filter.kind === "all" ? undefined : filter.kind, account: filter.account === "all" ? undefined : filter.account, order: filter.order || undefined, from: days.from || undefined, to: days.to || undefined });
  return (
    <Page title={t("ledger.title")} subtitle={t("ledger.subtitle")} backAction={{ content: t("nav.programs"), url: links.programs }} secondaryActions={[{ content: t("list.file"), loading: loading === file, disabled: entries.total === 0, onAction: () => download(file) }]} fullWidth>
      <BlockStack gap="400">
        <ProgramsNav />
        <Card padding="0">
          <LedgerFilters {...asked} />
          {entries.rows.length === 0 ? (
            <EmptyState image={calm} heading={t(narrowed ? "ledger.none.title" : "ledger.empty.title")}>
              <Text as="p">{t(narrowed ? "ledger.none.body" : "ledger.empty.body")}</Text>
            </EmptyState>
          ) : (
            <EntryTable rows={entries.rows} />
          )}
          <Pages {...entries} />
        </Card>
      </BlockStack>
    </Page>
  );
}

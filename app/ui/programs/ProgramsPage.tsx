import { BlockStack, Card, EmptyState, Page, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { ProgramDays, ProgramRow } from "../../domain/views";
import { links } from "../links";
import { openSeat } from "../parts/pictures";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useDownload } from "../parts/useDownload";
import { useWords } from "../texts";
import { DaysCard } from "./DaysCard";
import { ProgramTable } from "./ProgramTable";

/** All programs of the shop: what they brought, and what is owed for it. */
export function ProgramsPage({ programs, days, now }: { programs: ProgramRow[]; days: ProgramDays | null; now: Instant }) {
  const { t } = useWords();
  const { download, loading } = useDownload();
  const file = { content: t("list.file"), loading: loading === links.programsFile, onAction: () => download(links.programsFile) };
  return (
    <Page title={t("nav.programs")} subtitle={t("programs.subtitle")} primaryAction={{ content: t("programs.new"), url: links.newProgram() }} secondaryActions={programs.length > 0 ? [file] : []} fullWidth>
      <BlockStack gap="400">
        {programs.length > 0 && <ProgramsNav />}
        <Card padding="0">
          {programs.length > 0 ? (
            <ProgramTable rows={programs} now={now} />
          ) : (
            <EmptyState image={openSeat} heading={t("programs.empty.title")} action={{ content: t("programs.new"), url: links.newProgram() }}>
              <Text as="p">{t("programs.empty.body")}</Text>
            </EmptyState>
          )}
        </Card>
        {days && <DaysCard days={days} />}
      </BlockStack>
    </Page>
  );
}

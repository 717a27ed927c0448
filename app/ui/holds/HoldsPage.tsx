import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { HoldRow, Listed } from "../../domain/views";
import { links } from "../links";
import { AskWords } from "../parts/AskWords";
import { Pages } from "../parts/Pages";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useAction } from "../parts/useAction";
import { useDownload } from "../parts/useDownload";
import { useName } from "../parts/useName";
import { useWorth } from "../parts/useWorth";
import { useWords } from "../texts";
import { HoldTable } from "./HoldTable";

/** Rewards that wait for the merchant: something speaks against them. */
export function HoldsPage({ holds }: { holds: Listed<HoldRow> }) {
  const { t } = useWords();
  const nameOf = useName();
  const worth = useWorth();
  const action = useAction();
  const { download, loading } = useDownload();
  const [asking, setAsking] = useState<HoldRow | null>(null);
  const [under, setUnder] = useState("");
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const run = ({ grant }: HoldRow, intent: "release" | "reject", reason = "") => {
    setUnder(grant.id);
    action.run(intent, { grant: grant.id, reason });
  };
  const values = { name: asking ? nameOf(asking.person) : "", sum: asking ? worth(asking.grant) : "", order: asking?.order?.name ?? t("reward.order") };
  return (
    <Page title={t("holds.title")} subtitle={t("holds.subtitle")} backAction={{ content: t("attributions.title"), url: links.attributions() }} secondaryActions={[{ content: t("list.file"), loading: loading === links.holdsFile, disabled: holds.total === 0, onAction: () => download(links.holdsFile) }]} fullWidth>
      <BlockStack gap="400">
        <ProgramsNav />
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <Card padding="0">
          <HoldTable rows={holds.rows} running={action.running === "release" ? under : null} busy={action.running !== null} onRelease={(row) => run(row, "release")} onReject={setAsking} />
          <Pages {...holds} />
        </Card>
      </BlockStack>
      <AskWords open={asking !== null} title={t("holds.ask.title", values)} body={t("holds.ask.body", values)} label={t("person.reason")} help={t("person.reason.help")} action={t("holds.do.reject")} destructive required busy={action.running !== null} onConfirm={(reason) => asking && run(asking, "reject", reason)} onClose={() => setAsking(null)} />
    </Page>
  );
}

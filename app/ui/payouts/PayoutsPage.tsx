import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Waiting } from "../../contracts/payout-files";
import { isAutomatic } from "../../domain/payout";
import type { BatchRow, Listed, PayoutRow } from "../../domain/views";
import { HoldsBanner } from "../parts/HoldsBanner";
import { Pages } from "../parts/Pages";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { AskDialogs, type Asking } from "./AskDialogs";
import { BatchesCard } from "./BatchesCard";
import { PayoutFilters, type PayoutsAsked } from "./PayoutFilters";
import { PayoutTable, type Step } from "./PayoutTable";
import { WaitingCard } from "./WaitingCard";

type Props = PayoutsAsked & { payouts: Listed<PayoutRow>; waiting: Waiting[]; batches: BatchRow[]; today: string; holds: number };

/** Money that people asked for: approved, sent by a file, marked as paid. */
export function PayoutsPage({ payouts, waiting, batches, today, holds, ...narrowed }: Props) {
  const { t } = useWords();
  const { filter } = narrowed;
  const action = useAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [under, setUnder] = useState("");
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const run = (row: PayoutRow, step: Step, more: Record<string, string> = {}) => {
    setUnder(`${row.payout.id} ${step}`);
    action.run(step, { payout: row.payout.id, ...more, ...(isAutomatic(row.payout.method) && { sends: "yes" }), ...(row.batch && { file: "yes" }) });
  };
  return (
    <Page title={t("nav.payouts")} subtitle={t("payouts.subtitle")} fullWidth>
      <BlockStack gap="400">
        <ProgramsNav />
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <HoldsBanner count={holds} />
        <WaitingCard waiting={waiting} />
        <BatchesCard batches={batches} today={today} />
        <Card padding="0">
          <PayoutFilters {...narrowed} none={payouts.total === 0} />
          <PayoutTable rows={payouts.rows} narrowed={filter.state !== "requested" || narrowed.asked.of !== null || filter.program !== null || filter.method !== "all" || filter.currency !== null} running={action.running === null ? null : under} onStep={(row, step) => (step === "approved" && row.takenBackMinor === 0 && row.doubtful.length === 0 ? run(row, step) : setAsking({ row, step }))} />
          <Pages {...payouts} />
        </Card>
      </BlockStack>
      <AskDialogs asking={asking} today={today} busy={action.running !== null} onConfirm={(more) => asking && run(asking.row, asking.step, more)} onDecline={() => asking && setAsking({ row: asking.row, step: "declined" })} onClose={() => setAsking(null)} />
    </Page>
  );
}

import { useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Card, Page, Tabs } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Waiting } from "../../contracts/payout-files";
import { isAutomatic } from "../../domain/payout";
import type { BatchRow, Listed, PayoutRow } from "../../domain/views";
import { HoldsBanner } from "../parts/HoldsBanner";
import { Pages } from "../parts/Pages";
import { type PersonAsked, PersonFilter } from "../parts/PersonFilter";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { AskDialogs, type Asking } from "./AskDialogs";
import { BatchesCard } from "./BatchesCard";
import { PayoutTable, type Step } from "./PayoutTable";
import { WaitingCard } from "./WaitingCard";

export const payoutViews = ["requested", "approved", "paid", "declined", "all"] as const;
export type PayoutsView = (typeof payoutViews)[number];

type Props = { payouts: Listed<PayoutRow>; state: PayoutsView; asked: PersonAsked; waiting: Waiting[]; batches: BatchRow[]; today: string; holds: number };

/** Money that people asked for: approved, sent by a file, marked as paid. */
export function PayoutsPage({ payouts, state, asked, waiting, batches, today, holds }: Props) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
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
          <Tabs tabs={payoutViews.map((id) => ({ id, content: t(id === "all" ? "payouts.view.all" : `payout.state.${id}`) }))} selected={payoutViews.indexOf(state)} onSelect={(i) => setParams({ state: payoutViews[i]!, ...(asked.of && { of: asked.of }) })} />
          <PersonFilter {...asked} />
          <PayoutTable rows={payouts.rows} narrowed={state !== "requested" || asked.of !== null} running={action.running === null ? null : under} onStep={(row, step) => (step === "approved" && row.takenBackMinor === 0 && row.doubtful.length === 0 ? run(row, step) : setAsking({ row, step }))} />
          <Pages {...payouts} />
        </Card>
      </BlockStack>
      <AskDialogs asking={asking} today={today} busy={action.running !== null} onConfirm={(more) => asking && run(asking.row, asking.step, more)} onDecline={() => asking && setAsking({ row: asking.row, step: "declined" })} onClose={() => setAsking(null)} />
    </Page>
  );
}

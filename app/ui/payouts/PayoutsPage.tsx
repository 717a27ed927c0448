import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { useState } from "react";
import type { Waiting } from "../../contracts/payout-files";
import { isAutomatic } from "../../domain/payout";
import type { BatchRow, Listed, PayoutRow } from "../../domain/views";
import { HoldsBanner } from "../parts/HoldsBanner";
import { Pages } from "../parts/Pages";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useAction } from "../parts/useAction";
import { useOncePer } from "../parts/useOncePer";
import { useWords } from "../texts";
import { AskDialogs, type Asking } from "./AskDialogs";
import { BatchesCard } from "./BatchesCard";
import { PayoutFilters, type PayoutsAsked } from "./PayoutFilters";
import { PayoutTable } from "./PayoutTable";
import { WaitingCard } from "./WaitingCard";

type Props = PayoutsAsked & { payouts: Listed<PayoutRow>; waiting: Waiting[]; batches: BatchRow[]; today: string; holds: number };

/** Nobody can tell whether it has left. */
const UNSURE = "payout.unsure";

/** Money that people asked for: approved, sent by a file, marked as paid. */
export function PayoutsPage({ payouts, waiting, batches, today, holds, ...narrowed }: Props) {
  const { t } = useWords();
  const { filter } = narrowed;
  const action = useAction({ asks: UNSURE });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [last, setLast] = useState<Asking | null>(null);
  const { running, reply } = action;
  useOncePer(running, () => {
    if (running !== null) return;
    // What nobody can tell is the merchant's to say: the dialog stays, and asks for that.
    const unsure = reply !== undefined && "refused" in reply && reply.refused === UNSURE;
    setAsking(unsure && last ? { ...last, unsure } : null);
  });
  const run = ({ row, step, unsure = false }: Asking, more: Record<string, string> = {}) => {
    setLast({ row, step });
    action.run(step, { payout: row.payout.id, ...more, ...(isAutomatic(row.payout.method) && { sends: "yes" }), ...((row.batch || unsure) && { notPaid: "yes" }) });
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
          <PayoutTable rows={payouts.rows} narrowed={filter.state !== "requested" || narrowed.asked.of !== null || filter.program !== null || filter.method !== "all" || filter.currency !== null} running={running === null || !last ? null : `${last.row.payout.id} ${last.step}`} onStep={(row, step) => (step === "approved" && row.takenBackMinor === 0 && row.doubtful.length === 0 ? run({ row, step }) : setAsking({ row, step }))} />
          <Pages {...payouts} />
        </Card>
      </BlockStack>
      <AskDialogs asking={asking} today={today} busy={running !== null} onConfirm={(more) => asking && run(asking, more)} onDecline={() => asking && setAsking({ row: asking.row, step: "declined" })} onClose={() => setAsking(null)} />
    </Page>
  );
}

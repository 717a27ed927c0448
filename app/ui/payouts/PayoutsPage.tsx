import { useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Card, Page, Tabs } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { PayoutBatch } from "../../contracts/payout-files";
import { money as amount } from "../../domain/money";
import { isAutomatic } from "../../domain/payout";
import type { Listed, PayoutRow } from "../../domain/views";
import { AskWords } from "../parts/AskWords";
import { HoldsBanner } from "../parts/HoldsBanner";
import { Pages } from "../parts/Pages";
import { type PersonAsked, PersonFilter } from "../parts/PersonFilter";
import { useAction } from "../parts/useAction";
import { useName } from "../parts/useName";
import { useWords } from "../texts";
import { BatchesCard } from "./BatchesCard";
import { PayoutTable, type Step } from "./PayoutTable";

export const payoutViews = ["requested", "approved", "paid", "declined", "all"] as const;
export type PayoutsView = (typeof payoutViews)[number];
type Asking = { row: PayoutRow; step: "paid" | "declined" };

/** Money that people asked for: approved, sent by a file, marked as paid. */
export function PayoutsPage({ payouts, state, asked, batches, holds }: { payouts: Listed<PayoutRow>; state: PayoutsView; asked: PersonAsked; batches: PayoutBatch[]; holds: number }) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const action = useAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [under, setUnder] = useState("");
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const run = (row: PayoutRow, step: Step, words = "") => {
    setUnder(`${row.payout.id} ${step}`);
    action.run(step, { payout: row.payout.id, words, ...(isAutomatic(row.payout.method) && { sends: "yes" }) });
  };
  return (
    <Page title={t("nav.payouts")} subtitle={t("payouts.subtitle")} fullWidth>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <HoldsBanner count={holds} />
        <BatchesCard batches={batches} />
        <Card padding="0">
          <Tabs tabs={payoutViews.map((id) => ({ id, content: t(id === "all" ? "payouts.view.all" : `payout.state.${id}`) }))} selected={payoutViews.indexOf(state)} onSelect={(i) => setParams({ state: payoutViews[i]!, ...(asked.of && { of: asked.of }) })} />
          <PersonFilter {...asked} />
          <PayoutTable rows={payouts.rows} narrowed={state !== "requested" || asked.of !== null} running={action.running === null ? null : under} onStep={(row, step) => (step === "approved" ? run(row, step) : setAsking({ row, step }))} />
          <Pages {...payouts} />
        </Card>
      </BlockStack>
      <Ask asking={asking} busy={action.running !== null} onConfirm={(words) => asking && run(asking.row, asking.step, words)} onClose={() => setAsking(null)} />
    </Page>
  );
}

/** Asks for the reference of what was paid, or the reason of what was not. */
function Ask({ asking, busy, onConfirm, onClose }: { asking: Asking | null; busy: boolean; onConfirm: (words: string) => void; onClose: () => void }) {
  const { t, money } = useWords();
  const nameOf = useName();
  const step = asking?.step ?? "paid";
  const payout = asking?.row.payout;
  const values = { name: asking ? nameOf(asking.row.person) : "", sum: payout ? money(amount(payout.minor, payout.currency)) : "" };
  return <AskWords open={asking !== null} title={t(`payouts.ask.${step}.title`)} body={t(`payouts.ask.${step}.body`, values)} label={t(`payouts.ask.${step}.label`)} help={t("person.reason.help")} action={t(`payouts.do.${step}`)} destructive={step === "declined"} required busy={busy} onConfirm={onConfirm} onClose={onClose} />;
}

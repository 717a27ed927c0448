import { Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { PayoutRow } from "../../domain/views";
import { AskWords } from "../parts/AskWords";
import { useName } from "../parts/useName";
import { useWords } from "../texts";
import { ApproveDialog } from "./ApproveDialog";
import { PaidDialog } from "./PaidDialog";
import type { Step } from "./PayoutTable";
import { useDoubts } from "./useDoubts";

/** `unsure`: nobody can tell whether it has left, so that the merchant has to say that it was not paid. */
export type Asking = { row: PayoutRow; step: Step; unsure?: boolean };
type Props = { asking: Asking | null; today: string; busy: boolean; onConfirm: (more: Record<string, string>) => void; onDecline: () => void; onClose: () => void };

/** Asks for what goes with a decision: what a payment is called and when it left, why there is none, or whether to pay what was taken back. */
export function AskDialogs({ asking, today, busy, onConfirm, onDecline, onClose }: Props) {
  const { t, when, money } = useWords();
  const nameOf = useName();
  const row = asking?.row;
  const sum = (minor: number) => (row ? money(amount(minor, row.payout.currency)) : "");
  const values = { name: row ? nameOf(row.person) : "", sum: sum(row?.payout.minor ?? 0) };
  const doubtsOf = useDoubts();
  const doubts = row ? doubtsOf(row) : [];
  // What a file holds it pays, whatever is decided here.
  const file = row?.batch && { ...values, when: when(row.batch.createdAt) };
  const notPaid = file ? t("payouts.ask.notPaid.body", file) : asking?.unsure ? t("payouts.ask.unsure.body", values) : null;
  return (
    <>
      <ApproveDialog open={asking?.step === "approved"} {...values} doubts={doubts} takenBack={(row?.takenBackMinor ?? 0) < 0} busy={busy} onApprove={() => onConfirm({})} onDecline={onDecline} onClose={onClose} />
      <PaidDialog open={asking?.step === "paid"} title={t("payouts.ask.paid.title")} action={t("payouts.do.paid")} today={today} busy={busy} onConfirm={onConfirm} onClose={onClose}>
        <Text as="p">{t("payouts.ask.paid.body", values)}</Text>
        {doubts.map((words) => (
          <Text key={words} as="p">
            {words}
          </Text>
        ))}
      </PaidDialog>
      <AskWords open={asking?.step === "declined"} title={t(notPaid ? "payouts.ask.notPaid.title" : "payouts.ask.declined.title")} body={notPaid ?? t("payouts.ask.declined.body", values)} label={t("payouts.ask.declined.label")} help={t("person.reason.help")} action={t(notPaid ? "payouts.do.notPaid" : "payouts.do.declined")} destructive required busy={busy} onConfirm={(words) => onConfirm({ words })} onClose={onClose} />
    </>
  );
}

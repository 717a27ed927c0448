import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { money as amount } from "../../domain/money";
import type { BatchRow } from "../../domain/views";
import { links } from "../links";
import { useAction } from "../parts/useAction";
import { useDownload } from "../parts/useDownload";
import { useWords } from "../texts";
import { PaidDialog } from "./PaidDialog";

/** Files that were made and wait to be paid: each can be downloaded again, and marked as paid whole. */
export function BatchesCard({ batches, today }: { batches: BatchRow[]; today: string }) {
  const { t, n, when, money } = useWords();
  const { download, loading } = useDownload();
  const action = useAction();
  const [asking, setAsking] = useState<BatchRow | null>(null);
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  if (batches.length === 0) return null;
  const named = ({ batch }: BatchRow) => ({ method: t(`payout.method.${batch.method}`), when: when(batch.createdAt), currency: batch.currency });
  const since = ({ counts }: BatchRow) => (counts.paid + counts.declined === 0 ? null : [n("payouts.batch.left", counts.approved), counts.paid > 0 && n("payouts.batch.paid", counts.paid), counts.declined > 0 && n("payouts.batch.declined", counts.declined)].filter(Boolean).join(" · "));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("payouts.batches")}
        </Text>
        <Text as="p" tone="subdued">
          {t("payouts.batches.help")}
        </Text>
        <div className="tuan-lines">
          {batches.map((row) => {
            const path = links.payoutFile(row.batch.id);
            return (
              <div className="tuan-line" key={row.batch.id}>
                <div>
                  <Text as="p">{t("payouts.batch.line", { ...named(row), payouts: n("payouts.count", row.batch.count), sum: money(amount(row.batch.totalMinor, row.batch.currency)) })}</Text>
                  {since(row) && (
                    <Text as="p" variant="bodySm" tone="subdued">
                      {since(row)}
                    </Text>
                  )}
                </div>
                <InlineStack gap="200">
                  <Button size="slim" loading={loading === path} accessibilityLabel={t("payouts.batch.again.label", named(row))} onClick={() => download(path)}>
                    {t("payouts.batch.again")}
                  </Button>
                  <Button size="slim" accessibilityLabel={t("payouts.batch.pay.label", named(row))} onClick={() => setAsking(row)}>
                    {t("payouts.batch.pay")}
                  </Button>
                </InlineStack>
              </div>
            );
          })}
        </div>
      </BlockStack>
      <PaidDialog open={asking !== null} title={t("payouts.ask.batch.title")} action={t("payouts.batch.pay")} today={today} busy={action.running !== null} onConfirm={(payment) => asking && action.run("batch.paid", { batch: asking.batch.id, ...payment })} onClose={() => setAsking(null)}>
        {asking && <Text as="p">{n("payouts.ask.batch.body", asking.counts.approved, named(asking))}</Text>}
        {asking && asking.counts.declined > 0 && <Text as="p">{n("payouts.ask.batch.declined", asking.counts.declined)}</Text>}
      </PaidDialog>
    </Card>
  );
}

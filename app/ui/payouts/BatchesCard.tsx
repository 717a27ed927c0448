import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import type { PayoutBatch } from "../../contracts/payout-files";
import { money as amount } from "../../domain/money";
import { links } from "../links";
import { useDownload } from "../parts/useDownload";
import { useWords } from "../texts";

/** What is approved and waits to leave, one file for each method and currency. */
export function BatchesCard({ batches }: { batches: PayoutBatch[] }) {
  const { t, n, money } = useWords();
  const { download, loading } = useDownload();
  if (batches.length === 0) return null;
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
          {batches.map((batch) => {
            const path = links.payoutFile(batch);
            return (
              <div className="tuan-line" key={path}>
                <Text as="span">
                  {t("payouts.batch", { method: t(`payout.method.${batch.method}`), payouts: n("payouts.count", batch.count), sum: money(amount(batch.minor, batch.currency)) })}
                </Text>
                <Button size="slim" loading={loading === path} accessibilityLabel={t("payouts.batch.file", { method: t(`payout.method.${batch.method}`), currency: batch.currency })} onClick={() => download(path)}>
                  {t("list.file")}
                </Button>
              </div>
            );
          })}
        </div>
      </BlockStack>
    </Card>
  );
}

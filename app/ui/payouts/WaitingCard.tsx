import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Waiting } from "../../contracts/payout-files";
import { money as amount } from "../../domain/money";
import { links } from "../links";
import { useAction } from "../parts/useAction";
import { useDownload } from "../parts/useDownload";
import { useOncePer } from "../parts/useOncePer";
import { useWords } from "../texts";

/** What is approved and in no file yet: one press makes a file of a method and currency, and downloads it. */
export function WaitingCard({ waiting }: { waiting: Waiting[] }) {
  const { t, n, money } = useWords();
  const { download } = useDownload();
  const { run, running, reply } = useAction();
  const [under, setUnder] = useState("");
  const made = reply && "done" in reply ? reply.detail?.["batch"] : undefined;
  useOncePer(made, () => {
    if (made) download(links.payoutFile(String(made)));
  });
  if (waiting.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("payouts.waiting")}
        </Text>
        <Text as="p" tone="subdued">
          {t("payouts.waiting.help")}
        </Text>
        <div className="tuan-lines">
          {waiting.map(({ method, currency, count, minor, owing, nowhere }) => {
            const key = `${method} ${currency}`;
            const make = () => {
              setUnder(key);
              run("file", { method, currency });
            };
            return (
              <div className="tuan-line" key={key}>
                <div>
                  <Text as="p">{count > 0 ? t("payouts.waiting.line", { method: t(`payout.method.${method}`), payouts: n("payouts.count", count), sum: money(amount(minor, currency)) }) : t(`payout.method.${method}`)}</Text>
                  {nowhere > 0 && (
                    <Text as="p" variant="bodySm" tone="caution">
                      {n("payouts.waiting.nowhere", nowhere)}
                    </Text>
                  )}
                  {owing > 0 && (
                    <Text as="p" variant="bodySm" tone="caution">
                      {n("payouts.waiting.owing", owing)}
                    </Text>
                  )}
                </div>
                {count > 0 && (
                  <Button size="slim" disabled={running !== null} loading={running !== null && under === key} accessibilityLabel={t("payouts.waiting.make.label", { method: t(`payout.method.${method}`), currency })} onClick={make}>
                    {t("payouts.waiting.make")}
                  </Button>
                )}
              </div>
            );
          })}
        </div>
      </BlockStack>
    </Card>
  );
}

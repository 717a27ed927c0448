import { Badge, BlockStack, Card, InlineGrid, Link, Page, Text, useBreakpoints } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import { readableReference } from "../../domain/payout";
import type { Rate } from "../../domain/reward-rule";
import type { StatementView } from "../../domain/views";
import { adminOrder, links } from "../links";
import { useDownload } from "../parts/useDownload";
import { useName } from "../parts/useName";
import { useShop } from "../shop";
import { payoutTone } from "../status";
import { useWords } from "../texts";
import { StatementLines } from "./StatementLines";

/** What a payout pays for, entry by entry, for the files and on paper. */
export function StatementPage({ view: { payout, person, program, lines } }: { view: StatementView }) {
  const { t, money, locale } = useWords();
  const { name, timezone } = useShop();
  const { smDown } = useBreakpoints();
  const { download, loading } = useDownload();
  const nameOf = useName();
  const file = links.statementFile(payout.id);
  // On paper a day without its year says little.
  const on = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: timezone }).format(at);
  const sum = (minor: number) => money(amount(minor, payout.currency));
  const rate = (one: Rate) => (one.kind === "percent" ? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(one.basisPoints / 10_000) : sum(one.minor));
  const facts = [
    [t("statement.shop"), name], [t("statement.payee"), nameOf(person)], [t("statement.program"), program], [t("statement.payout"), payout.id], [t("payout.col.method"), t(`payout.method.${payout.method}`)],
    ...(readableReference(payout) ? [[t("statement.reference"), readableReference(payout)]] : []), [t(payout.paidAt === null ? "statement.approved" : "statement.paid"), on(payout.paidAt ?? payout.decidedAt ?? payout.requestedAt)],
  ] as const;
  return (
    <Page title={t("statement.title")} subtitle={payout.paidAt === null ? t("statement.open") : t("statement.final")} titleMetadata={<Badge tone={payoutTone[payout.state]}>{t(`payout.state.${payout.state}`)}</Badge>} backAction={{ content: t("nav.payouts"), url: links.payouts({ state: payout.state }) }} primaryAction={{ content: t("statement.print"), onAction: () => window.print() }} secondaryActions={[{ content: t("list.file"), loading: loading === file, onAction: () => download(file) }]}>
      <BlockStack gap="400">
        <Card>
          <InlineGrid columns={{ xs: 1, sm: 2, md: 3 }} gap="400">
            {facts.map(([label, value]) => (
              <BlockStack key={label}>
                <Text as="span" variant="bodySm" tone="subdued">
                  {label}
                </Text>
                <Text as="span" breakWord>
                  {value}
                </Text>
              </BlockStack>
            ))}
          </InlineGrid>
        </Card>
        <Card>
          {smDown ? (
            <StatementLines lines={lines} total={sum(payout.minor)} sum={sum} rate={rate} on={on} />
          ) : (
            <div className="tuan-prices">
              <table>
                <caption className="tuan-hidden">{t("statement.title")}</caption>
                <thead>
                  <tr>
                    {(["order", "what", "date", "base", "rate", "amount"] as const).map((column) => (
                      <th key={column} scope="col" className={column === "what" || column === "date" ? "tuan-words" : undefined}>
                        <Text as="span" variant="bodySm" tone="subdued">
                          {t(`statement.col.${column}`)}
                        </Text>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.booking}>
                      <th scope="row">{line.orderId === null ? "–" : <Link url={adminOrder(line.orderId)} target="_top">{line.order ?? t("reward.order")}</Link>}</th>
                      <td className="tuan-words">{t(`statement.what.${line.what}`)}</td>
                      <td className="tuan-words">{on(line.at)}</td>
                      <td>{line.baseMinor === null ? "–" : sum(line.baseMinor)}</td>
                      <td>{line.rates.map(rate).join(" + ") || "–"}</td>
                      <td>{sum(line.minor)}</td>
                    </tr>
                  ))}
                  <tr>
                    <th scope="row" colSpan={5}>
                      <Text as="span" fontWeight="semibold">
                        {t("statement.total")}
                      </Text>
                    </th>
                    <td>
                      <Text as="span" fontWeight="semibold">
                        {sum(payout.minor)}
                      </Text>
                    </td>
                  </tr>
                </tbody>
              </table>
            </div>
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

import { BlockStack, Link, Text } from "@shopify/polaris";
import { useWords } from "../texts";
import { Section } from "./Section";

type Props = { visits: number; checkouts: { begun: number; completed: number }; orders: number; /** Where the orders are listed. */ to: string };

/**
 * From somebody's link to an order. Visits and checkouts are only of visitors who allow it, orders are all there are: a
 * later step may be more than the one before, so each bar is a share of the largest.
 */
export function LinkFunnel({ visits, checkouts: { begun, completed }, orders, to }: Props) {
  const { t, n, number } = useWords();
  const most = Math.max(visits, begun, orders, 1);
  const told = begun > 0;
  const step = (label: string, count: number, shown = number(count), url?: string) => (
    <BlockStack gap="100">
      <div className="tuan-pair">
        <Text as="span">{label}</Text>
        <Text as="span" numeric fontWeight="semibold">
          {url ? (
            <Link url={url} monochrome removeUnderline>
              {shown}
            </Link>
          ) : (
            shown
          )}
        </Text>
      </div>
      <div className="tuan-funnel-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * count) / most}%` }} />
      </div>
    </BlockStack>
  );
  return (
    <Section title={t("linkFunnel.title")}>
      {step(t("programs.col.visits"), visits)}
      {step(t("linkFunnel.begun"), begun, told ? number(begun) : "–")}
      {step(t("programs.col.orders"), orders, number(orders), to)}
      <Text as="p" variant="bodySm" tone="subdued">
        {told ? `${n("linkFunnel.completed", completed)} ` : ""}
        {t(told ? "linkFunnel.note" : "linkFunnel.silent")}
      </Text>
    </Section>
  );
}

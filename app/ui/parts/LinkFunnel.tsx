import { BlockStack, Link, Text } from "@shopify/polaris";
import { between } from "../../domain/locale";
import { useWords } from "../texts";
import { Section } from "./Section";

type Props = { visits: number; checkouts: { begun: number; completed: number }; orders: number; /** Of the orders, those that a visit led to. */ byVisit: number; /** Where the orders are listed. */ to: string };

/**
 * From somebody's link to an order. A bar is the share of the visits that came so far; without visits there are no bars,
 * and an order that needed no visit is in none.
 */
export function LinkFunnel({ visits, checkouts: { begun, completed }, orders, byVisit, to }: Props) {
  const { t, n, number, locale } = useWords();
  const told = begun > 0;
  const notes = [told && n("linkFunnel.completed", completed), orders > byVisit && n("linkFunnel.apart", orders - byVisit), t(told ? "linkFunnel.note" : "linkFunnel.silent")];
  const step = (label: string, count: number, reached: number, url?: string) => (
    <BlockStack gap="100">
      <div className="tuan-pair">
        <Text as="span">{label}</Text>
        <Text as="span" numeric fontWeight="semibold">
          {url ? (
            <Link url={url} monochrome removeUnderline>
              {number(count)}
            </Link>
          ) : (
            number(count)
          )}
        </Text>
      </div>
      {visits > 0 && (
        <div className="tuan-funnel-bar" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, (100 * reached) / visits)}%` }} />
        </div>
      )}
    </BlockStack>
  );
  return (
    <Section title={t("linkFunnel.title")}>
      {step(t("programs.col.visits"), visits, visits)}
      {told && step(t("linkFunnel.begun"), begun, begun)}
      {step(t("programs.col.orders"), orders, byVisit, to)}
      <Text as="p" variant="bodySm" tone="subdued">
        {notes.filter(Boolean).join(between(locale))}
      </Text>
    </Section>
  );
}

import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { Funnel as Steps } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";

/** How far shoppers came. Each bar is a share of the first. */
export function Funnel({ funnel, campaign }: { funnel: Steps; campaign: string }) {
  const { t, n, number } = useWords();
  const steps = [
    ["asked", funnel.asked, links.orders({ campaign, state: "all" })],
    ["ordered", funnel.ordered, links.orders({ campaign, state: "all" })],
    ["counted", funnel.counted, links.orders({ campaign, state: "counted" })],
    ["completed", funnel.completed, links.groups({ campaign, status: "succeeded" })],
  ] as const;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("funnel.title")}
        </Text>
        {steps.map(([step, count, to]) => (
          <BlockStack gap="100" key={step}>
            <InlineStack align="space-between">
              <Text as="span">{t(`funnel.${step}`)}</Text>
              <Link url={to} monochrome removeUnderline>
                <Text as="span" numeric fontWeight="semibold">
                  {number(count)}
                </Text>
              </Link>
            </InlineStack>
            <div className="tuan-funnel-bar" aria-hidden="true">
              <span style={{ inlineSize: `${funnel.asked > 0 ? (100 * count) / funnel.asked : 0}%` }} />
            </div>
          </BlockStack>
        ))}
        <Link url={links.orders({ campaign, state: "counted", invited: true })} monochrome>
          {n("funnel.invited", funnel.invited)}
        </Link>
      </BlockStack>
    </Card>
  );
}

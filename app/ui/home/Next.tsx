import { Card, BlockStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { Upcoming } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";

/** What will happen by itself, soonest first. */
export function Next({ next, now }: { next: Upcoming[]; now: Instant }) {
  const { t, n, relative, when } = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("home.next")}
        </Text>
        {next.length === 0 && (
          <Text as="p" tone="subdued">
            {t("home.next.nothing")}
          </Text>
        )}
        <div className="tuan-lines">
          {next.map((item) => (
            <div className="tuan-line" key={`${item.kind}-${item.kind === "deadline" ? item.groupId : item.campaignId}`}>
              <BlockStack>
                <Link url={item.kind === "deadline" ? links.group(item.groupId) : links.campaign(item.campaignId)} monochrome removeUnderline>
                  <Text as="span" fontWeight="medium">
                    {item.title}
                  </Text>
                </Link>
                <Text as="span" tone="subdued" variant="bodySm">
                  {item.kind === "deadline" ? n("home.next.deadline", item.missing) : t(`home.next.${item.kind}`)}
                </Text>
              </BlockStack>
              <BlockStack inlineAlign="end">
                <Text as="span" numeric>
                  {relative(item.at, now)}
                </Text>
                <Text as="span" tone="subdued" variant="bodySm" numeric>
                  {when(item.at)}
                </Text>
              </BlockStack>
            </div>
          ))}
        </div>
      </BlockStack>
    </Card>
  );
}

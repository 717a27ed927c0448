import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { Campaign } from "../../domain/campaign";
import type { GroupRules } from "../../domain/group-rules";
import { adminProduct } from "../links";
import { usePriceText } from "../parts/usePriceText";
import { useWords } from "../texts";

/** What was agreed with shoppers, in plain sentences. */
export function CampaignRules({ campaign }: { campaign: Campaign<GroupRules> }) {
  const { t, n, when } = useWords();
  const price = usePriceText();
  const { rules, product, timezone } = campaign;
  const lines = [
    t("rules.price", { price: price(rules.price, campaign.currency), people: n("common.people", rules.size) }),
    n("rules.hours", rules.hours),
    rules.perShopper === null ? t("rules.noLimit") : n("rules.perShopper", rules.perShopper),
    t(`editor.counts.${rules.counts}`),
    t(`rules.failure.${rules.onFailure}`),
    ...(rules.matchFirst ? [t("rules.matchFirst")] : []),
  ];
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("rules.title")}
        </Text>
        <Link url={adminProduct(product.id)} target="_top">
          {product.title}
        </Link>
        {lines.map((line) => (
          <Text as="p" key={line}>
            {line}
          </Text>
        ))}
        <Text as="p" tone="subdued">
          {t("rules.window", { start: when(campaign.startsAt), end: when(campaign.endsAt), zone: timezone })}
        </Text>
      </BlockStack>
    </Card>
  );
}

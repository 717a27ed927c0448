import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import type { HomeView } from "../../domain/views";
import { links } from "../links";
import { Figure } from "../parts/Figure";
import { useWords } from "../texts";

const DAYS = 30;

/** What Tuan brought in thirty days; each number opens the list it counts. */
export function Brought({ brought }: { brought: HomeView["brought"] }) {
  const { t, number, money } = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("home.brought")}
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="500">
          <Figure label={t("home.brought.revenue")} value={money(brought.revenue)} to={links.orders({ state: "counted", days: DAYS })} />
          <Figure label={t("home.brought.orders")} value={number(brought.orders)} to={links.orders({ state: "counted", days: DAYS })} />
          <Figure label={t("home.brought.completed")} value={number(brought.completed)} to={links.groups({ status: "succeeded", days: DAYS })} />
          <Figure label={t("home.brought.invited")} value={number(brought.invited)} to={links.orders({ state: "counted", invited: true, days: DAYS })} />
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}

import { useRevalidator } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";
import { useWords } from "../texts";
import { HealthLines, Line } from "./HealthLines";
import { healthState } from "./health-state";

/** How the work in the background is getting on: one line while all is well. @param health null when it could not be read */
export function HealthCard({ health, now }: { health: HealthView | null; now: Instant }) {
  const { t } = useWords();
  const state = health && healthState(health, now);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("health.title")}
          </Text>
          {state === "trouble" && <Badge tone="attention">{t("health.trouble")}</Badge>}
          {state === "well" && <Badge tone="success">{t("health.well")}</Badge>}
        </InlineStack>
        {health ? <HealthLines health={health} now={now} /> : <Unread />}
      </BlockStack>
    </Card>
  );
}

/** The rest of the page is there; only this could not be looked up. */
function Unread() {
  const { t } = useWords();
  const { revalidate, state } = useRevalidator();
  return (
    <Line text={t("health.unread")}>
      <Button loading={state === "loading"} onClick={revalidate}>
        {t("health.unread.action")}
      </Button>
    </Line>
  );
}

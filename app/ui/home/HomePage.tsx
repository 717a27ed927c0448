import { BlockStack, Card, InlineGrid, Page, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { HealthView, HomeView } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";
import { Brought } from "./Brought";
import { HealthCard } from "./HealthCard";
import { healthState } from "./health-state";
import { LiveNow } from "./LiveNow";
import { NeedsYou } from "./NeedsYou";
import { Next } from "./Next";
import { SetupGuide } from "./SetupGuide";
import { setupSteps } from "./setup-steps";
import { showsNeeds } from "./waits";

type Props = { home: HomeView; health: HealthView | null; done: string[]; mailReady: boolean; now: Instant };

/** Four questions at a glance: what did Tuan bring me, what is live, what needs me, what is next. Trouble comes before them. */
export function HomePage({ home, health, done, mailReady, now }: Props) {
  const { t } = useWords();
  const steps = setupSteps(home, done);
  const settingUp = steps.some((step) => !step.done);
  const troubled = health !== null && healthState(health, now) === "trouble";
  return (
    <Page title={t("home.title")} primaryAction={{ content: t("campaigns.new"), url: links.newCampaign }}>
      <BlockStack gap="400">
        {troubled && <HealthCard health={health} now={now} />}
        {home.campaigns === 0 && showsNeeds(home) && <NeedsYou home={home} mailReady={mailReady} now={now} />}
        {settingUp && <SetupGuide steps={steps} fresh={home.campaigns === 0} />}
        {home.campaigns > 0 && (
          <>
            <Brought brought={home.brought} />
            <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
              <NeedsYou home={home} mailReady={mailReady} now={now} />
              <Next next={home.next} now={now} />
            </InlineGrid>
            <LiveNow live={home.live} now={now} />
          </>
        )}
        {!troubled && home.campaigns > 0 && <HealthCard health={health} now={now} />}
        {home.campaigns === 0 && (
          <Card>
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                {t("home.how.title")}
              </Text>
              <Text as="p">{t("home.how.body")}</Text>
            </BlockStack>
          </Card>
        )}
      </BlockStack>
    </Page>
  );
}

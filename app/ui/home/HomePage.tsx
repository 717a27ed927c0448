import { BlockStack, InlineGrid, Page } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { HealthView, HomeView, ProgramDays } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";
import { Brought } from "./Brought";
import { HealthCard } from "./HealthCard";
import { healthState } from "./health-state";
import { LiveNow } from "./LiveNow";
import { NeedsYou } from "./NeedsYou";
import { Next } from "./Next";
import { ProgramFigures } from "./ProgramFigures";
import { SetupGuide } from "./SetupGuide";
import { begun, setupSteps } from "./setup-steps";
import { WaysCard } from "./WaysCard";
import { showsNeeds } from "./waits";

type Props = { home: HomeView; /** Null in a shop without programs. */ programs: ProgramDays | null; health: HealthView | null; done: string[]; mailReady: boolean; now: Instant };

/** Four questions at a glance: what did Tuan bring me, what is live, what needs me, what is next. Trouble comes before them. */
export function HomePage({ home, programs, health, done, mailReady, now }: Props) {
  const { t } = useWords();
  const steps = setupSteps(home, done);
  const group = home.campaigns > 0;
  const troubled = health !== null && healthState(health, now) === "trouble";
  const campaign = { content: t("campaigns.new"), url: links.newCampaign };
  const program = { content: t("programs.new"), url: links.newProgram() };
  const needs = <NeedsYou home={home} mailReady={mailReady} now={now} />;
  return (
    <Page title={t("home.title")} {...(begun(home) && { primaryAction: group ? campaign : program, secondaryActions: [group ? program : campaign] })}>
      <BlockStack gap="400">
        {troubled && <HealthCard health={health} now={now} />}
        {!group && showsNeeds(home) && needs}
        {!begun(home) && <WaysCard />}
        {steps.some((step) => !step.done) && <SetupGuide steps={steps} />}
        {group && <Brought brought={home.brought} />}
        {programs && <ProgramFigures days={programs} />}
        {group && (
          <>
            <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
              {needs}
              <Next next={home.next} now={now} />
            </InlineGrid>
            <LiveNow live={home.live} now={now} />
          </>
        )}
        {!troubled && begun(home) && <HealthCard health={health} now={now} />}
      </BlockStack>
    </Page>
  );
}

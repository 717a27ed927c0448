import { Badge, Banner, BlockStack, Layout, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ParticipantView } from "../../domain/views";
import { links } from "../links";
import { AskWords } from "../parts/AskWords";
import { LinkFunnel } from "../parts/LinkFunnel";
import { Section } from "../parts/Section";
import { useAction } from "../parts/useAction";
import { useName, whoIs } from "../parts/useName";
import { personTone } from "../status";
import { useWords } from "../texts";
import { AnswersCard, VisitsCard, WhoCard } from "./PersonCards";
import { PersonPayouts } from "./PersonPayouts";
import { PersonRewards } from "./PersonRewards";
import { StandingsTable } from "./StandingsTable";
import { type Decision, decisionName, decisionsFor, needsReason } from "./decisions";

/** One person: who, how they stand, what they earned and what of it was paid. */
export function PersonPage({ view }: { view: ParticipantView }) {
  const { t } = useWords();
  const { row, program, rewards, unearned = [], payouts, visitDays } = view;
  const person = row.participant;
  const action = useAction();
  const [asking, setAsking] = useState<Decision | null>(null);
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const name = useName()(whoIs(person));
  const actions = decisionsFor(person.standing).map((to) => ({ to, content: t(`person.decide.${decisionName(person.standing, to)}`), destructive: to === "banned", onAction: () => setAsking(to) }));
  const main = actions.find(({ to }) => to === "approved");
  const shown = asking ?? "approved";
  const decision = decisionName(person.standing, shown);
  return (
    <Page title={name} subtitle={program.title} titleMetadata={<Badge tone={personTone[person.standing]}>{t(`person.standing.${person.standing}`)}</Badge>} backAction={{ content: program.title, url: links.program(program.id) }} {...(main && { primaryAction: { ...main, destructive: false } })} secondaryActions={actions.filter((one) => one !== main)}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        {person.reason && (
          <Banner tone={person.standing === "approved" ? "info" : "warning"} title={t("person.told")}>
            <Text as="p" breakWord>
              {person.reason}
            </Text>
          </Banner>
        )}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <Section title={t("person.standings")}>
                <StandingsTable standings={row.standings} />
              </Section>
              <PersonRewards rewards={rewards} unearned={unearned} id={person.id} />
              <PersonPayouts payouts={payouts} id={person.id} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <WhoCard person={person} program={program} />
              <AnswersCard answers={person.answers} />
              <LinkFunnel {...row} to={links.attributions({ of: person.id })} />
              <VisitsCard days={visitDays} total={row.visits} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      <AskWords
        open={asking !== null}
        title={t(`person.ask.${decision}.title`, { name })}
        body={t(`person.ask.${decision}.body`)}
        label={t(needsReason(shown) ? "person.reason" : "person.reason.optional")}
        help={t("person.reason.help")}
        action={t(`person.decide.${decision}`)}
        destructive={shown === "banned"}
        required={needsReason(shown)}
        busy={action.running !== null}
        onConfirm={(reason) => asking && action.run(asking, { reason })}
        onClose={() => setAsking(null)}
      />
    </Page>
  );
}

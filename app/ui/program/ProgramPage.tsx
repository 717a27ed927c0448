import { Banner, BlockStack, Card, InlineGrid, Page } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { Listed, ParticipantRow, ProgramRow } from "../../domain/views";
import { links } from "../links";
import { Figure } from "../parts/Figure";
import { Pages } from "../parts/Pages";
import { useAction } from "../parts/useAction";
import { ProgramStatusBadge } from "../programs/ProgramStatusBadge";
import { owed, standing } from "../programs/sums";
import { useSums } from "../programs/useSums";
import { useWords } from "../texts";
import { ApplyCard } from "./ApplyCard";
import { EndProgram } from "./EndProgram";
import { PeopleFilters, type PeopleView } from "./PeopleFilters";
import { PeopleTable } from "./PeopleTable";
import { useProgramActions } from "./program-actions";

type Props = { row: ProgramRow; people: Listed<ParticipantRow>; standing: PeopleView; search: string; applyUrl: string; now: Instant };

/** One program: how it stands, what it brought, and its people. */
export function ProgramPage({ row, people, standing: view, search, applyUrl, now }: Props) {
  const { t, number } = useWords();
  const sums = useSums();
  const { program } = row;
  const action = useAction();
  const { primary, secondary, asking, setAsking } = useProgramActions(program, action);
  const edit = { content: t("campaign.edit"), url: links.editProgram(program.id), disabled: program.status === "ended" };
  return (
    <Page title={program.title} backAction={{ content: t("nav.programs"), url: links.programs }} titleMetadata={<ProgramStatusBadge program={program} now={now} />} {...(primary && { primaryAction: primary })} secondaryActions={[edit, ...secondary]}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <Card>
          <InlineGrid columns={{ xs: 2, sm: 3, lg: 5 }} gap="500">
            <Figure label={t("program.figure.approved")} value={number(row.people.approved)} to={links.program(program.id, { standing: "approved" })} note={row.people.applied > 0 ? t("program.figure.applied", { count: number(row.people.applied) }) : undefined} />
            <Figure label={t("programs.col.visits")} value={number(row.visits)} to={null} />
            <Figure label={t("programs.col.orders")} value={number(row.orders)} to={links.attributions({ program: program.id })} />
            <Figure label={t("programs.col.owed")} value={sums(owed(row.standings))} to={null} note={t("program.figure.owed")} />
            <Figure label={t("person.col.paid")} value={sums(standing(row.standings, "paid"))} to={null} />
          </InlineGrid>
        </Card>
        <ApplyCard program={program} url={applyUrl} />
        <Card padding="0">
          <PeopleFilters view={view} search={search} />
          <PeopleTable rows={people.rows} narrowed={view !== "all" || search !== ""} />
          <Pages {...people} />
        </Card>
      </BlockStack>
      <EndProgram open={asking} busy={action.running !== null} onConfirm={() => action.run("end")} onClose={() => setAsking(false)} />
    </Page>
  );
}

import { Banner, BlockStack, Card, InlineGrid, Page } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { FriendsFigures as Figures, Listed, ParticipantRow, ProgramRow } from "../../domain/views";
import { links } from "../links";
import { Figure } from "../parts/Figure";
import { LinkFunnel } from "../parts/LinkFunnel";
import { Pages } from "../parts/Pages";
import { useAction } from "../parts/useAction";
import { ProgramStatusBadge } from "../programs/ProgramStatusBadge";
import { owed, standing } from "../programs/sums";
import { useSums } from "../programs/useSums";
import { useWords } from "../texts";
import { ApplyCard } from "./ApplyCard";
import { BuyerCouponCard } from "./BuyerCouponCard";
import { EndProgram } from "./EndProgram";
import { FairnessCard } from "./FairnessCard";
import { ForeignBanner } from "./ForeignBanner";
import { FriendsFigures } from "./FriendsFigures";
import { PeopleFilters, type PeopleView } from "./PeopleFilters";
import { PeopleTable } from "./PeopleTable";
import { ShareCard } from "./ShareCard";
import { useProgramActions } from "./program-actions";

type Props = { row: ProgramRow; /** Of a program of sharers. */ friends: Figures | null; people: Listed<ParticipantRow>; standing: PeopleView; search: string; applyUrl: string; /** The shop keeps a share of each order. */ floor: boolean; now: Instant };

/** One program: how it stands, what it brought, and its people. */
export function ProgramPage({ row, friends, people, standing: view, search, applyUrl, floor, now }: Props) {
  const { t } = useWords();
  const { program } = row;
  const action = useAction();
  const { primary, secondary, asking, setAsking } = useProgramActions(program, action);
  const edit = { content: t("campaign.edit"), url: links.editProgram(program.id), disabled: program.status === "ended" };
  return (
    <Page title={program.title} backAction={{ content: t("nav.programs"), url: links.programs }} titleMetadata={<ProgramStatusBadge program={program} now={now} />} {...(primary && { primaryAction: primary })} secondaryActions={[edit, ...secondary]}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        <ForeignBanner program={program} />
        {friends ? (
          <>
            <FriendsFigures row={row} friends={friends} />
            <ShareCard program={program} friends={friends} floor={floor} />
            {friends.fairness && <FairnessCard fairness={friends.fairness} currency={program.currency} />}
          </>
        ) : (
          <>
            <AffiliateFigures row={row} />
            <ApplyCard program={program} url={applyUrl} />
            {program.rules.coupon && <BuyerCouponCard program={program} coupon={program.rules.coupon} />}
          </>
        )}
        <LinkFunnel {...row} to={links.attributions({ program: program.id })} />
        <Card padding="0">
          <PeopleFilters program={program.id} view={view} search={search} none={people.total === 0} />
          <PeopleTable rows={people.rows} kind={program.kind} narrowed={view !== "all" || search !== ""} />
          <Pages {...people} />
        </Card>
      </BlockStack>
      <EndProgram kind={program.kind} open={asking} busy={action.running !== null} onConfirm={() => action.run("end")} onClose={() => setAsking(false)} />
    </Page>
  );
}

/** What a program for affiliates brought, and what is owed for it. */
function AffiliateFigures({ row }: { row: ProgramRow }) {
  const { t, number } = useWords();
  const sums = useSums();
  const { program } = row;
  return (
    <Card>
      <InlineGrid columns={{ xs: 2, sm: 3, lg: 5 }} gap="500">
        <Figure label={t("program.figure.approved")} value={number(row.people.approved)} to={links.program(program.id, { standing: "approved" })} note={row.people.applied > 0 ? t("program.figure.applied", { count: number(row.people.applied) }) : undefined} />
        <Figure label={t("programs.col.visits")} value={number(row.visits)} to={null} />
        <Figure label={t("programs.col.orders")} value={number(row.orders)} to={links.attributions({ program: program.id })} />
        <Figure label={t("programs.col.owed")} value={sums(owed(row.standings))} to={null} note={t("program.figure.owed")} />
        <Figure label={t("person.col.paid")} value={sums(standing(row.standings, "paid"))} to={null} />
      </InlineGrid>
    </Card>
  );
}

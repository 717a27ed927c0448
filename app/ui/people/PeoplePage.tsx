import { useNavigate, useSearchParams } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Page, Select, Tabs, Tag } from "@shopify/polaris";
import type { Listed, ParticipantRow } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { PersonFinder } from "../parts/PersonFinder";
import { ProgramsNav } from "../parts/ProgramsNav";
import { useDownload } from "../parts/useDownload";
import { type PeopleView, peopleViews } from "../program/PeopleFilters";
import { useWords } from "../texts";
import { EverybodyTable } from "./EverybodyTable";

type Props = { people: Listed<ParticipantRow>; filter: { program: string | null; standing: PeopleView; search: string }; programs: { id: string; title: string }[] };

/** Everybody who takes part in any program: how they stand, what they brought and what is theirs. */
export function PeoplePage({ people, filter, programs }: Props) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const go = useNavigate();
  const { download, loading } = useDownload();
  const { program, standing, search } = filter;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete("page");
    if (value === "") next.delete(name);
    else next.set(name, value);
    setParams(next, { preventScrollReset: true });
  };
  const file = links.peopleFile({ program: program ?? undefined, standing: standing === "all" ? undefined : standing, q: search || undefined });
  return (
    <Page title={t("people.title")} subtitle={t("people.subtitle")} backAction={{ content: t("nav.programs"), url: links.programs }} secondaryActions={[{ content: t("list.file"), loading: loading === file, disabled: people.total === 0, onAction: () => download(file) }]} fullWidth>
      <BlockStack gap="400">
        <ProgramsNav />
        <Card padding="0">
          <Tabs tabs={peopleViews.map((id) => ({ id, content: id === "all" ? t("person.view.all") : t(`person.standing.${id}`) }))} selected={peopleViews.indexOf(standing)} onSelect={(i) => set("standing", i === 0 ? "" : peopleViews[i]!)} />
          <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
            <InlineStack gap="300" blockAlign="center">
              <Select label={t("ledger.col.program")} labelHidden options={[{ label: t("ledger.filter.program"), value: "" }, ...programs.map(({ id, title }) => ({ label: title, value: id }))]} value={program ?? ""} onChange={(value) => set("program", value)} />
              <PersonFinder onChoose={(id) => go(links.person(id))} onClear={() => undefined} />
              {search !== "" && <Tag onRemove={() => set("q", "")}>{search}</Tag>}
            </InlineStack>
          </Box>
          <EverybodyTable rows={people.rows} narrowed={program !== null || standing !== "all" || search !== ""} />
          <Pages {...people} />
        </Card>
      </BlockStack>
    </Page>
  );
}

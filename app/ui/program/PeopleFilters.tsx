import { useSearchParams } from "@remix-run/react";
import { Box, Button, InlineStack, Tabs, TextField } from "@shopify/polaris";
import { links } from "../links";
import { useDownload } from "../parts/useDownload";
import { useSearchWord } from "../parts/useSearchWord";
import { useWords } from "../texts";

export const peopleViews = ["all", "applied", "approved", "suspended", "declined", "banned"] as const;
export type PeopleView = (typeof peopleViews)[number];

/** Standings as tabs, and a search by code: what is searched for stands in the address, and names must not. */
export function PeopleFilters({ program, view, search, none }: { program: string; view: PeopleView; search: string; none: boolean }) {
  const { t } = useWords();
  const { download, loading } = useDownload();
  const file = links.peopleFile({ program, standing: view === "all" ? undefined : view, q: search || undefined });
  const [, setParams] = useSearchParams();
  const { typed, type } = useSearchWord(search, (text) => text.replace(/[^A-Za-z0-9]/g, "").slice(0, 20).toUpperCase());
  return (
    <>
      <Tabs tabs={peopleViews.map((id) => ({ id, content: id === "all" ? t("person.view.all") : t(`person.standing.${id}`) }))} selected={peopleViews.indexOf(view)} onSelect={(i) => setParams({ standing: peopleViews[i]! }, { preventScrollReset: true })} />
      <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
        <InlineStack gap="300" align="space-between" blockAlign="center">
          <TextField label={t("person.search")} labelHidden placeholder={t("person.search")} value={typed} onChange={type} autoComplete="off" clearButton onClearButtonClick={() => type("")} />
          <Button loading={loading === file} disabled={none} onClick={() => download(file)}>
            {t("list.file")}
          </Button>
        </InlineStack>
      </Box>
    </>
  );
}

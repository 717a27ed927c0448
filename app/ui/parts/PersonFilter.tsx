import { useSearchParams } from "@remix-run/react";
import { Box, InlineStack, Tag, TextField } from "@shopify/polaris";
import { useWords } from "../texts";
import { useSearchWord } from "./useSearchWord";

/** Whom a list is of: by link, or by a code that was typed and may be nobody's. */
export type PersonAsked = { of: string | null; code: string };

/** Narrows a list down to one person, by the code of their link: names must not stand in addresses. */
export function PersonFilter({ of, code }: PersonAsked) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const { typed, type } = useSearchWord(code, (text) => text.replace(/[^A-Za-z0-9]/g, "").slice(0, 20).toUpperCase());
  const all = () => {
    const next = new URLSearchParams(params);
    next.delete("of");
    next.delete("page");
    setParams(next);
  };
  return (
    <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
      <InlineStack gap="300" blockAlign="center">
        {of !== null && code === "" ? <Tag onRemove={all}>{t("list.one")}</Tag> : <TextField label={t("person.search")} labelHidden placeholder={t("person.search")} value={typed} onChange={type} autoComplete="off" clearButton onClearButtonClick={() => type("")} error={code !== "" && of === null && typed === code ? t("person.search.none") : undefined} />}
      </InlineStack>
    </Box>
  );
}

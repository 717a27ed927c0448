import { useSearchParams } from "@remix-run/react";
import { Box, InlineStack, Tag } from "@shopify/polaris";
import { useWords } from "../texts";
import { PersonFinder } from "./PersonFinder";

/** Whom a list is of: by link, or by a code that stands in the address and may be nobody's. */
export type PersonAsked = { of: string | null; code: string };

/** Narrows a list down to one person. Only their id, or their code, comes into the address: names must not stand there. */
export function PersonFilter(asked: PersonAsked) {
  return (
    <Box padding="300" borderBlockStartWidth="025" borderBlockEndWidth="025" borderColor="border">
      <InlineStack gap="300" blockAlign="center">
        <PersonChoice {...asked} />
      </InlineStack>
    </Box>
  );
}

/** The field itself, or whom it has narrowed the list to. */
export function PersonChoice({ of, code }: PersonAsked) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const to = (id: string | null) => {
    const next = new URLSearchParams(params);
    for (const name of ["of", "q", "page"]) next.delete(name);
    if (id !== null) next.set("of", id);
    setParams(next);
  };
  if (of !== null) return <Tag onRemove={() => to(null)}>{code === "" ? t("list.one") : code}</Tag>;
  return <PersonFinder key={code} initial={code} error={code === "" ? undefined : t("person.search.none")} onChoose={to} onClear={() => code !== "" && to(null)} />;
}

import { useSearchParams } from "@remix-run/react";
import { Box, InlineStack, Pagination, Text } from "@shopify/polaris";
import { useWords } from "../texts";

/** Page buttons below a list; nothing when everything is on one page. */
export function Pages({ page, pages, total }: { page: number; pages: number; total: number }) {
  const { n } = useWords();
  const [params, setParams] = useSearchParams();
  if (pages < 2) return null;
  const go = (to: number) => {
    const next = new URLSearchParams(params);
    next.set("page", String(to));
    setParams(next);
  };
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border">
      <InlineStack align="center" gap="300" blockAlign="center">
        <Text as="span" tone="subdued">
          {n("list.total", total)}
        </Text>
        <Pagination hasPrevious={page > 1} hasNext={page < pages} onPrevious={() => go(page - 1)} onNext={() => go(page + 1)} label={`${page} / ${pages}`} />
      </InlineStack>
    </Box>
  );
}

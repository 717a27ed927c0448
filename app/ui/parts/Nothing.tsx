import { Box, EmptySearchResult } from "@shopify/polaris";

/** In a list's place while nothing is in it, with room above and below. */
export function Nothing({ title, body }: { title: string; body: string }) {
  return (
    <Box paddingBlock="600">
      <EmptySearchResult title={title} description={body} withIllustration />
    </Box>
  );
}

import { BlockStack, Card, InlineGrid, Layout, SkeletonBodyText, SkeletonDisplayText, SkeletonPage } from "@shopify/polaris";

const Block = ({ lines }: { lines: number }) => (
  <Card>
    <BlockStack gap="300">
      <SkeletonDisplayText size="small" />
      <SkeletonBodyText lines={lines} />
    </BlockStack>
  </Card>
);

/** Outlines in the final layout, so that nothing moves when the data comes. */
export const HomeSkeleton = () => (
  <SkeletonPage primaryAction>
    <BlockStack gap="400">
      <Block lines={2} />
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <Block lines={5} />
        <Block lines={5} />
      </InlineGrid>
    </BlockStack>
  </SkeletonPage>
);

export const ListSkeleton = () => (
  <SkeletonPage primaryAction fullWidth>
    <Card>
      <SkeletonBodyText lines={10} />
    </Card>
  </SkeletonPage>
);

export const PageSkeleton = () => (
  <SkeletonPage primaryAction backAction>
    <BlockStack gap="400">
      <Block lines={2} />
      <Block lines={8} />
    </BlockStack>
  </SkeletonPage>
);

export const EditorSkeleton = () => (
  <SkeletonPage backAction>
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <Block lines={3} />
          <Block lines={4} />
          <Block lines={4} />
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird">
        <Block lines={8} />
      </Layout.Section>
    </Layout>
  </SkeletonPage>
);

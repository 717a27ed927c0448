import { Banner, BlockStack, Button, Card, ChoiceList, InlineError, InlineStack, SkeletonBodyText, Text, TextField, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import { useWords } from "../texts";
import type { CardProps, EditorProduct } from "./editor-types";

/** Title, product and, where it has several, its variants. */
export function ProductCard({ form, set, error, published, product, loading, onPick, onAgain }: CardProps & { product: EditorProduct | null; loading: boolean; onPick: () => void; /** There when Shopify did not answer. */ onAgain: (() => void) | null }) {
  const { t } = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <TextField label={t("editor.title")} value={form.title} onChange={(value) => set("title", value)} maxLength={80} showCharacterCount autoComplete="off" helpText={t("editor.title.help")} error={error("title")} />
        <BlockStack gap="200">
          <Text as="span">{t("editor.product")}</Text>
          {form.product ? (
            <InlineStack gap="300" blockAlign="center" align="space-between" wrap={false}>
              <InlineStack gap="300" blockAlign="center" wrap={false}>
                <Thumbnail source={form.product.image ?? ImageIcon} alt="" size="small" />
                <Text as="span" fontWeight="semibold" breakWord>
                  {form.product.title}
                </Text>
              </InlineStack>
              <Button onClick={onPick} disabled={published}>
                {t("editor.product.change")}
              </Button>
            </InlineStack>
          ) : (
            <InlineStack>
              <Button onClick={onPick}>{t("editor.product.pick")}</Button>
            </InlineStack>
          )}
          {error("product") && <InlineError fieldID="product" message={error("product")!} />}
          {published && (
            <Text as="p" tone="subdued" variant="bodySm">
              {t("editor.product.locked")}
            </Text>
          )}
        </BlockStack>
        {onAgain && !loading && (
          <Banner tone="warning" action={{ content: t("error.action"), onAction: onAgain }}>
            {t("editor.product.unread")}
          </Banner>
        )}
        {loading && <SkeletonBodyText lines={2} />}
        {product && product.variants.length > 1 && <Variants form={form} set={set} published={published} product={product} />}
      </BlockStack>
    </Card>
  );
}

function Variants({ form, set, published, product }: Pick<CardProps, "form" | "set" | "published"> & { product: EditorProduct }) {
  const { t } = useWords();
  const some = form.variantIds.length > 0;
  return (
    <BlockStack gap="200">
      <ChoiceList
        title={t("editor.variants")}
        disabled={published}
        choices={[
          { value: "all", label: t("editor.variants.all") },
          { value: "some", label: t("editor.variants.some") },
        ]}
        selected={[some ? "some" : "all"]}
        onChange={([value]) => set("variantIds", value === "all" ? [] : product.variants.slice(0, 1).map((v) => v.id))}
      />
      {some && (
        <ChoiceList
          title={t("editor.variants.which")}
          titleHidden
          allowMultiple
          disabled={published}
          choices={product.variants.map((v) => ({ value: v.id, label: v.title }))}
          selected={form.variantIds}
          onChange={(ids) => ids.length > 0 && set("variantIds", ids)}
        />
      )}
    </BlockStack>
  );
}

import { Banner, BlockStack, Card, ChoiceList, Link, Text } from "@shopify/polaris";
import { NumberField } from "../parts/fields";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { CardProps, EditorProduct } from "./editor-types";
import { PriceTable } from "./PriceTable";
import { coveredVariants, withFixedPrices } from "./prices";

/** The group price: a percentage for everything, or an amount for each variant where the shop sells in one currency. */
export function PriceCard({ form, set, error, published, product }: CardProps & { product: EditorProduct | null }) {
  const { t } = useWords();
  const { currency, currencies } = useShop();
  const many = currencies.length > 1;
  const variants = coveredVariants(form, product);
  // Not the choice's own help text: Polaris greys that out with the choice, too pale to read.
  const why = many ? t("editor.priceKind.many", { currencies: currencies.join(", ") }) : !product && !form.product ? t("editor.priceKind.noProduct") : null;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("editor.price")}
        </Text>
        {published && (
          <Text as="p" tone="subdued">
            {t("editor.price.locked")}
          </Text>
        )}
        <ChoiceList
          title={t("editor.priceKind")}
          titleHidden
          choices={[
            { value: "percent", label: t("editor.priceKind.percent"), disabled: published },
            { value: "fixed", label: t("editor.priceKind.fixed"), disabled: published || many || !product, renderChildren: () => why && <Text as="p" tone="subdued" variant="bodySm">{why}</Text> },
          ]}
          selected={[form.priceKind]}
          error={error("priceKind")}
          onChange={([kind]) => {
            if (kind === "fixed") set("fixed", withFixedPrices(form, variants, currency));
            set("priceKind", kind === "fixed" ? "fixed" : "percent");
          }}
        />
        {form.priceKind === "percent" && <NumberField form={form} set={set} error={error} field="percent" suffix="%" disabled={published} />}
        {product && <PriceTable form={form} set={set} error={error} published={published} variants={variants} />}
        {product && product.status !== "active" && (
          <Banner tone="warning">
            <Text as="p">
              {t("editor.product.inactive")} <Link url={`shopify:admin/products/${product.id.split("/").pop()}`} target="_top">{t("editor.product.open")}</Link>
            </Text>
          </Banner>
        )}
      </BlockStack>
    </Card>
  );
}

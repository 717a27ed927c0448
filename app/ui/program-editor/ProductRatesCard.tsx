import { Button, InlineStack, Select, Text, TextField, Thumbnail } from "@shopify/polaris";
import { DeleteIcon, ImageIcon } from "@shopify/polaris-icons";
import { type OwnRateForm, isCollection } from "../../contracts/program-form-affiliate";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import type { ProgramCardProps } from "./program-editor-types";
import { useProducts } from "./useProducts";

/** Products and collections with a rate of their own. */
export function ProductRatesCard({ form, set, error, currency }: ProgramCardProps) {
  const { t } = useWords();
  const { pickProducts, pickCollections, some, remove, change } = useProducts(form, set);
  return (
    <Section title={t("program.edit.products")}>
      <Text as="p" tone="subdued">
        {t("program.edit.products.help")}
      </Text>
      {form.products.length > 0 && (
        <div className="tuan-lines">
          {form.products.map((row) => (
            <Row key={row.id} row={row} currency={currency} error={error(`own.${row.id}`)} change={(changes) => change(row.id, changes)} remove={() => remove(row.id)} />
          ))}
        </div>
      )}
      <InlineStack gap="200">
        <Button onClick={() => void pickProducts()}>{t(some.products ? "program.edit.products.more" : "program.edit.products.pick")}</Button>
        <Button onClick={() => void pickCollections()}>{t(some.collections ? "program.edit.collections.more" : "program.edit.collections.pick")}</Button>
      </InlineStack>
    </Section>
  );
}

type RowProps = { row: OwnRateForm; currency: string; error: string | undefined; change: (changes: Partial<Pick<OwnRateForm, "kind" | "rate">>) => void; remove: () => void };

function Row({ row: { id, title, image, kind, rate }, currency, error, change, remove }: RowProps) {
  const { t } = useWords();
  const kinds = [
    { value: "percent", label: "%" },
    { value: "fixed", label: t("program.edit.product.each", { currency }) },
  ];
  return (
    <div className="tuan-line">
      <InlineStack gap="300" blockAlign="center" wrap={false}>
        <Thumbnail source={image ?? ImageIcon} alt="" size="extraSmall" />
        <Text as="span" breakWord>
          {title || t("program.edit.product.gone")}
          {isCollection(id) && (
            <Text as="span" tone="subdued">
              {" "}
              {t("program.edit.collection")}
            </Text>
          )}
        </Text>
      </InlineStack>
      <div className="tuan-rate">
        <TextField
          label={t("program.edit.product.rate", { product: title })}
          labelHidden
          inputMode="decimal"
          autoComplete="off"
          align="right"
          value={rate}
          onChange={(value) => change({ rate: value })}
          error={error}
          connectedRight={<Select label={t("program.edit.product.kind", { product: title })} labelHidden options={kinds} value={kind} onChange={(value) => change({ kind: value === "fixed" ? "fixed" : "percent" })} />}
        />
        <Button variant="tertiary" icon={DeleteIcon} accessibilityLabel={t("program.edit.product.remove", { product: title })} onClick={remove} />
      </div>
    </div>
  );
}

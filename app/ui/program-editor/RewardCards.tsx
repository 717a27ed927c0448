import { Button, ChoiceList, FormLayout, InlineStack, Text, TextField, Thumbnail } from "@shopify/polaris";
import { DeleteIcon, ImageIcon } from "@shopify/polaris-icons";
import { isCollection } from "../../contracts/program-form-affiliate";
import { Section } from "../parts/Section";
import { useShop } from "../shop";
import { useWords } from "../texts";
import { Amount, Line, Switch } from "./fields";
import type { ProgramCardProps } from "./program-editor-types";
import { useProducts } from "./useProducts";

/** The program's name and what an order earns. */
export function RewardCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { form, set } = props;
  return (
    <Section title={t("program.edit.reward")}>
      <Line {...props} field="title" maxLength={80} showCharacterCount />
      <ChoiceList
        title={t("program.edit.rateKind")}
        choices={[
          { value: "percent", label: t("program.edit.rateKind.percent"), helpText: t("program.edit.rateKind.percent.help") },
          { value: "fixed", label: t("program.edit.rateKind.fixed") },
        ]}
        selected={[form.rateKind]}
        onChange={([kind]) => set("rateKind", kind === "fixed" ? "fixed" : "percent")}
      />
      <FormLayout>
        <FormLayout.Group>
          <Rate {...props} field="rate" />
          <Amount {...props} field="cap" placeholder={t("editor.noLimit")} />
        </FormLayout.Group>
      </FormLayout>
      <Switch {...props} field="firstOrderOnly" />
      {form.id !== "" && (
        <Text as="p" tone="subdued" variant="bodySm">
          {t("program.edit.kept")}
        </Text>
      )}
    </Section>
  );
}

const Rate = (props: ProgramCardProps & { field: "rate" | "boostRate" }) => (props.form.rateKind === "percent" ? <Line {...props} inputMode="decimal" suffix="%" /> : <Amount {...props} />);

/** Products and collections with a percentage of their own. */
export function ProductRatesCard({ form, set, error }: ProgramCardProps) {
  const { t } = useWords();
  const { pickProducts, pickCollections, some, remove, change } = useProducts(form, set);
  return (
    <Section title={t("program.edit.products")}>
      <Text as="p" tone="subdued">
        {t("program.edit.products.help")}
      </Text>
      {form.products.length > 0 && (
        <div className="tuan-lines">
          {form.products.map(({ id, title, image, percent }) => (
            <div className="tuan-line" key={id}>
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
                <TextField label={t("program.edit.product.percent", { product: title })} labelHidden suffix="%" inputMode="decimal" autoComplete="off" align="right" value={percent} onChange={(value) => change(id, value)} error={error(`percent.${id}`)} />
                <Button variant="tertiary" icon={DeleteIcon} accessibilityLabel={t("program.edit.product.remove", { product: title })} onClick={() => remove(id)} />
              </div>
            </div>
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

/** Another rate for a while. */
export function BoostCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { timezone } = useShop();
  return (
    <Section title={t("program.edit.boost")}>
      <Switch {...props} field="boosted" />
      {props.form.boosted && (
        <FormLayout>
          <Rate {...props} field="boostRate" />
          <FormLayout.Group>
            <Line {...props} field="boostFromDate" type="date" errorOf="boostFrom" />
            <Line {...props} field="boostFromTime" type="time" errorOf="" />
          </FormLayout.Group>
          <FormLayout.Group>
            <Line {...props} field="boostUntilDate" type="date" errorOf="boostUntil" />
            <Line {...props} field="boostUntilTime" type="time" errorOf="" />
          </FormLayout.Group>
          <Text as="p" tone="subdued" variant="bodySm">
            {t("program.edit.boost.zone", { zone: timezone })}
          </Text>
        </FormLayout>
      )}
    </Section>
  );
}

import { Text, TextField } from "@shopify/polaris";
import { money, subtract } from "../../domain/money";
import { groupPrice } from "../preview/card-model";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { CardProps, EditorVariant } from "./editor-types";

/** What each variant costs alone and in a group, and what a member saves. */
export function PriceTable({ form, set, error, published, variants }: Omit<CardProps, "standing"> & { variants: EditorVariant[] }) {
  const { t } = useWords();
  return (
    <div className="tuan-prices">
      <table>
        <caption className="tuan-hidden">{t("editor.price.table")}</caption>
        <thead>
          <tr>
            {(["variant", "alone", "group", "saving"] as const).map((column) => (
              <th key={column} scope="col">
                <Text as="span" variant="bodySm" tone="subdued">
                  {t(`editor.price.${column}`)}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <PriceRow key={variant.id} variant={variant} form={form} set={set} error={error} published={published} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PriceRow({ variant, form, set, error, published }: Omit<CardProps, "standing"> & { variant: EditorVariant }) {
  const words = useWords();
  const { currency, currencies } = useShop();
  const list = money(variant.minor, currency);
  const group = groupPrice(form, variant, { currency, currencies });
  const saving = group && subtract(list, group);
  const title = variant.title === "Default Title" ? words.t("editor.price.only") : variant.title;
  return (
    <tr>
      <th scope="row">
        <Text as="span">{title}</Text>
      </th>
      <td>{words.money(list)}</td>
      <td>
        {form.priceKind === "fixed" ? (
          <TextField label={words.t("editor.price.for", { variant: title })} labelHidden prefix={currency} inputMode="decimal" autoComplete="off" align="right" disabled={published} value={form.fixed[variant.id] ?? ""} onChange={(value) => set("fixed", { ...form.fixed, [variant.id]: value })} error={error(`fixed.${variant.id}`)} />
        ) : (
          <Text as="span" fontWeight="semibold">
            {group ? words.money(group) : "–"}
          </Text>
        )}
      </td>
      <td>
        <Text as="span" tone={saving && saving.minor <= 0 ? "critical" : "success"}>
          {saving ? words.money(saving) : "–"}
        </Text>
      </td>
    </tr>
  );
}

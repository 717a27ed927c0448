import { BlockStack, Card, Divider, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import type { Money } from "../../domain/money";
import { useWords } from "../texts";
import { earningModel, exampleAmount } from "./earning-model";

/** What an order of some amount means to everybody, worked out as it will be booked. */
export function EarningPreview({ form, currency }: { form: AffiliateForm; currency: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(exampleAmount(currency));
  const { order, common, capped, boost, products } = earningModel(form, { currency }, typed);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("program.preview.title")}
        </Text>
        <TextField label={t("program.preview.order")} prefix={currency} inputMode="decimal" autoComplete="off" value={typed} onChange={setTyped} />
        <BlockStack gap="200">
          <Sum label={t("program.preview.friend")} amount={order} />
          <Sum label={t("program.preview.affiliate")} amount={common.earns} strong />
          <Sum label={t("program.preview.shop")} amount={common.keeps} />
        </BlockStack>
        {capped && <Note>{t("program.preview.capped")}</Note>}
        {(boost || products.length > 0) && <Divider />}
        {boost && <Sum label={t("program.preview.boost")} amount={boost.earns} strong />}
        {products.length > 0 && (
          <BlockStack gap="200">
            <Note>{t("program.preview.products")}</Note>
            {products.map(({ id, title, earns }) => (
              <Sum key={id} label={title || t("program.edit.product.gone")} amount={earns} strong />
            ))}
          </BlockStack>
        )}
        <Note>{t("program.preview.note")}</Note>
      </BlockStack>
    </Card>
  );
}

const Note = ({ children }: { children: string }) => (
  <Text as="p" variant="bodySm" tone="subdued">
    {children}
  </Text>
);

function Sum({ label, amount, strong = false }: { label: string; amount: Money | null; strong?: boolean }) {
  const { money } = useWords();
  return (
    <div className="tuan-pair">
      <Text as="span" breakWord>
        {label}
      </Text>
      <Text as="span" numeric fontWeight={strong ? "bold" : "regular"}>
        {amount ? money(amount) : "–"}
      </Text>
    </div>
  );
}

import { BlockStack, Card, Divider, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import { useWords } from "../texts";
import { earningModel, exampleAmount } from "./earning-model";
import { SumLine } from "./SumLine";

/** What an order of some amount means to everybody, worked out as it will be booked. */
export function EarningPreview({ form, currency }: { form: AffiliateForm; currency: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(exampleAmount(currency));
  const { order, common, capped, boosts, coded, products } = earningModel(form, { currency }, typed);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("program.preview.title")}
        </Text>
        <TextField label={t("program.preview.order")} prefix={currency} inputMode="decimal" autoComplete="off" value={typed} onChange={setTyped} />
        <BlockStack gap="200">
          <SumLine label={t("program.preview.friend")} sum={order} />
          <SumLine label={t("program.preview.affiliate")} sum={common.earns} strong />
          <SumLine label={t("program.preview.shop")} sum={common.keeps} />
        </BlockStack>
        {capped && <Note>{t("program.preview.capped")}</Note>}
        {coded && (
          <>
            <Divider />
            <Note>{t("program.preview.coded")}</Note>
            <BlockStack gap="200">
              <SumLine label={t("program.preview.friend")} sum={coded.pays} />
              <SumLine label={t("program.preview.affiliate")} sum={coded.earns} strong />
              <SumLine label={t("program.preview.shop")} sum={coded.keeps} />
            </BlockStack>
          </>
        )}
        {(boosts.length > 0 || products.length > 0) && <Divider />}
        {boosts.map(({ earns }, place) => (
          <SumLine key={place} label={boosts.length > 1 ? t("program.preview.boost.of", { from: form.boosts[place]!.fromDate }) : t("program.preview.boost")} sum={earns} strong />
        ))}
        {products.length > 0 && (
          <BlockStack gap="200">
            <Note>{t("program.preview.products")}</Note>
            {products.map(({ id, title, earns }) => (
              <SumLine key={id} label={title || t("program.edit.product.gone")} sum={earns} strong />
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

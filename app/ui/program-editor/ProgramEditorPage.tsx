import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { readProgramForm } from "../../contracts/program-form";
import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import { links } from "../links";
import { useRefusal } from "../parts/useAction";
import { useFormEditor } from "../parts/useFormEditor";
import { useLeave } from "../parts/useLeave";
import { useShop } from "../shop";
import { useWords } from "../texts";
import { EarningPreview } from "./EarningPreview";
import { BoostCard, ProductRatesCard, RewardCard } from "./RewardCards";
import { AgreementCard, AttributionCard, JoiningCard, PayoutCard } from "./RuleCards";

/** Fields that share an error. */
const times = { boostFromDate: "boostFrom", boostFromTime: "boostFrom", boostUntilDate: "boostUntil", boostUntilTime: "boostUntil", products: "percent" };

/** New or existing program: the form, and beside it what an order would earn. */
export function ProgramEditorPage({ saved, currency }: { saved: AffiliateForm; currency: string }) {
  const { t, n } = useWords();
  const { timezone } = useShop();
  const refusal = useRefusal();
  const { revalidate } = useRevalidator();
  const read = useCallback((form: AffiliateForm) => readProgramForm(form, { currency, timezone }), [currency, timezone]);
  const editor = useFormEditor(saved, read, times);
  const { form, set, error } = editor;
  const leave = useLeave();
  const cards = { form, set, error, currency };
  return (
    <Page title={form.id ? saved.title : t("programs.new")} backAction={{ content: t("nav.programs"), onAction: () => leave(form.id ? links.program(form.id) : links.programs) }}>
      <SaveBar id="program-editor" open={editor.dirty}>
        <button variant="primary" onClick={editor.save} loading={editor.saving ? "" : undefined}>
          {t("common.save")}
        </button>
        <button onClick={editor.discard}>{t("common.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        {editor.wrong > 0 && <Banner tone="critical" title={n("editor.wrong", editor.wrong)} />}
        {editor.refused && (
          <Banner tone="critical" {...(editor.refused === "program.stale" && { action: { content: t("editor.reload"), onAction: revalidate } })}>
            {refusal(editor.refused)}
          </Banner>
        )}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <RewardCard {...cards} />
              <ProductRatesCard {...cards} />
              <BoostCard {...cards} />
              <AttributionCard {...cards} />
              <PayoutCard {...cards} />
              <JoiningCard {...cards} />
              <AgreementCard {...cards} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <div className="tuan-sticky">
              <EarningPreview form={form} currency={currency} />
            </div>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  );
}

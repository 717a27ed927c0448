import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useRevalidator } from "@remix-run/react";
import type { CampaignForm } from "../../contracts/campaign-form";
import { links } from "../links";
import { Preview } from "../preview/Preview";
import { cardModel } from "../preview/card-model";
import { useRefusal } from "../parts/useAction";
import { useLeave } from "../parts/useLeave";
import { useShop } from "../shop";
import { useWords } from "../texts";
import { GroupCard, LimitsCard, OutcomeCard, PaymentCard, ScheduleCard } from "./cards";
import type { ProductReply } from "./editor-types";
import { PriceCard } from "./PriceCard";
import { ProductCard } from "./ProductCard";
import { useEditor } from "./useEditor";
import { useProduct } from "./useProduct";
import { Warnings } from "./Warnings";

type Props = { saved: CampaignForm; published: boolean; product: ProductReply };

/** New or existing campaign: the form, and beside it what shoppers will see. */
export function EditorPage({ saved, published, product: first }: Props) {
  const { t, n } = useWords();
  const shop = useShop();
  const refusal = useRefusal();
  const { revalidate } = useRevalidator();
  const editor = useEditor(saved, shop);
  const { form, set, error } = editor;
  const { product, clashes, loading, pick } = useProduct(first, form, set);
  const leave = useLeave();
  const back = form.id ? links.campaign(form.id) : links.campaigns();
  const cards = { form, set, error, published };
  return (
    <Page title={form.id ? saved.title : t("campaigns.new")} backAction={{ content: t("nav.campaigns"), onAction: () => leave(back) }}>
      <SaveBar id="campaign-editor" open={editor.dirty}>
        <button variant="primary" onClick={editor.save} loading={editor.saving ? "" : undefined}>
          {t("common.save")}
        </button>
        <button onClick={editor.discard}>{t("common.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        {editor.wrong > 0 && <Banner tone="critical" title={n("editor.wrong", editor.wrong)} />}
        {editor.refused && (
          <Banner tone="critical" {...(editor.refused === "campaign.stale" && { action: { content: t("editor.reload"), onAction: revalidate } })}>
            {refusal(editor.refused)}
          </Banner>
        )}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <Warnings form={form} product={product} clashes={clashes} />
              <ProductCard {...cards} product={product} loading={loading} onPick={() => void pick()} />
              <PriceCard {...cards} product={product} />
              <GroupCard {...cards} />
              <ScheduleCard {...cards} />
              <OutcomeCard {...cards} />
              <PaymentCard {...cards} />
              <LimitsCard {...cards} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <div className="tuan-sticky">
              <Preview model={cardModel(form, product?.variants ?? [], shop)} />
            </div>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  );
}

import type { CampaignForm } from "../../contracts/campaign-form";
import type { GroupRules } from "../../domain/group-rules";
import { links } from "../links";
import { EditorFrame } from "../parts/EditorFrame";
import { Preview } from "../preview/Preview";
import { cardModel } from "../preview/card-model";
import { useShop } from "../shop";
import { useWords } from "../texts";
import { GroupCard, LimitsCard, OutcomeCard, PaymentCard, ScheduleCard } from "./cards";
import type { ProductReply } from "./editor-types";
import { PriceCard } from "./PriceCard";
import { ProductCard } from "./ProductCard";
import { useEditor } from "./useEditor";
import { useProduct } from "./useProduct";
import { Warnings } from "./Warnings";

type Props = { saved: CampaignForm; /** The rules that shoppers buy by; null before it is published. */ standing: GroupRules | null; product: ProductReply };

/** New or existing campaign: the form, and beside it what shoppers will see. */
export function EditorPage({ saved, standing, product: first }: Props) {
  const { t } = useWords();
  const shop = useShop();
  const editor = useEditor(saved, shop, standing);
  const { form, set, error } = editor;
  const { product, clashes, loading, pick, again } = useProduct(first, form, set);
  const cards = { form, set, error, published: standing !== null, standing };
  return (
    <EditorFrame
      id="campaign-editor"
      title={form.id ? saved.title : t("campaigns.new")}
      back={{ content: t("nav.campaigns"), url: form.id ? links.campaign(form.id) : links.campaigns() }}
      editor={editor}
      stale="campaign.stale"
      preview={<Preview model={cardModel(form, product?.variants ?? [], shop)} />}
    >
      <Warnings form={form} product={product} clashes={clashes} />
      <ProductCard {...cards} product={product} loading={loading} onPick={() => void pick()} onAgain={again} />
      <PriceCard {...cards} product={product} />
      <GroupCard {...cards} />
      <ScheduleCard {...cards} />
      <OutcomeCard {...cards} />
      <PaymentCard {...cards} />
      <LimitsCard {...cards} />
    </EditorFrame>
  );
}

import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import { EditorFrame } from "../parts/EditorFrame";
import { ChangedCurrency } from "./ChangedCurrency";
import { CouponCard } from "./CouponCard";
import { EarningPreview } from "./EarningPreview";
import { BoostCard, ProductRatesCard, RewardCard } from "./RewardCards";
import { AgreementCard, AttributionCard, JoiningCard, PayoutCard, SecondLevelCard } from "./RuleCards";
import { useProgramEditor } from "./useProgramEditor";

/** Fields that share an error. */
const times = { boostFromDate: "boostFrom", boostFromTime: "boostFrom", boostUntilDate: "boostUntil", boostUntilTime: "boostUntil", products: "percent" };

/** A program that pays commission: the form, and beside it what an order would earn. */
export function AffiliateEditor({ saved, currency, meant }: { saved: AffiliateForm; currency: string; meant: string }) {
  const { cards, frame } = useProgramEditor(saved, currency, times);
  return (
    <EditorFrame {...frame} preview={<EarningPreview form={cards.form} currency={currency} />}>
      <ChangedCurrency meant={meant} currency={currency} save={frame.editor.save} />
      <RewardCard {...cards} />
      <ProductRatesCard {...cards} />
      <BoostCard {...cards} />
      <CouponCard {...cards} />
      <SecondLevelCard {...cards} />
      <AttributionCard {...cards} />
      <PayoutCard {...cards} />
      <JoiningCard {...cards} />
      <AgreementCard {...cards} />
    </EditorFrame>
  );
}

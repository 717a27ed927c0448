import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import type { Instant } from "../../domain/instant";
import { EditorFrame } from "../parts/EditorFrame";
import { BoostCard } from "./BoostCard";
import { ChangedCurrency } from "./ChangedCurrency";
import { CouponCard } from "./CouponCard";
import { EarningPreview } from "./EarningPreview";
import { ProductRatesCard } from "./ProductRatesCard";
import { RewardCard } from "./RewardCard";
import { AgreementCard, AttributionCard, JoiningCard, PayoutCard, SecondLevelCard } from "./RuleCards";
import { useProgramEditor } from "./useProgramEditor";

/** Lists, and what the errors in them begin with. */
const lists = { products: "own", boosts: "boost" };

/** A program that pays commission: the form, and beside it what an order would earn. */
export function AffiliateEditor({ saved, currency, meant, now }: { saved: AffiliateForm; currency: string; meant: string; now: Instant }) {
  const { cards, frame } = useProgramEditor(saved, currency, lists);
  return (
    <EditorFrame {...frame} preview={<EarningPreview form={cards.form} currency={currency} />}>
      <ChangedCurrency meant={meant} currency={currency} save={frame.editor.save} />
      <RewardCard {...cards} />
      <ProductRatesCard {...cards} />
      <BoostCard {...cards} now={now} />
      <CouponCard {...cards} />
      <SecondLevelCard {...cards} />
      <AttributionCard {...cards} />
      <PayoutCard {...cards} />
      <JoiningCard {...cards} />
      <AgreementCard {...cards} />
    </EditorFrame>
  );
}

import type { CampaignForm, ShopPrices } from "../../contracts/campaign-form";
import { readAmount, readPercent } from "../../contracts/typed-numbers";
import { apply, money, type Money } from "../../domain/money";
import type { EditorVariant } from "../editor/editor-types";

/** What the card shows of a form that may be half filled in. */
export type CardModel = {
  list: Money | null;
  group: Money | null;
  percent: number | null;
  size: number;
  hours: number;
  units: number;
  promise: "promise_honour" | "promise_match" | "promise_refund";
};

const number = (typed: string, fallback: number) => (/^\d{1,4}$/.test(typed) && Number(typed) > 0 ? Number(typed) : fallback);

/** The first covered variant is the one a shopper sees first. */
export function cardModel(form: CampaignForm, variants: EditorVariant[], shop: ShopPrices): CardModel {
  const variant = variants.find((v) => form.variantIds.length === 0 || form.variantIds.includes(v.id)) ?? null;
  const list = variant ? money(variant.minor, shop.currency) : null;
  return {
    list,
    group: variant ? groupPrice(form, variant, shop) : null,
    percent: form.priceKind === "percent" ? readPercent(form.percent) : null,
    size: Math.max(2, number(form.size, 3)),
    hours: number(form.hours, 24),
    units: number(form.unitsPerSeat, 1),
    promise: form.onFailure === "honour" ? "promise_honour" : form.matchFirst ? "promise_match" : "promise_refund",
  };
}

/** @returns what one unit of a variant costs under the form as typed, or null while that cannot be told */
export function groupPrice(form: CampaignForm, variant: EditorVariant, shop: ShopPrices): Money | null {
  const list = money(variant.minor, shop.currency);
  if (form.priceKind === "percent") {
    const basisPoints = readPercent(form.percent);
    return basisPoints === null ? null : apply({ kind: "percent", basisPoints }, list);
  }
  const minor = readAmount(form.fixed[variant.id] ?? "", shop.currency);
  return minor === null ? null : money(minor, shop.currency);
}

import type { CampaignForm, ShopPrices } from "../../contracts/campaign-form";
import { readAmount, readPercent } from "../../contracts/typed-numbers";
import { afterPercent, money, toDecimal } from "../../domain/money";
import type { EditorProduct, EditorVariant } from "./editor-types";

export const coveredVariants = (form: CampaignForm, product: EditorProduct | null): EditorVariant[] => product?.variants.filter((v) => form.variantIds.length === 0 || form.variantIds.includes(v.id)) ?? [];

/** Fixed prices to start from: what the merchant typed before, else the list price less the percentage. */
export function withFixedPrices(form: CampaignForm, variants: EditorVariant[], currency: string): CampaignForm["fixed"] {
  const off = readPercent(form.percent) ?? 0;
  return Object.fromEntries(variants.map((v) => [v.id, form.fixed[v.id] ?? toDecimal(afterPercent(money(v.minor, currency), off))]));
}

/** Variants whose fixed price saves nothing. */
export const notCheaper = (form: CampaignForm, variants: EditorVariant[], shop: ShopPrices): EditorVariant[] => (form.priceKind === "fixed" ? variants.filter((v) => (readAmount(form.fixed[v.id] ?? "", shop.currency) ?? 0) >= v.minor) : []);

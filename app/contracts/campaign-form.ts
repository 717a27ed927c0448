import { z } from "zod";
import type { CampaignDraft } from "../domain/campaign-draft";
import { type GroupRules, stricter } from "../domain/group-rules";
import { isId } from "../domain/id";
import { HOUR } from "../domain/instant";
import { fromLocal, type LocalTimeError } from "./local-time";
import { readAmount, readPercent, whole } from "./typed-numbers";

/** Numbers as the merchant types them; what they may be is decided in `readCampaignForm`. */
const text = z.string().trim().max(200);

/** What the editor sends: every field as typed, so that a wrong one can be shown again with its error. */
export const campaignForm = z.object({
  id: z.string().max(40),
  revision: z.number().int().min(0),
  title: text,
  product: z.object({ id: z.string().regex(/^gid:\/\/shopify\/Product\/\d+$/), handle: text, title: z.string().max(300), image: z.string().max(2_000).nullable() }).nullable(),
  variantIds: z.array(z.string().regex(/^gid:\/\/shopify\/ProductVariant\/\d+$/)).max(2_048),
  size: text,
  priceKind: z.enum(["percent", "fixed"]),
  percent: text,
  fixed: z.record(z.string().max(80), text),
  hours: text,
  startDate: text,
  startTime: text,
  endDate: text,
  endTime: text,
  timezone: z.string().max(60),
  perShopper: text,
  unitsPerSeat: text,
  quota: text,
  counts: z.enum(["paid", "authorized", "placed"]),
  onFailure: z.enum(["refund", "honour"]),
  matchFirst: z.boolean(),
  onLate: z.enum(["spill", "refund"]),
  onExcess: z.enum(["honour", "refund"]),
  onOtherPrice: z.enum(["ignore", "refund"]),
  holdMinutes: text,
  captureOnSuccess: z.boolean(),
  rewarded: z.boolean().default(true),
});
export type CampaignForm = z.infer<typeof campaignForm>;

export type FieldError = LocalTimeError | "title.missing" | "title.long" | "product.missing" | "number.size" | "number.percent" | "number.hours" | "number.perShopper" | "number.units" | "number.quota" | "number.hold" | "quota.below_size" | "price.missing" | "price.not_money" | "price.currencies" | "end.before_start" | "rule.promised" | "form.invalid";
/** Errors by field; a fixed price's field is `fixed.<variant gid>`. */
export type FormErrors = Partial<Record<string, FieldError>>;

export type ShopPrices = { currency: string; currencies: string[] };
type Read = { ok: true; value: CampaignDraft } | { ok: false; errors: FormErrors };

function readPrice(form: CampaignForm, shop: ShopPrices, errors: FormErrors): GroupRules["price"] {
  if (form.priceKind === "percent") {
    const basisPoints = readPercent(form.percent);
    if (basisPoints === null) errors.percent = "number.percent";
    return { kind: "percent", basisPoints: basisPoints ?? 0 };
  }
  if (shop.currencies.length > 1) errors.priceKind = "price.currencies";
  const byVariant: Record<string, number> = {};
  const covered = Object.entries(form.fixed).filter(([id]) => form.variantIds.length === 0 || form.variantIds.includes(id));
  for (const [id, typed] of covered) {
    const minor = readAmount(typed, shop.currency);
    if (minor === null) errors[`fixed.${id}`] = typed === "" ? "price.missing" : "price.not_money";
    else byVariant[id] = minor;
  }
  if (covered.length === 0) errors.priceKind ??= "price.missing";
  return { kind: "fixed", byVariant };
}

/**
 * The editor's form → a draft. Used by the editor while typing and by the server before saving, so that both say
 * the same. What depends on the shop's data (clashes, the product's state) is the use case's to refuse.
 *
 * @param standing the rules of a campaign that is published: shoppers may have bought by them
 */
export function readCampaignForm(input: unknown, shop: ShopPrices, standing: GroupRules | null = null): Read {
  const parsed = campaignForm.safeParse(input);
  if (!parsed.success) return { ok: false, errors: { [String(parsed.error.issues[0]?.path[0] ?? "form")]: "form.invalid" } };
  const form = parsed.data;
  const errors: FormErrors = {};
  const number = (field: keyof CampaignForm & string, error: FieldError, min: number, max: number) => {
    const n = whole(String(form[field]), min, max);
    if (n === null) errors[field] = error;
    return n ?? min;
  };
  const optional = (field: keyof CampaignForm & string, error: FieldError, max: number) => (form[field] === "" ? null : number(field, error, 1, max));
  if (form.title === "") errors.title = "title.missing";
  else if (form.title.length > 80) errors.title = "title.long";
  if (!form.product) errors.product = "product.missing";
  const rules: GroupRules = {
    size: number("size", "number.size", 2, 100),
    price: readPrice(form, shop, errors),
    variantIds: form.variantIds,
    hours: number("hours", "number.hours", 1, 720),
    perShopper: optional("perShopper", "number.perShopper", 100),
    unitsPerSeat: number("unitsPerSeat", "number.units", 1, 100),
    counts: form.counts,
    onFailure: form.onFailure,
    matchFirst: form.matchFirst,
    onLate: form.onLate,
    onExcess: form.onExcess,
    onOtherPrice: form.onOtherPrice,
    holdMinutes: number("holdMinutes", "number.hold", 5, 120),
    captureOnSuccess: form.captureOnSuccess,
  };
  const quota = optional("quota", "number.quota", 1_000_000);
  if (quota !== null && !errors.quota && !errors.size && quota < rules.size) errors.quota = "quota.below_size";
  if (standing) for (const rule of stricter(standing, rules)) errors[rule] ??= "rule.promised";
  const start = fromLocal({ date: form.startDate, time: form.startTime }, form.timezone, "start");
  const end = fromLocal({ date: form.endDate, time: form.endTime }, form.timezone, "end");
  if (!start.ok) errors.start = start.error;
  if (!end.ok) errors.end = end.error;
  if (start.ok && end.ok && end.at - start.at < HOUR) errors.end = "end.before_start";
  if (Object.keys(errors).length > 0 || !form.product || !start.ok || !end.ok) return { ok: false, errors };
  const { title, product, revision, timezone } = form;
  return { ok: true, value: { id: isId("cmp", form.id) ? form.id : null, revision, title, product, rules, startsAt: start.at, endsAt: end.at, timezone, quota, rewarded: form.rewarded } };
}

import { z } from "zod";
import { defaultRules, type GroupRules } from "../domain/group-rules";
import { percentText } from "./campaign-form-values";
import { readPercent } from "./typed-numbers";

export const inviteLanguages = ["en", "zh-CN", "zh-TW"] as const;
export type InviteLanguage = (typeof inviteLanguages)[number];
const INVITE_MAX = 200;

/** What the settings page sends, as typed. */
export const settingsForm = z.object({
  invite: z.object({ en: z.string().trim(), "zh-CN": z.string().trim(), "zh-TW": z.string().trim() }),
  size: z.string().trim(),
  percent: z.string().trim(),
  hours: z.string().trim(),
  perShopper: z.string().trim(),
  /** Percent; empty is no floor. */
  marginFloor: z.string().trim().default(""),
});
export type SettingsForm = z.infer<typeof settingsForm>;
type Stored = { invite?: Record<string, string>; defaults?: Partial<GroupRules>; marginFloor?: number | undefined };
type Read = { invite: Record<string, string>; defaults: Partial<GroupRules>; marginFloor: number | undefined };
export type SettingsErrors = Partial<Record<string, "settings.error.invite" | "settings.error.floor" | "error.number.size" | "error.number.percent" | "error.number.hours" | "error.number.perShopper" | "error.form.invalid">>;

/** What is stored, as the page's fields; a default that was never set shows Tuan's own. */
export function settingsFormOf({ invite = {}, defaults = {}, marginFloor }: Stored): SettingsForm {
  const rules = { ...defaultRules, ...defaults };
  return {
    invite: { en: invite.en ?? "", "zh-CN": invite["zh-CN"] ?? "", "zh-TW": invite["zh-TW"] ?? "" },
    size: String(rules.size),
    percent: rules.price.kind === "percent" ? percentText(rules.price.basisPoints) : "",
    hours: String(rules.hours),
    perShopper: rules.perShopper === null ? "" : String(rules.perShopper),
    marginFloor: marginFloor === undefined ? "" : percentText(marginFloor),
  };
}

const whole = (typed: string, min: number, max: number) => (/^\d{1,4}$/.test(typed) && Number(typed) >= min && Number(typed) <= max ? Number(typed) : null);

/** The page's fields → what is stored; empty sentences are left out. */
export function readSettingsForm(input: unknown): { ok: true; value: Read } | { ok: false; errors: SettingsErrors } {
  const parsed = settingsForm.safeParse(input);
  if (!parsed.success) return { ok: false, errors: { form: "error.form.invalid" } };
  const form = parsed.data;
  const errors: SettingsErrors = {};
  const size = whole(form.size, 2, 100);
  const hours = whole(form.hours, 1, 720);
  const basisPoints = readPercent(form.percent);
  // Nothing to keep is a floor, too: rewards then cost no more than the goods earn.
  const floor = form.marginFloor === "" ? undefined : form.marginFloor === "0" ? 0 : readPercent(form.marginFloor);
  const perShopper = form.perShopper === "" ? null : whole(form.perShopper, 1, 100);
  for (const language of inviteLanguages) if (form.invite[language].length > INVITE_MAX) errors[`invite.${language}`] = "settings.error.invite";
  if (size === null) errors.size = "error.number.size";
  if (hours === null) errors.hours = "error.number.hours";
  if (basisPoints === null) errors.percent = "error.number.percent";
  if (floor === null) errors.marginFloor = "settings.error.floor";
  if (perShopper === null && form.perShopper !== "") errors.perShopper = "error.number.perShopper";
  if (Object.keys(errors).length > 0 || size === null || hours === null || basisPoints === null || floor === null) return { ok: false, errors };
  const invite = Object.fromEntries(Object.entries(form.invite).filter(([, text]) => text !== ""));
  return { ok: true, value: { invite, defaults: { size, hours, perShopper, price: { kind: "percent", basisPoints } }, marginFloor: floor } };
}

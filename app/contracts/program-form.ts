import { z } from "zod";
import { isId } from "../domain/id";
import type { ProgramDraft } from "../domain/program";
import { affiliateForm, readAffiliateRules } from "./program-form-affiliate";
import { friendsForm, readFriendsRules } from "./program-form-friends";
import type { ProgramErrors, ProgramPlace } from "./program-form-shared";

/** What the editor of programs sends, by kind: commission for affiliates, or coupons and red packets for sharers. */
export const programForm = z.discriminatedUnion("kind", [affiliateForm, friendsForm]);
export type ProgramForm = z.infer<typeof programForm>;

type Read = { ok: true; value: ProgramDraft & Required<Pick<ProgramDraft, "kind">> } | { ok: false; errors: ProgramErrors };

/**
 * The editor's form → a draft. Used by the editor while typing and by the server before saving, so that both say the
 * same.
 */
export function readProgramForm(input: unknown, place: ProgramPlace): Read {
  const parsed = programForm.safeParse(input);
  if (!parsed.success) return { ok: false, errors: { [String(parsed.error.issues[0]?.path[0] ?? "form")]: "form.invalid" } };
  const form = parsed.data;
  const errors: ProgramErrors = {};
  const rules = form.kind === "affiliate" ? readAffiliateRules(form, place, errors) : readFriendsRules(form, place.currency, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { id: isId("prg", form.id) ? form.id : null, kind: form.kind, revision: form.revision, title: form.title, rules } };
}

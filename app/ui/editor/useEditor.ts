import { useFetcher } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import { readCampaignForm, type CampaignForm, type FormErrors, type ShopPrices } from "../../contracts/campaign-form";
import { useWords } from "../texts";
import type { SaveReply, Setter } from "./editor-types";

const timeFields: Record<string, string> = { startDate: "start", startTime: "start", endDate: "end", endTime: "end" };

/**
 * The editor's state: the form as typed, whether it differs from what is saved, and which errors to show. A field
 * shows its error once it was touched; all do once saving was tried.
 */
export function useEditor(saved: CampaignForm, shop: ShopPrices) {
  const { t, has } = useWords();
  const fetcher = useFetcher<SaveReply>();
  const [form, setForm] = useState(saved);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [answered, setAnswered] = useState<SaveReply>();
  // A save that worked, or another campaign: start from what is stored now.
  const key = `${saved.id}:${saved.revision}`;
  useEffect(() => {
    setForm(saved);
    setTouched(new Set());
    setTried(false);
    setAnswered(fetcher.data);
    // Only what was stored starts the form anew: a fresh object with the same content must not undo what is being typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  const read = useMemo(() => readCampaignForm(form, shop), [form, shop]);
  const reply = fetcher.state === "idle" && fetcher.data !== answered ? fetcher.data : undefined;
  const errors: FormErrors = read.ok ? (reply && "errors" in reply ? reply.errors : {}) : read.errors;

  const set: Setter = (field, value) => {
    setForm((before) => ({ ...before, [field]: value }));
    setTouched((before) => new Set(before).add(timeFields[field] ?? field));
  };
  const error = (field: string) => {
    const code = errors[field];
    if (!code || !(tried || touched.has(field) || touched.has(field.split(".")[0]!))) return undefined;
    const name = `error.${code}`;
    return t(has(name) ? name : "error.form.invalid");
  };
  return {
    form,
    set,
    error,
    dirty: JSON.stringify(form) !== JSON.stringify(saved),
    saving: fetcher.state !== "idle",
    /** Errors a merchant must mend before saving, after a try. */
    wrong: tried ? Object.keys(errors).length : 0,
    refused: reply && "refused" in reply ? reply.refused : null,
    save: () => {
      setTried(true);
      if (read.ok) fetcher.submit(form, { method: "post", encType: "application/json" });
    },
    discard: () => {
      setForm(saved);
      setTouched(new Set());
      setTried(false);
    },
  };
}

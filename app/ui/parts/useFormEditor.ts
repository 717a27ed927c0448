import { useFetcher } from "@remix-run/react";
import { useMemo, useState } from "react";
import { useWords } from "../texts";
import { useOncePer } from "./useOncePer";

/** What saving answers. `errors` are the form's, by field; `refused` is the shop's or another editor's. */
export type SaveReply = { errors: Partial<Record<string, string>> } | { refused: string };

export type Setter<Form> = <K extends keyof Form & string>(field: K, value: Form[K]) => void;
/** Gives the text of a field's error once it should be seen. */
export type ErrorOf = (field: string) => string | undefined;

type Saved = { id: string; revision: number };
type Read = { ok: true } | { ok: false; errors: Partial<Record<string, string>> };

/**
 * An editor's state: the form as typed, whether it differs from what is saved, and which errors to show. A field
 * shows its error once it was touched; all do once saving was tried.
 * @param read the contract; the same function from render to render, as long as nothing changes for it
 * @param together fields that share an error, by field
 */
export function useFormEditor<Form extends Saved & Record<string, unknown>>(saved: Form, read: (form: Form) => Read, together: Record<string, string> = {}) {
  const { t, has } = useWords();
  const fetcher = useFetcher<SaveReply>();
  const [form, setForm] = useState(saved);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [answered, setAnswered] = useState<SaveReply>();
  // A save that worked, or another thing to edit: start from what is stored now.
  const key = `${saved.id}:${saved.revision}`;
  // A fresh object with the same content must not undo what is being typed.
  useOncePer(key, () => {
    setForm(saved);
    setTouched(new Set());
    setTried(false);
    setAnswered(fetcher.data);
  });

  const now = useMemo(() => read(form), [read, form]);
  const reply = fetcher.state === "idle" && fetcher.data !== answered ? fetcher.data : undefined;
  const errors = now.ok ? (reply && "errors" in reply ? reply.errors : {}) : now.errors;

  const set: Setter<Form> = (field, value) => {
    setForm((before) => ({ ...before, [field]: value }));
    setTouched((before) => new Set(before).add(together[field] ?? field));
  };
  const error: ErrorOf = (field) => {
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
      // What a form holds is JSON: strings, numbers, switches and lists of them.
      if (now.ok) fetcher.submit(form as Parameters<typeof fetcher.submit>[0], { method: "post", encType: "application/json" });
    },
    discard: () => {
      setForm(saved);
      setTouched(new Set());
      setTried(false);
    },
  };
}

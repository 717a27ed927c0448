import { useCallback } from "react";
import { type ProgramForm, readProgramForm } from "../../contracts/program-form";
import { links } from "../links";
import { useFormEditor } from "../parts/useFormEditor";
import { useShop } from "../shop";
import { useWords } from "../texts";

const noneTogether = {};

/**
 * The state of an editor of programs, of whatever kind.
 * @param together fields that share an error, by field
 * @returns what its cards get, and what its frame gets
 */
export function useProgramEditor<Form extends ProgramForm>(saved: Form, currency: string, together: Record<string, string> = noneTogether) {
  const { t } = useWords();
  const { timezone } = useShop();
  const read = useCallback((form: Form) => readProgramForm(form, { currency, timezone }), [currency, timezone]);
  const editor = useFormEditor(saved, read, together);
  const { form, set, error } = editor;
  return {
    cards: { form, set, error, currency },
    frame: {
      id: "program-editor",
      title: form.id ? saved.title : t(`program.new.${saved.kind}`),
      back: form.id ? { content: saved.title, url: links.program(form.id) } : { content: t("programs.new"), url: links.newProgram() },
      editor,
      stale: "program.stale",
    },
  };
}

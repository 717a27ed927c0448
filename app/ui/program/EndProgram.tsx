import type { ProgramKind } from "../../domain/program";
import { Confirm } from "../parts/Confirm";
import { useWords } from "../texts";

/** Says what ending means before it happens. */
export function EndProgram({ kind, open, busy, onConfirm, onClose }: { kind: ProgramKind; open: boolean; busy: boolean; onConfirm: () => void; onClose: () => void }) {
  const { t } = useWords();
  return <Confirm open={open} title={t("program.end.title")} body={t(kind === "affiliate" ? "program.end.body" : "friends.end.body")} action={t("program.action.end")} destructive busy={busy} onConfirm={onConfirm} onClose={onClose} />;
}

import type { SaveBarState } from "../bridge-protocol";
import type { FrameLine } from "./channel";
import { confirmDialog } from "./dialog";
import { byId } from "./dom";

/** The contextual save bar: takes the place of the top bar while the app has unsaved changes. */
export function saveBar(line: () => FrameLine) {
  const bar = byId("save-bar");
  const save = byId<HTMLButtonElement>("save-bar-save");
  const discard = byId<HTMLButtonElement>("save-bar-discard");
  let state: SaveBarState | null = null;

  const press = (button: "save" | "discard") => state && line().tell("saveBar", { id: state.id, button });
  save.addEventListener("click", () => press("save"));
  discard.addEventListener("click", async () => {
    if (state?.confirmDiscard && !(await confirmDialog("Discard all unsaved changes", "You’ll lose the changes made since you last saved.", "Discard changes", "Continue editing"))) return;
    press("discard");
  });

  const paint = (button: HTMLButtonElement, action: SaveBarState["save"], fallback: string) => {
    button.hidden = action === null;
    button.textContent = action?.label || fallback;
    button.disabled = action?.disabled === true || action?.loading === true;
    button.ariaBusy = String(action?.loading === true);
  };
  return {
    show(next: SaveBarState | null) {
      state = next;
      bar.hidden = next === null;
      if (!next) return;
      paint(save, next.save, "Save");
      paint(discard, next.discard, "Discard");
    },
    /** @returns true when nothing is unsaved or the person agrees to lose it */
    mayLeave: async (): Promise<boolean> => state === null || (await confirmDialog("Leave page with unsaved changes?", "Leaving this page will discard all unsaved changes.", "Leave page", "Stay")),
    dirty: () => state !== null,
    forget() {
      state = null;
      bar.hidden = true;
    },
  };
}

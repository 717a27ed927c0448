import type { Reports } from "../bridge-protocol";
import type { FrameLine } from "./channel";
import { byId, element } from "./dom";

/** Toasts at the foot of the shell, read out by screen readers. */
export function toasts(line: () => FrameLine) {
  const list = byId("toasts");
  const shown = new Map<string, { node: HTMLElement; timer: number }>();

  function hide(id: string): void {
    const toast = shown.get(id);
    if (!toast) return;
    clearTimeout(toast.timer);
    toast.node.remove();
    shown.delete(id);
    line().tell("toast", { id, event: "dismiss" });
  }
  function show({ id, message, duration, isError, action }: Reports["toast"]): void {
    const dismiss = element("button", { type: "button", textContent: "×", ariaLabel: "Dismiss" });
    dismiss.addEventListener("click", () => hide(id));
    const node = element("div", { className: isError ? "toast error" : "toast" }, element("span", { textContent: message }));
    if (action) {
      const button = element("button", { type: "button", textContent: action });
      button.addEventListener("click", () => line().tell("toast", { id, event: "action" }));
      node.append(button);
    }
    node.append(dismiss);
    list.append(node);
    shown.set(id, { node, timer: window.setTimeout(() => hide(id), duration) });
  }
  return { show, hide };
}

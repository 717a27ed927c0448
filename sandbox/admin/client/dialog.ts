import { element } from "./dom";

/**
 * Asks before something is lost.
 * @returns true when the person chose `yes`
 */
export function confirmDialog(title: string, text: string, yes: string, no: string): Promise<boolean> {
  return new Promise((resolve) => {
    const agree = element("button", { type: "submit", value: "yes", className: "critical", textContent: yes });
    const stay = element("button", { type: "submit", value: "no", textContent: no });
    const form = element("form", { method: "dialog" }, element("h2", { textContent: title }), element("p", { textContent: text }), element("div", { className: "row end" }, stay, agree));
    const dialog = element("dialog", { className: "ask" }, form);
    dialog.setAttribute("aria-label", title);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

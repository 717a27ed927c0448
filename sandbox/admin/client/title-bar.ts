import type { Action, Reports } from "../bridge-protocol";
import type { FrameLine } from "./channel";
import { byId, element } from "./dom";

/** Title and buttons that the app's `ui-title-bar` asks for; pressing one presses the app's own button. */
export function titleBar(line: () => FrameLine) {
  const title = byId("app-title");
  const actions = byId("app-actions");
  const button = (list: "actions" | "more") => (action: Action, index: number) => {
    const node = element("button", { type: "button", textContent: action.label, disabled: action.disabled, className: action.primary ? "primary" : action.critical ? "critical" : "" });
    node.addEventListener("click", () => line().tell("titleBar", { list, index }));
    return node;
  };
  return (state: Reports["titleBar"]) => {
    title.textContent = state.title ?? title.dataset.name ?? "";
    // The primary button stands last, as in the admin.
    const shown = state.actions.map(button("actions")).sort((a, b) => Number(a.className === "primary") - Number(b.className === "primary"));
    const more = state.more.length ? [element("details", { className: "more" }, element("summary", { textContent: "More actions" }), element("div", {}, ...state.more.map(button("more"))))] : [];
    actions.replaceChildren(...more, ...shown);
  };
}

// @ts-check
import { colours, ensureStyle } from "./tuan-surface.js";

/**
 * Opens a panel as a modal dialogue; Esc, the cross and a click beside it close it, and the focus returns.
 * @param {HTMLElement} content @param {string} label what the panel is called
 * @param {HTMLElement} near the element whose colours and settings the panel takes @param {string | undefined} cross what the cross says
 */
export async function openSheet(content, label, near, cross) {
  const dialog = document.createElement("dialog");
  dialog.className = "tuan-sheet";
  dialog.setAttribute("aria-label", label);
  dialog.style.cssText = near.style.cssText;
  dialog.classList.toggle("tuan--accent", near.classList.contains("tuan--accent"));
  const { surface, ink } = colours(near);
  dialog.style.setProperty("--tuan-surface", surface);
  dialog.style.setProperty("--tuan-ink", ink);

  const close = document.createElement("button");
  close.className = "tuan-close";
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", cross ?? "");
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(content, close);
  document.body.append(dialog);
  // Until it is dressed it stays closed: bare, it would be seen at the wrong place and size.
  await ensureStyle();
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector(".tuan-copy"))?.focus();
}

// @ts-check
import "./tuan-countdown.js";
import { make, seatRow } from "./tuan-paint.js";
import { shareLinks } from "./tuan-share-links.js";

/**
 * @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {Record<string, string>} Texts
 */

/** `<tuan-share>`: seats, time left, the link, and every way to pass it on. Only ever filled for a seat that is paid. */
class TuanShare extends HTMLElement {
  /** @param {OwnSeat} seat @param {Texts} texts */
  show(seat, texts) {
    const { share, group } = seat;
    if (!share) return;
    const heading = make("h2", "", group.status === "succeeded" ? texts.done : texts.heading);
    heading.id = "tuan-sheet-title";

    const seats = make("div", "tuan__seats");
    const left = make("p", "");
    seats.append(...seatRow(group, true, texts), left);
    if (group.status === "forming" && group.deadline) {
      const timer = /** @type {import("./tuan-countdown.js").TuanCountdown} */ (document.createElement("tuan-countdown"));
      timer.setAttribute("days", texts.days ?? "");
      timer.setAttribute("until", group.deadline);
      left.append(timer, ` ${texts.left}`);
    }
    this.replaceChildren(heading, seats, make("p", "tuan-words", share.text), this.#copyRow(share.url, texts), ...this.#ways(share, texts));
  }

  /** @param {string} url @param {Texts} texts */
  #copyRow(url, texts) {
    const row = make("div", "tuan-row");
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = url;
    field.setAttribute("aria-label", texts.link ?? "");
    field.addEventListener("focus", () => field.select());
    const copy = make("button", "button button--primary tuan-copy", texts.copy);
    copy.setAttribute("type", "button");
    const said = make("span", "tuan__hide");
    said.setAttribute("role", "status");
    copy.addEventListener("click", async () => {
      const done = await navigator.clipboard?.writeText(url).then(() => true, () => false);
      if (!done) field.select();
      copy.textContent = (done ? texts.copied : texts.copy) ?? "";
      said.textContent = (done ? texts.copied : texts.copy_failed) ?? "";
      said.classList.toggle("tuan__hide", Boolean(done));
      setTimeout(() => (copy.textContent = texts.copy ?? ""), 2500);
    });
    row.append(field, copy);
    const wrap = make("div", "");
    wrap.append(row, said);
    return wrap;
  }

  /** @param {NonNullable<OwnSeat["share"]>} share @param {Texts} texts */
  #ways(share, texts) {
    const list = make("div", "tuan-nets");
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", texts.networks ?? "");
    if (navigator.share) {
      const native = make("button", "tuan-net", texts.native);
      native.setAttribute("type", "button");
      // Closing the system's sheet rejects: nothing has gone wrong.
      native.addEventListener("click", () => navigator.share({ text: share.text, url: share.url }).catch(() => undefined));
      list.append(native);
    }
    for (const { name, href } of shareLinks(share, { touch: matchMedia("(pointer: coarse)").matches })) {
      const link = document.createElement("a");
      link.className = "tuan-net";
      link.href = href;
      link.textContent = name === "email" ? (texts.email ?? "") : name;
      if (href.startsWith("https:")) {
        link.target = "_blank";
        link.rel = "noopener";
      }
      list.append(link);
    }
    const qr = document.createElement("img");
    qr.className = "tuan-qr";
    qr.src = share.qr;
    qr.alt = texts.qr ?? "";
    qr.width = qr.height = 148;
    qr.loading = "lazy";
    // Copying, the system's own sheet and the code lead; networks follow.
    return [qr, list];
  }
}

if (!customElements.get("tuan-share")) customElements.define("tuan-share", TuanShare);

/**
 * Opens the invite panel as a modal dialogue; Esc, the cross and a click beside it close it, and the focus returns.
 * @param {OwnSeat} seat with a share @param {Texts} texts
 * @param {HTMLElement} near the element whose colours and settings the panel takes
 */
export function openInvite(seat, texts, near) {
  if (!seat.share || document.querySelector("dialog.tuan-sheet[open]")) return;
  ensureStyle();
  const dialog = document.createElement("dialog");
  dialog.className = "tuan-sheet";
  dialog.setAttribute("aria-labelledby", "tuan-sheet-title");
  dialog.style.cssText = near.style.cssText;
  dialog.classList.toggle("tuan--accent", near.classList.contains("tuan--accent"));
  const { surface, ink } = colours(near);
  dialog.style.setProperty("--tuan-surface", surface);
  dialog.style.setProperty("--tuan-ink", ink);

  const panel = /** @type {TuanShare} */ (document.createElement("tuan-share"));
  panel.show(seat, texts);
  const close = make("button", "tuan-close", "×");
  close.setAttribute("type", "button");
  close.setAttribute("aria-label", texts.close ?? "");
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(panel, close);
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector(".tuan-copy"))?.focus();
}

/** The nearest painted background, and the text colour on it: a dark theme gets a dark panel. @param {HTMLElement} near */
function colours(near) {
  const ink = getComputedStyle(near).color;
  for (let element = /** @type {Element | null} */ (near); element; element = element.parentElement) {
    const surface = getComputedStyle(element).backgroundColor;
    if (surface && !/^(transparent|rgba\(.*, 0\))$/.test(surface)) return { surface, ink };
  }
  return { surface: "Canvas", ink: "CanvasText" };
}

/** Pages with the embed alone have no stylesheet of ours yet. */
function ensureStyle() {
  if (document.querySelector("link[href*='tuan.css']")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("tuan.css", import.meta.url).href;
  document.head.append(link);
}


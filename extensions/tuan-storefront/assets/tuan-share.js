// @ts-check
import "./tuan-countdown.js";
import { copyRow } from "./tuan-copy.js";
import { make, seatRow } from "./tuan-paint.js";
import { shareLinks } from "./tuan-share-links.js";
import { openSheet } from "./tuan-sheet.js";

/**
 * @typedef {import("../../../app/contracts/storefront").OwnSeat} OwnSeat
 * @typedef {import("../../../app/contracts/storefront").Share} Share
 * @typedef {Record<string, string>} Texts
 */

/** `<tuan-share>`: the link, and every way to pass it on. Filled for a seat only once it is paid. */
class TuanShare extends HTMLElement {
  /** @param {Share} share @param {Texts} texts @param {string} title @param {HTMLElement[]} above what stands between title and sentence */
  show(share, texts, title, above) {
    this.replaceChildren(make("h2", "", title), ...above, make("p", "tuan-words", share.text), copyRow(share.url, texts), ...this.#ways(share, texts));
  }

  /** @param {Share} share @param {Texts} texts */
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
 * Opens the invite panel for a seat: who is in, the time left, and the ways to bring in the rest.
 * @param {OwnSeat} seat with a share @param {Texts} texts @param {HTMLElement} near
 */
export async function openInvite({ share, group }, texts, near) {
  if (!share) return;
  const seats = make("div", "tuan__seats");
  const left = make("p", "");
  seats.append(...seatRow(group, true, texts), left);
  if (group.status === "forming" && group.deadline) {
    const timer = /** @type {import("./tuan-countdown.js").TuanCountdown} */ (document.createElement("tuan-countdown"));
    timer.setAttribute("days", texts.days ?? "");
    timer.setAttribute("until", group.deadline);
    left.append(timer, ` ${texts.left}`);
  }
  await openShare(share, texts, near, (group.status === "succeeded" ? texts.done : texts.heading) ?? "", [seats]);
}

/**
 * Opens the share panel.
 * @param {Share} share @param {Texts} texts
 * @param {HTMLElement} near the element whose colours and settings the panel takes
 * @param {string} title @param {HTMLElement[]} [above]
 */
export async function openShare(share, texts, near, title, above = []) {
  if (document.querySelector("dialog tuan-share")) return;
  const panel = /** @type {TuanShare} */ (document.createElement("tuan-share"));
  panel.show(share, texts, title, above);
  await openSheet(panel, title, near, texts.close);
}

// @ts-check
import { copyButton } from "./tuan-copy.js";

/**
 * The reward that matters most of those a link has brought: a packet to open, a coupon to use, what was opened, or what
 * is on its way. The others stand on the sharer's page.
 *
 * @typedef {import("../../../app/contracts/share").ShareReply} ShareReply
 * @typedef {import("../../../app/contracts/share").PacketReply} PacketReply
 * @typedef {import("../../../app/contracts/share").ThanksView} ThanksView
 * @typedef {import("./tuan-sharing.js").TuanSharing} Sharing
 */

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} className @param {string} [text] */
function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** @param {Sharing} block @param {ShareReply} reply @param {string} [opened] id of the packet that was opened just now */
export function paintReward(block, reply, opened) {
  const { thanks } = reply;
  const first = (/** @type {(one: ThanksView) => unknown} */ test) => thanks.find(test);
  const one = first(({ id }) => id === opened) ?? first(({ state }) => state === "ready") ?? first(({ code }) => code) ?? first(({ state }) => state === "waiting" || state === "held") ?? first(({ state }) => state === "given") ?? thanks[0];
  if (!one) return;
  const box = block.piece("reward");
  box.hidden = false;
  box.dataset.state = one.state;
  block.piece("progress").hidden = true;
  if (one.kind === "packet") return paintPacket(block, box, one);
  box.replaceChildren(make("p", "tuan-reward__say", one.text), ...(one.code ? withCode(block, one.code) : []));
}

/** A code that can be used at once. @param {Sharing} block @param {string} code */
function withCode(block, code) {
  const shown = make("code", "tuan-reward__code", code);
  const copy = copyButton(() => code, { ...block.texts, copy: block.texts?.copy_code ?? "" });
  copy.classList.replace("button--primary", "button--secondary");
  const use = make("a", "button button--primary", block.texts?.use);
  use.href = `/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(location.pathname)}`;
  return [shown, copy, use];
}

/** @param {Sharing} block @param {HTMLElement} box @param {ThanksView} one */
function paintPacket(block, box, one) {
  const packet = make("span", `tuan-packet${one.amount ? " is-open" : ""}`);
  packet.setAttribute("aria-hidden", "true");
  packet.append(make("i", ""));
  if (one.state !== "ready") {
    const said = make("div", "tuan-reward__say");
    if (one.amount) said.append(make("b", "tuan-reward__amount", one.amount.text));
    const { payout } = one;
    said.append(make("p", "", payout ? payout.text : one.text));
    if (payout?.locked) said.append(block.logIn());
    box.replaceChildren(packet, said, ...(payout?.code ? (payout.method === "discount" ? withCode(block, payout.code) : [make("code", "tuan-reward__code", payout.code)]) : []));
    return;
  }
  const open = make("button", "button button--primary tuan-reward__open", block.texts?.open);
  open.type = "button";
  open.addEventListener("click", async () => {
    if (open.ariaDisabled === "true") return;
    open.ariaDisabled = "true";
    const { value, trouble } = await block.ask("share/open", { packet: one.id });
    open.ariaDisabled = null;
    block.notice(trouble ?? null);
    if (!value) return;
    const answer = /** @type {PacketReply} */ (value);
    packet.classList.add("is-opening");
    // 600 ms of motion, or none for who asked for none.
    await Promise.all(packet.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => undefined)));
    paintReward(block, answer.share, one.id);
    const amount = /** @type {HTMLElement | null} */ (box.querySelector(".tuan-reward__amount"));
    amount?.setAttribute("tabindex", "-1");
    amount?.focus();
  });
  box.replaceChildren(packet, make("p", "tuan-reward__say", one.text), open);
}

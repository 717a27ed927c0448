// @ts-check
import "./tuan-sharing.js";
import { openSheet } from "./tuan-sheet.js";

/** Opens the share block as a panel: what the share button of `<tuan-embed>` stands for. @param {HTMLElement} embed */
export function openPanel(embed) {
  const waiting = embed.querySelector("template");
  if (!waiting || document.querySelector("dialog.tuan-sheet")) return;
  const offers = document.createElement("div");
  offers.className = "tuan-offers";
  offers.append(waiting.content.cloneNode(true));
  const texts = JSON.parse(embed.dataset.shareTexts ?? "{}");
  void openSheet(offers, offers.querySelector("h2")?.textContent ?? "", embed, texts.close);
}

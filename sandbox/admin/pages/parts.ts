import type { Order } from "../../world/types";
import { words } from "../format";
import { type Html, html, type Piece } from "../html";

const TONES: Record<string, "good" | "wait" | "bad"> = {
  PAID: "good", FULFILLED: "good", ACTIVE: "good", SUCCESS: "good", delivered: "good", CLOSED: "good",
  PENDING: "wait", AUTHORIZED: "wait", PARTIALLY_PAID: "wait", ON_HOLD: "wait", UNFULFILLED: "wait", PARTIALLY_FULFILLED: "wait", due: "wait", DRAFT: "wait", OPEN: "wait",
  FAILURE: "bad", lost: "bad", dropped: "bad", VOIDED: "bad",
};

/** A state in words, with a calm colour. */
export const badge = (state: string): Html => html`<span class="badge ${TONES[state] ?? ""}">${words(state)}</span>`;

export const orderBadges = (order: Order): Html => html`${order.cancelledAt !== null && html`<span class="badge bad">Cancelled</span> `}${badge(order.financial)} ${badge(order.fulfillment)}${order.test && html` <span class="badge">Test</span>`}`;

/** A button that posts; `fields` are hidden values. */
export const postButton = (action: string, label: string, fields: Record<string, string | number> = {}, look: "" | "primary" | "critical" = ""): Html =>
  html`<form method="post" action="${action}">${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button type="submit" class="${look}">${label}</button></form>`;

export const checkbox = (name: string, label: string, checked: boolean): Html => html`<label class="check"><input type="checkbox" name="${name}" value="1"${checked ? html` checked` : ""}>${label}</label>`;

export const select = (name: string, label: string, options: [value: string, label: string][], chosen: string): Html =>
  html`<label>${label} <select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${text}</option>`)}</select></label>`;

/** A table in a card (on a phone a wide one wraps each row), or a sentence when there is nothing to list. */
export const table = (headings: (string | { n: string })[], rows: Piece[], empty: string): Html =>
  rows.length === 0
    ? html`<div class="card empty">${empty}</div>`
    : html`<div class="card flush"><table class="${headings.length > 3 ? "wide" : ""}"><thead><tr>${headings.map((heading) => (typeof heading === "string" ? html`<th scope="col">${heading}</th>` : html`<th scope="col" class="n">${heading.n}</th>`))}</tr></thead><tbody>${rows}</tbody></table></div>`;

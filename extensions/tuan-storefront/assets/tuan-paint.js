// @ts-check
/**
 * Writes a view into the card's parts. Only text that changed is touched, so that screen readers hear changes and
 * nothing else.
 *
 * @typedef {import("../../../app/contracts/storefront").PublicGroup} PublicGroup
 * @typedef {import("./tuan-view.js").View} View
 * @typedef {import("./tuan-group.js").VariantPrice} VariantPrice
 * @typedef {HTMLElement & { texts?: Record<string, string> }} Card
 */

/** @param {string} text with {words} in single braces @param {Record<string, string | number | null | undefined>} words */
export const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, word) => String(words[word] ?? ""));

/** @param {Element} card @param {string} name @returns {HTMLElement | null} */
const part = (card, name) => card.querySelector(`[data-part=${name}]`);

/** @param {Element} card @param {string} name @param {string | null | undefined} text hidden when empty */
function write(card, name, text) {
  const element = part(card, name);
  if (!element) return;
  element.hidden = !text;
  if (element.textContent !== (text ?? "")) element.textContent = text ?? "";
}

/** @type {WeakMap<Element, string>} */
const painted = new WeakMap();

/** @param {Element} element @param {unknown} facts what is to be painted into it @returns {boolean} whether it shows something else so far */
function isNew(element, facts) {
  const said = JSON.stringify(facts);
  const before = painted.get(element);
  painted.set(element, said);
  return said !== before;
}

/** @param {string} tag @param {string} className @param {string} [text] */
export function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * @param {Card} card @param {View} view @param {VariantPrice | null} variant
 * @param {PublicGroup[] | null} groups null until the app has answered
 */
export function paint(card, view, variant, groups) {
  const texts = card.texts ?? {};
  const text = (/** @type {string | undefined} */ key, /** @type {Record<string, string | number | null | undefined>} */ words = {}) => fill((key && texts[key]) || "", words);
  card.dataset.kind = view.kind;

  write(card, "save", variant?.saveText);
  write(card, "group", variant?.groupText);
  write(card, "alone", variant?.aloneText);
  const prices = part(card, "prices");
  if (prices) prices.hidden = !variant?.groupText;
  const later = part(card, "later");
  if (later) later.hidden = !variant || Boolean(variant.groupText);

  write(card, "say", text(view.say, { name: view.name }));
  const timer = part(card, "timer");
  if (timer) {
    timer.hidden = !view.until;
    if (view.until) timer.setAttribute("until", view.until);
  }
  const seats = part(card, "seats");
  if (seats) {
    seats.hidden = !view.seats;
    if (view.seats && isNew(seats, [view.seats, view.mine, view.kind])) seats.replaceChildren(...seatRow(view.seats, Boolean(view.mine), texts, view.kind === "settling"));
  }
  write(card, "note", text(view.note));

  const form = part(card, "form");
  if (form) form.hidden = !view.go && !view.other;
  for (const [name, button] of /** @type {const} */ ([["go", view.go], ["other", view.other]])) {
    const element = part(card, name);
    write(card, name, text(button?.label));
    if (element && button) element.dataset.act = button.act;
  }
  const field = card.querySelector("form [name=variant]");
  if (field instanceof HTMLInputElement) field.value = card.dataset.variant ?? "";

  const list = part(card, "list");
  if (list) list.hidden = !view.list;
  if (list && groups) paintGroups(card, groups, texts);
}

/**
 * Dots for small groups, a bar for large ones, and the number in words.
 * @param {PublicGroup} group @param {boolean} mine @param {Record<string, string>} texts
 * @param {boolean} [over] nobody can join any more: it says who is in, not who is missing
 */
export function seatRow(group, mine, texts, over = false) {
  const label = fill(texts.seats ?? "", { counted: group.counted, size: group.size });
  const row = make("span", "tuan__dots");
  row.setAttribute("role", "img");
  row.setAttribute("aria-label", label);
  if (group.size <= 10) {
    for (let seat = 0; seat < group.size; seat += 1) row.append(make("i", seat < group.counted ? (mine && seat === group.counted - 1 ? "is-in is-me" : "is-in") : ""));
  } else {
    row.classList.add("tuan__bar");
    row.style.setProperty("--share", String(group.counted / group.size));
  }
  const missing = group.size - group.counted;
  const words = missing > 0 && !over ? fill((missing === 1 && !mine && texts.say_one_left) || texts.more || "", { n: missing }) : label;
  return [row, make("span", "tuan__more", words)];
}

/** @param {Card} card @param {PublicGroup[]} groups @param {Record<string, string>} texts */
function paintGroups(card, groups, texts) {
  const list = part(card, "groups");
  if (!list) return;
  part(card, "wait")?.remove();
  part(card, "list")?.classList.toggle("is-empty", groups.length === 0);
  write(card, "none", groups.length === 0 ? texts.no_groups : "");
  // A button that is just being pressed, or has the focus, stays.
  if (isNew(list, groups)) list.replaceChildren(...groups.map((group) => groupRow(group, texts)));
  write(card, "show", groups.length > 1 && !list.classList.contains("is-open") ? fill(texts.show_more ?? "", { n: groups.length - 1 }) : "");
}

/** Nothing is known about other groups: nothing is said about them. @param {Card} card */
export function hideList(card) {
  const list = part(card, "list");
  if (list) list.hidden = true;
}

/** Shows the groups after the first, and goes on to them. @param {Card} card */
export function openList(card) {
  part(card, "groups")?.classList.add("is-open");
  write(card, "show", "");
  /** @type {HTMLElement | null} */ (card.querySelector("li:nth-child(2) button"))?.focus();
}

/** @param {PublicGroup} group @param {Record<string, string>} texts */
function groupRow(group, texts) {
  const name = group.opener ?? texts.somebody ?? "";
  const row = make("li", "tuan__group");
  const face = make("span", "tuan__face", [...name][0] ?? "");
  face.setAttribute("aria-hidden", "true");
  const words = make("span", "tuan__who");
  const state = make("span", "", `${fill(texts.needed ?? "", { n: group.size - group.counted })} · `);
  const timer = document.createElement("tuan-countdown");
  timer.setAttribute("days", texts.days ?? "");
  if (group.deadline) timer.setAttribute("until", group.deadline);
  state.append(timer);
  words.append(make("b", "", name), state);
  const button = make("button", "button button--secondary tuan__join", texts.join);
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", fill(texts.join_whose ?? "", { name }));
  button.dataset.act = "join";
  button.dataset.invite = group.invite;
  row.append(face, words, button);
  return row;
}

/**
 * Says what went wrong and offers what is possible.
 * @param {Card} card @param {import("./tuan-call.js").Trouble | null} trouble null clears it
 */
export function paintNotice(card, trouble) {
  const notice = part(card, "notice");
  if (!notice) return;
  const texts = card.texts ?? {};
  notice.replaceChildren();
  if (!trouble) return;
  notice.append(trouble.message || texts[trouble.code] || texts.offline || "");
  const offers = trouble.code === "displaced" ? [["again", "retry"], ["anyway", "go_anyway"]] : [];
  const row = make("div", "");
  for (const [act = "", label = ""] of offers) {
    const button = make("button", "tuan__offer", texts[label]);
    button.setAttribute("type", "button");
    button.dataset.act = act;
    row.append(button);
  }
  if (offers.length > 0) notice.append(row);
}

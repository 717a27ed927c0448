// @ts-check
import { call, load } from "./tuan-call.js";
import { stayClear } from "./tuan-clear.js";
import { keepVisits, once, sharers, shopper, visits } from "./tuan-store.js";
import { colours, ensureStyle } from "./tuan-surface.js";

/**
 * A small panel over the page, which takes no focus, moves nothing and covers no button: a friend's welcome coupon, or word of a
 * reward. It goes away for good when it is closed.
 *
 * @typedef {import("../../../app/contracts/share").WelcomeReply} WelcomeReply
 * @typedef {import("../../../app/contracts/share").ShareReply} ShareReply
 * @typedef {import("./tuan-seat.js").Cart} Cart
 */

/** @param {string} text @param {Record<string, string>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

/** @param {HTMLElement} embed @returns {Record<string, string>} */
const textsOf = (embed) => JSON.parse(embed.dataset.welcomeTexts ?? "{}");

/** @param {HTMLElement} embed @param {string} words @param {HTMLElement} action @param {() => void} closed */
function panel(embed, words, action, closed) {
  const texts = textsOf(embed);
  const box = document.createElement("section");
  box.className = "tuan-hello";
  box.setAttribute("aria-label", texts.label ?? "");
  const { surface, ink } = colours(embed);
  box.style.setProperty("--tuan-surface", surface);
  box.style.setProperty("--tuan-ink", ink);
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "tuan-close";
  close.textContent = "×";
  close.setAttribute("aria-label", texts.close ?? "");
  close.addEventListener("click", () => {
    box.remove();
    closed();
  });
  box.append(said, action, close);
  void ensureStyle().then(() => {
    embed.append(box);
    stayClear(box);
    // Set after it stands there: what appears in a status is read out, what was there is not.
    said.textContent = words;
  });
  return said;
}

/** @param {string} text */
function button(text) {
  const one = document.createElement("button");
  one.className = "button button--primary";
  one.textContent = text;
  return one;
}

/** The offer is taken or declined: it is not made again. */
const settle = () => keepVisits({ ...visits(), visits: visits().visits.map(({ offer: _, ...visit }) => visit) });

/** Offers a friend who came by a sharer's link the coupon; never by a link of one's own. @param {HTMLElement} embed */
export function welcome(embed) {
  const visit = visits().visits.filter(({ offer }) => offer).pop();
  if (!visit?.offer || !visit.code) return;
  if (Object.values(sharers()).some(({ code }) => code === visit.code?.toUpperCase())) return settle();
  const texts = textsOf(embed);
  const get = button(texts.get ?? "");
  const said = panel(embed, fill(texts.offer ?? "", { offer: visit.offer }), get, settle);
  get.addEventListener("click", async () => {
    get.setAttribute("aria-disabled", "true");
    const { value, trouble } = await /** @type {typeof call<WelcomeReply>} */ (call)(`${embed.dataset.proxy}/welcome`, { code: visit.code, shopper: shopper(), path: location.pathname + location.search, locale: embed.dataset.locale });
    get.removeAttribute("aria-disabled");
    if (!value) {
      said.textContent = trouble.message ?? texts.offline ?? "";
      // Whatever the shop has refused for good is not offered again.
      if (["coupon.own", "coupon.used", "coupon.not_new", "link.unknown"].includes(trouble.code)) {
        settle();
        get.remove();
      }
      return;
    }
    const used = await apply(value).catch(() => false);
    const until = new Intl.DateTimeFormat(embed.dataset.locale, { dateStyle: "medium" }).format(Date.parse(value.expiresAt));
    said.textContent = fill((used ? texts.done : texts.code) ?? "", { offer: value.text, code: value.code, until });
    settle();
    if (used) return get.remove();
    const use = document.createElement("a");
    use.className = "button button--primary";
    use.href = value.link;
    use.textContent = texts.use ?? "";
    get.replaceWith(use);
  });
}

/** Puts the code into the cart beside those already there. @param {WelcomeReply} reply @returns {Promise<boolean>} whether the cart has it */
async function apply(reply) {
  const { codesWith } = await load("seat");
  const before = await /** @type {typeof call<Cart>} */ (call)("/cart.js");
  if (!before.value) return false;
  const after = await /** @type {typeof call<Cart>} */ (call)("/cart/update.js", { discount: codesWith(before.value, reply.discount, undefined) });
  return Boolean(after.value?.discount_codes?.some(({ code }) => code.toLowerCase() === reply.discount.toLowerCase()));
}

/** Tells a sharer once of each reward that waits, unless the page shows it anyway. @param {HTMLElement} embed */
export async function reward(embed) {
  for (const [program, { token }] of Object.entries(sharers())) {
    if (document.querySelector(`tuan-sharing[data-program="${CSS.escape(program)}"]`)) continue;
    const { value } = await /** @type {typeof call<ShareReply | null>} */ (call)(`${embed.dataset.proxy}/share/status`, { program, token, locale: embed.dataset.locale });
    const waiting = value?.thanks.filter(({ state, code }) => state === "ready" || (state === "given" && code)) ?? [];
    if (!waiting.map(({ id, state }) => once("localStorage", `${id} ${state}`)).some(Boolean)) continue;
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${embed.dataset.proxy}/share/status`;
    for (const [name, text] of Object.entries({ program, token, locale: embed.dataset.locale ?? "en" })) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value: text });
      form.append(field);
    }
    const texts = textsOf(embed);
    form.append(button(texts.see ?? ""));
    panel(embed, texts.ready ?? "", form, () => undefined);
    return;
  }
}

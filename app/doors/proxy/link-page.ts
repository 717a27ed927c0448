import { escapeHtml as e } from "../../domain/html";
import { meta, page, scriptText } from "./pages";

export type LinkView = {
  locale: string;
  shop: string;
  text: string;
  /** What the law wants said of a link that somebody earns by; null when nobody does. */
  disclosure: string | null;
  button: string;
  url: string;
  target: string;
  /** What a friend gets who came by a sharer's link, taken without a script. */
  claim: { code: string; path: string; locale: string; button: string } | null;
};

/** The page behind somebody's link: people go on at once; whoever runs no script reads it and uses its button. */
export function linkPage(v: LinkView): Response {
  const description = v.claim ? [v.text, v.disclosure].filter(Boolean).join(" ") : (v.disclosure ?? v.text);
  const head = [
    meta("og:type", "website"), meta("og:site_name", v.shop), meta("og:title", v.shop), meta("og:description", description), meta("og:url", v.url),
    `<meta name="twitter:card" content="summary"><meta name="description" content="${e(description)}"><meta name="robots" content="noindex">`,
    `<script>location.replace(${scriptText(v.target)})</script>`,
  ].join("");
  const body = `<article class="card"><div class="in"><h1>${e(v.shop)}</h1><p>${e(v.text)}</p>${v.claim ? `${claimForm(v.claim)}<p class="small"><a href="${e(v.target)}">${e(v.button)}</a></p>` : `<a class="go" href="${e(v.target)}">${e(v.button)}</a>`}${v.disclosure === null ? "" : `<p class="small">${e(v.disclosure)}</p>`}</div></article>`;
  return page(v.locale, v.shop, head, v.shop, body);
}

/** Takes the coupon without a script: the answer is a page that leads on with it. */
const claimForm = ({ button, ...fields }: NonNullable<LinkView["claim"]>) =>
  `<form method="post" action="../welcome">${Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${e(value)}">`).join("")}<button class="go">${e(button)}</button></form>`;

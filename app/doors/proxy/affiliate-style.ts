import { Markup } from "./markup";

// The theme's own looks come first: `:where()` weighs nothing, so that any rule of the theme's for buttons, fields and
// headings wins. Lines and soft words are mixed from the theme's text colour.
const CSS = `.tuan-affiliate{box-sizing:border-box;max-inline-size:48rem;margin-inline:auto;padding:clamp(32px,6vw,72px) clamp(20px,4vw,48px);--tuan-line:color-mix(in srgb,currentColor 18%,transparent);--tuan-soft:color-mix(in srgb,currentColor 72%,transparent)}
.tuan-affiliate *{box-sizing:border-box}
:where(.tuan-affiliate) :where(h1,h2,h3){margin:0;line-height:1.25}
.tuan-affiliate section{margin-block-start:2.5rem}.tuan-affiliate h1{margin-block-end:1rem}.tuan-affiliate h2{margin-block-end:.75rem}.tuan-affiliate h3{margin-block:2.25rem .75rem}
.tuan-affiliate p{margin:0 0 1rem;max-inline-size:65ch}
.tuan-whole{white-space:nowrap}
.tuan-soft,.tuan-affiliate small{color:var(--tuan-soft)}.tuan-affiliate small{font-size:.875rem;font-weight:400}
.tuan-affiliate .tuan-after{margin-block-start:.9rem}
.tuan-notice,.tuan-quote{border-inline-start:3px solid currentColor;padding:.5rem 0 .5rem 1rem;overflow-wrap:anywhere}.tuan-affiliate .tuan-quote{border-color:var(--tuan-line);white-space:pre-line}
.tuan-affiliate form{display:grid;gap:1.1rem;justify-items:start}.tuan-affiliate label{display:grid;gap:.4rem;inline-size:100%;overflow-wrap:anywhere}
.tuan-affiliate fieldset{border:0;padding:0;margin:0;inline-size:100%;min-inline-size:0}.tuan-affiliate legend{padding:0;margin-block-end:.4rem}
.tuan-affiliate .tuan-check{display:flex;gap:.6rem;align-items:center;margin-block-start:.75rem}.tuan-affiliate .tuan-check input{flex:none;inline-size:auto;min-block-size:0;min-inline-size:18px}
.tuan-agreement{max-block-size:14rem;overflow:auto;white-space:pre-line;overflow-wrap:anywhere;border:1px solid var(--tuan-line);border-radius:8px;padding:1rem;font-size:.95rem}
:where(.tuan-affiliate) :where(input:not([type=checkbox]),textarea,select){font:inherit;color:inherit;background:transparent;border:1px solid color-mix(in srgb,currentColor 45%,transparent);border-radius:8px;padding:.7rem .9rem;inline-size:100%}
:where(.tuan-affiliate) :where(.button){display:inline-flex;align-items:center;justify-content:center;min-block-size:46px;padding:.7rem 1.4rem;border:1px solid currentColor;border-radius:8px;background:transparent;color:inherit;font:inherit;text-decoration:none;cursor:pointer}
.tuan-affiliate [hidden]{display:none}
.tuan-link{display:grid;gap:1.25rem;border:1px solid var(--tuan-line);border-radius:12px;padding:clamp(16px,3vw,28px)}.tuan-link>div{display:grid;gap:.9rem;justify-items:start;align-content:start;min-inline-size:0}.tuan-link p{margin:0}.tuan-link form{inline-size:100%}.tuan-link figure{margin:0}.tuan-link img{display:block;background:#fff;border-radius:8px}
@media(min-width:640px){.tuan-link{grid-template-columns:1fr auto}}
.tuan-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:1rem;margin:0 0 1rem}.tuan-figures div{min-inline-size:0}.tuan-figures dt{color:var(--tuan-soft);font-size:.9rem}.tuan-figures dd{margin:0;font-size:1.35rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.tuan-rows{list-style:none;margin:0 0 1rem;padding:0;border-block-start:1px solid var(--tuan-line)}.tuan-rows li{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr auto;gap:.25rem 1rem;padding:.8rem 0;border-block-end:1px solid var(--tuan-line);align-items:baseline}.tuan-rows span{min-inline-size:0;overflow-wrap:anywhere}.tuan-amount{font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}
@media(max-width:520px){.tuan-rows li{grid-template-columns:1fr auto}.tuan-rows li span:nth-child(2){grid-row:2;grid-column:1/-1}}
.tuan-ask{margin-block-end:1.25rem}.tuan-affiliate .tuan-ask p{margin:0}.tuan-affiliate .tuan-ask label{max-inline-size:20rem}
.tuan-affiliate details{margin-block-start:2.5rem}.tuan-affiliate summary{cursor:pointer}`;

export const STYLE = new Markup(`<style>${CSS}</style>`);

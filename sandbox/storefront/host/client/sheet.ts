/** One style sheet for all elements' shadow roots; colours are custom properties of the frame's document. */
const CSS = `
:host{display:block;min-inline-size:0}
:host(s-text),:host(s-link),:host(s-summary),:host(s-time),:host(s-badge),:host(s-spinner),:host(s-icon){display:inline}
:host(s-button),:host(s-product-thumbnail){display:inline-block}
:host([hidden]){display:none}
*{box-sizing:border-box;font:inherit;color:inherit}
section{display:flex;flex-direction:column;gap:14px}
h2,h3{margin:0;font-size:19px;line-height:1.3;font-weight:600;letter-spacing:-.01em}
h3{font-size:16px}
p{margin:0;line-height:1.55}
.small,small{font-size:13px}
strong{font-weight:600}
em{font-style:italic}
.color-subdued{color:var(--muted)}
.tone-success{color:var(--success)}.tone-critical{color:var(--critical)}.tone-warning{color:var(--warning)}
hr{border:0;border-top:1px solid var(--line);margin:0;inline-size:100%}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:44px;padding:10px 20px;border-radius:var(--radius);border:1px solid var(--line);background:var(--base);text-decoration:none;cursor:pointer;font-weight:500;font-size:15px;line-height:1.3;text-align:center}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button:hover{border-color:var(--ink)}.button.primary:hover{opacity:.9}
.button[disabled]{opacity:.5;cursor:default}
:host([inlinesize=fill]){display:block}.size-fill{inline-size:100%}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.link{display:inline;background:none;border:0;padding:0;text-decoration:underline;text-underline-offset:3px;cursor:pointer;color:var(--accent)}
.clickable{display:block;inline-size:100%;text-align:start;background:none;border:0;padding:0;text-decoration:none;cursor:pointer}
.banner{display:flex;flex-direction:column;gap:4px;padding:14px 16px;border-radius:var(--radius);border:1px solid var(--line);background:var(--subdued);color:var(--ink)}
.banner.tone-success{border-color:var(--success)}.banner.tone-critical{border-color:var(--critical)}.banner.tone-warning{border-color:var(--warning)}
progress{appearance:none;inline-size:100%;block-size:8px;border:0;border-radius:999px;overflow:hidden;background:var(--line);display:block}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:999px}
progress::-moz-progress-bar{background:var(--accent)}
img{max-inline-size:100%;display:block}
.rounded{border-radius:var(--radius)}
.thumbnail{inline-size:64px;block-size:64px;object-fit:cover;border-radius:var(--radius);border:1px solid var(--line)}
.thumbnail.small{inline-size:40px;block-size:40px}
.qr{inline-size:160px;background:#fff;border-radius:var(--radius);overflow:hidden}
.qr.size-small{inline-size:104px}
.qr.size-fill{inline-size:100%}
.qr svg{display:block;inline-size:100%;block-size:auto}
.badge{display:inline-block;padding:2px 10px;border-radius:999px;background:var(--subdued);border:1px solid var(--line);font-size:13px}
.list{display:flex;flex-direction:column;gap:6px;padding-inline-start:1.2em}
.item{display:list-item;list-style:disc}
.skeleton{block-size:1em;border-radius:4px;background:var(--subdued);inline-size:100%}
.spinner{display:inline-block;inline-size:1em;block-size:1em;border-radius:50%;border:2px solid var(--line);border-top-color:var(--accent)}
.field{display:flex;flex-direction:column;gap:4px;font-size:13px;color:var(--muted)}
.field input{inline-size:100%;min-block-size:44px;padding:10px 12px;border:1px solid var(--line);border-radius:var(--radius);background:var(--base);color:var(--ink);font-size:14px;text-overflow:ellipsis}
details{border:1px solid var(--line);border-radius:var(--radius);padding:12px 14px}summary{cursor:pointer}
`;

/** A style element for one shadow root. */
export function sheet(): HTMLStyleElement {
  const style = document.createElement("style");
  style.textContent = CSS;
  return style;
}

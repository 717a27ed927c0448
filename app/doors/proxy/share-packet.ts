import { Markup, m } from "./markup";

// The share block's own packet, rule by rule (extensions/tuan-storefront/assets/tuan.css): a page of ours has no address
// of that file. A test holds the two alike.
const CSS = `.tuan-packet { position: relative; flex: none; inline-size: 34px; block-size: 46px; overflow: hidden; border-radius: 5px; background: #b3261e; }
.tuan-packet::before { content: ""; position: absolute; inset: 0 0 auto; block-size: 18px; border-radius: 0 0 50% 50%; background: #8f1d17; transform-origin: top; }
.tuan-packet i { position: absolute; inset-block-start: 11px; inset-inline-start: 11px; inline-size: 12px; block-size: 12px; border-radius: 50%; background: #f4cf7a; }
.tuan-packet.is-open::before { scale: 1 0; }
.tuan-packet.is-open i { translate: 0 -6px; }
@media (prefers-reduced-motion: no-preference) {
  .tuan-packet.is-opening { animation: tuan-shake .6s; }
  .tuan-packet.is-opening::before { animation: tuan-flap .6s forwards; }
  .tuan-packet.is-opening i { animation: tuan-rise .6s forwards; }
  @keyframes tuan-shake { 20% { rotate: -5deg; } 40% { rotate: 5deg; } 60% { rotate: 0deg; } }
  @keyframes tuan-flap { from, 40% { scale: 1; } 100% { scale: 1 0; } }
  @keyframes tuan-rise { from, 40% { translate: 0; } 100% { translate: 0 -6px; } }
}`;

/** How a red packet looks, and opens for whoever wants motion. */
export const PACKET_STYLE = new Markup(`<style>
${CSS}
.tuan-opened{display:flex;align-items:center;gap:1rem}</style>`);

/** A red packet that opens as the page shows; for who asked for no motion it is open. */
export const OPENING = m`<span class="tuan-packet is-open is-opening" aria-hidden="true"><i></i></span>`;

// @ts-check

/** What can be pressed or typed into. */
const CONTROLS = "a[href], button, input, select, textarea, summary, label, iframe, [role=button], .shopify-payment-button";
const APART = 8;

/**
 * Keeps a greeting clear of what can be pressed: it stands at the foot of the window, or as little above it as leaves
 * every button free, better still every word; where there is no room it steps aside until there is. It stays where it is
 * for as long as it can, and while somebody is at it with the keyboard.
 *
 * @param {HTMLElement} box fixed to the foot
 */
export function stayClear(box) {
  /** How far above the foot it stands; null is aside. @type {number | null} */
  let raised = null;
  let timer = 0;
  const gone = new AbortController();

  const place = () => {
    if (!box.isConnected) return gone.abort();
    if (box.querySelector(":focus-visible")) return;
    const { height, bottom } = box.getBoundingClientRect();
    const foot = bottom + (raised ?? 0);
    const controls = lying(document.querySelectorAll(CONTROLS), box);
    if (raised !== null && clearOf(controls, bottom, height) === bottom) return;
    const clear = clearOf([...controls, ...lying(written(), box)], foot, height) ?? clearOf(controls, foot, height);
    raised = clear === null ? null : foot - clear;
    // Moved by a transform, and so without a layout shift.
    box.style.translate = `0 ${-(raised ?? 0)}px`;
    box.style.visibility = raised === null ? "hidden" : "";
    box.animate({ opacity: [0, 1] }, 200);
  };
  const rests = () => {
    clearTimeout(timer);
    timer = setTimeout(place, 150);
  };

  new ResizeObserver(place).observe(box);
  for (const moves of ["scroll", "resize", "focusin"]) addEventListener(moves, rests, { passive: true, signal: gone.signal });
}

/** The elements with words of their own. */
function written() {
  const all = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) all.add(texts.currentNode.parentElement);
  return all;
}

/** Where those lie that can be seen in the greeting's column. Of what is much larger, such as a picture that opens, enough stays free. @param {Iterable<Element>} all @param {HTMLElement} box */
function lying(all, box) {
  const { height, left, right } = box.getBoundingClientRect();
  return [...all].filter((one) => !box.contains(one) && one.checkVisibility?.({ visibilityProperty: true }) !== false).map((one) => one.getBoundingClientRect())
    .filter((at) => at.width > 0 && at.right > left && at.left < right && at.height < height * 3);
}

/** How low the greeting can stand clear of these; null where it cannot. @param {DOMRect[]} rects @param {number} foot @param {number} height */
function clearOf(rects, foot, height) {
  for (const { top, bottom } of rects.sort((a, b) => b.bottom - a.bottom)) if (bottom > foot - height - APART && top < foot + APART) foot = top - APART;
  return foot - height < APART ? null : foot;
}

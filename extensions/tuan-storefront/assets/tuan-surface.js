// @ts-check

/** The nearest painted background, and the text colour on it: a dark theme gets a dark panel. @param {HTMLElement} near */
export function colours(near) {
  const ink = getComputedStyle(near).color;
  for (let element = /** @type {Element | null} */ (near); element; element = element.parentElement) {
    const surface = getComputedStyle(element).backgroundColor;
    if (surface && !/^(transparent|rgba\(.*, 0\))$/.test(surface)) return { surface, ink };
  }
  return { surface: "Canvas", ink: "CanvasText" };
}

/** Pages with the embed alone have no stylesheet of ours yet. */
export function ensureStyle() {
  if (document.querySelector("link[href*='tuan.css']")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("tuan.css", import.meta.url).href;
  document.head.append(link);
}

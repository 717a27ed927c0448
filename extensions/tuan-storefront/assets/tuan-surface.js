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

/** @type {Promise<unknown> | undefined} */
let styled;

/** Pages with the embed alone have no stylesheet of ours yet. @returns when it is there, or does not come */
export function ensureStyle() {
  return (styled ??= document.querySelector("link[href*='tuan.css']") ? Promise.resolve() : new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("tuan.css", import.meta.url).href;
    link.onload = link.onerror = done;
    document.head.append(link);
  }));
}

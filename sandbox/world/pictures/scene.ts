/** A product on a table before a wall, in window light: what all pictures share. */
export type Tones = { wall: string; table: string; shadow?: string };

export const BONE: Tones = { wall: "#efe9df", table: "#e2d8c8" };
export const FOG: Tones = { wall: "#e6eae8", table: "#d3dad6" };
export const DUSK: Tones = { wall: "#e7e2e6", table: "#d6ced6" };
export const SAND: Tones = { wall: "#f1e7d8", table: "#e5d3ba" };

const n = (value: number) => Number(value.toFixed(1));

/** Points on a circle, for ribs, petals and slats. */
export const around = (cx: number, cy: number, r: number, count: number, turn = 0) =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI + turn;
    return { x: n(cx + r * Math.cos(angle)), y: n(cy + r * Math.sin(angle)), angle };
  });

export const repeat = (count: number, draw: (i: number) => string) => Array.from({ length: count }, (_, i) => draw(i)).join("");

/** The soft shadow under something that stands on the table. */
export const standing = (cx: number, cy: number, rx: number, ry = rx * 0.13) => `<ellipse cx="${cx}" cy="${cy}" rx="${n(rx)}" ry="${n(ry)}" fill="#5b4c3a" opacity=".22" filter="url(#soft)"/>`;

/** A gradient that turns a flat shape into a round one: `id`, lit side, own colour, far side. */
export const round = (id: string, lit: string, own: string, far: string) =>
  `<linearGradient id="${id}" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="${own}"/><stop offset=".28" stop-color="${lit}"/><stop offset=".62" stop-color="${own}"/><stop offset="1" stop-color="${far}"/></linearGradient>`;

/**
 * @param defs gradients of the drawing
 * @param drawing shapes in a field of 600 × 600; the table begins at 400
 * @param title for those who cannot see it
 */
export const scene = (title: string, tones: Tones, defs: string, drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="1200" height="1200" role="img" aria-label="${title}"><defs>` +
  `<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".55"/><stop offset=".7" stop-color="#fff" stop-opacity="0"/></linearGradient>` +
  `<linearGradient id="table" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>` +
  `<filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="11"/></filter>${defs}</defs>` +
  `<rect width="600" height="600" fill="${tones.wall}"/><rect width="600" height="420" fill="url(#wall)"/>` +
  `<rect y="400" width="600" height="200" fill="${tones.table}"/><rect y="400" width="600" height="200" fill="url(#table)"/>${drawing}</svg>`;

/** Where a picture stands: a wall, a table, light from the left. Every drawing is 600 × 600. */
export type Stage = { wall: [string, string]; table: [string, string] };

export const linen: Stage = { wall: ["#efe9dd", "#e2d9c8"], table: ["#d9cdb8", "#cbbda4"] };
export const mist: Stage = { wall: ["#e3e8e4", "#d0d9d3"], table: ["#bfcac2", "#aebbb2"] };
export const dusk: Stage = { wall: ["#d8cfc6", "#c3b6aa"], table: ["#a8978a", "#96857a"] };
export const night: Stage = { wall: ["#39423f", "#2b3331"], table: ["#232a28", "#1c2220"] };
export const apricot: Stage = { wall: ["#f1dfcd", "#e8cdb4"], table: ["#dcb896", "#cfa782"] };
export const snow: Stage = { wall: ["#f3f1ec", "#e7e4dc"], table: ["#ddd8cd", "#d0cabd"] };

/** A soft shadow on the table. */
export const shadow = (x: number, y: number, width: number, height = width / 6): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="#1d1a15" opacity=".28" filter="url(#soft)"/>`;

/** A vertical or slanting gradient, to be named in `fill`. */
export const blend = (id: string, from: string, to: string, slant = false): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${slant ? 1 : 0}" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

/** Light from the left, shade to the right: for round things. */
export const round = (id: string, light: string, base: string, shade: string): string =>
  `<linearGradient id="${id}"><stop stop-color="${base}"/><stop offset=".28" stop-color="${light}"/><stop offset=".62" stop-color="${base}"/><stop offset="1" stop-color="${shade}"/></linearGradient>`;

/** The whole picture. `defs` are the drawing's own gradients. */
export function picture(stage: Stage, defs: string, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="1200" height="1200"><defs>${blend("wall", ...stage.wall, true)}${blend("table", ...stage.table)}<radialGradient id="sun" cx=".2" cy=".1" r=".9"><stop stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="11"/></filter>${defs}</defs><rect width="600" height="600" fill="url(#wall)"/><rect width="600" height="600" fill="url(#sun)"/><path d="M0 408h600v192H0z" fill="url(#table)"/><path d="M0 408h600v3H0z" fill="#fff" opacity=".18"/>${drawing}</svg>`;
}

import { BONE, FOG, repeat, round, scene, standing } from "./scene";

const cup = (x: number, y: number, s = 1) =>
  `<g transform="translate(${x} ${y}) scale(${s})">${standing(0, 52, 44)}<path d="M-40 0C-38 34-24 52 0 52S38 34 40 0Z" fill="url(#glaze)"/><ellipse rx="40" ry="9" fill="#d7e4d9"/><ellipse cy="2" rx="33" ry="6.5" fill="#b98f4e" opacity=".75"/></g>`;

/** A lidded bowl on its saucer, with three cups or six. */
export function gaiwan(title: string, index: number): string {
  const places = index === 0 ? [[395, 398], [480, 418], [440, 462]] : [[372, 388], [448, 392], [524, 400], [386, 452], [462, 458], [534, 466]];
  return scene(
    title, FOG, round("glaze", "#c9ddcf", "#a9c7b4", "#83a894"),
    `${standing(210, 462, 150)}<ellipse cx="210" cy="452" rx="128" ry="24" fill="#98b9a5"/><ellipse cx="210" cy="446" rx="128" ry="24" fill="#bcd4c4"/><ellipse cx="210" cy="444" rx="76" ry="13" fill="#9fbfac"/>` +
      `<path d="M106 296C112 384 152 446 210 446S308 384 314 296Z" fill="url(#glaze)"/><ellipse cx="210" cy="296" rx="104" ry="20" fill="#dbe8de"/>` +
      `<path d="M126 290C134 240 172 222 210 222S286 240 294 290C270 300 150 300 126 290Z" fill="url(#glaze)"/><ellipse cx="210" cy="220" rx="25" ry="8" fill="#bcd4c4"/><path d="M189 220 194 202H226L231 220Z" fill="url(#glaze)"/><ellipse cx="210" cy="202" rx="16" ry="5" fill="#dbe8de"/>` +
      `<path d="M150 262C160 244 178 236 198 233" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".6"/>${places.map(([x = 0, y = 0]) => cup(x, y, 0.86)).join("")}`,
  );
}

const leaf = (x: number, y: number, turn: number, s: number, colour: string) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"><path d="M0 0C22-26 22-66 0-96C-22-66-22-26 0 0Z" fill="${colour}"/><path d="M0-4V-84" stroke="#fff" stroke-opacity=".5" stroke-width="2"/></g>`;

/** A paper-banded tin, larger for more tea, with a few leaves before it. */
export function longjing(title: string, index: number): string {
  const s = [0.8, 0.95, 1.12][index] ?? 0.95;
  return scene(
    title, BONE, round("tin", "#6f8f66", "#4f7049", "#344f31") + round("band", "#fbf7ec", "#f1ead9", "#d9cfb8"),
    `<g transform="translate(300 470) scale(${s})">${standing(0, 2, 125)}<path d="M-105-300H105V-14C105 8-105 8-105-14Z" fill="url(#tin)"/><path d="M-105-236H105V-70C105-52-105-52-105-70Z" fill="url(#band)"/>` +
      `<path d="M-109-344H109V-296C109-280-109-280-109-296Z" fill="url(#tin)"/><ellipse cy="-344" rx="109" ry="17" fill="#7f9e75"/>` +
      `${leaf(-4, -112, -26, 0.8, "#7d9c5b")}${leaf(0, -112, 0, 1, "#5f8447")}${leaf(4, -112, 26, 0.8, "#8fae6d")}<path d="M-42-90H42" stroke="#b8442f" stroke-width="3"/></g>` +
      repeat(7, (i) => leaf(120 + i * 58, 512 + ((i * 37) % 29), 60 + ((i * 53) % 70), 0.34, i % 2 ? "#6b8a4c" : "#86a35f")),
  );
}

/** A pressed cake with its seam of petals, and a quarter cut out of a second one. */
export function mooncake(title: string): string {
  const petals = (r: number, count: number, size: number) =>
    repeat(count, (i) => {
      const a = (i / count) * 2 * Math.PI;
      return `<circle cx="${(r * Math.cos(a)).toFixed(1)}" cy="${(r * Math.sin(a)).toFixed(1)}" r="${size}"/>`;
    });
  return scene(
    title, BONE, `<radialGradient id="crust" cx=".38" cy=".3" r=".8"><stop offset="0" stop-color="#e2ab62"/><stop offset=".6" stop-color="#c88a41"/><stop offset="1" stop-color="#9a602a"/></radialGradient>`,
    `${standing(300, 452, 215, 40)}<ellipse cx="300" cy="430" rx="216" ry="58" fill="#f7f3ea"/><ellipse cx="300" cy="424" rx="190" ry="46" fill="#e9e2d3"/>` +
      `<g transform="translate(300 300)"><g fill="#b97c38">${petals(126, 18, 26)}</g><circle r="134" fill="url(#crust)"/><g fill="none" stroke="#8a5424" stroke-opacity=".55" stroke-width="4"><circle r="112"/><circle r="58"/></g>` +
      `<g fill="none" stroke="#8a5424" stroke-opacity=".5" stroke-width="4">${petals(84, 10, 19)}</g><path d="M0-40V40M-36-14H36M-27 22H27M-18-34-18-14M18-34 18-14" stroke="#8a5424" stroke-opacity=".7" stroke-width="6" stroke-linecap="round"/><path d="M-84-70C-66-92-44-104-18-110" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"/></g>`,
  );
}

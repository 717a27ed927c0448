import { blend, dusk, linen, picture, shadow, snow } from "./stage";

const SCARVES: [string, string, string][] = [["#cfd6d8", "#a7b3b8", "#8895a0"], ["#56606b", "#343c47", "#8a97a3"], ["#e39a6b", "#c46f41", "#f3d2b5"]];

/** A scarf over a rail, rain falling through its print. */
export function scarf(variant: number): string {
  const [light, deep, rain] = SCARVES[Math.max(variant - 1, 0)] ?? SCARVES[0]!;
  const defs = `<linearGradient id="silk"><stop stop-color="${deep}"/><stop offset=".22" stop-color="${light}"/><stop offset=".42" stop-color="${deep}"/><stop offset=".64" stop-color="${light}"/><stop offset=".84" stop-color="${deep}"/><stop offset="1" stop-color="${light}"/></linearGradient>`;
  const drops = Array.from({ length: 42 }, (_, i) => `<path d="M${168 + ((i * 67) % 262)} ${176 + ((i * 113) % 290)}l-7 ${22 + (i % 4) * 7}" stroke="${rain}" stroke-width="2.4" stroke-linecap="round" opacity=".75"/>`).join("");
  return picture(snow, defs, `${shadow(300, 540, 300, 40)}<path d="M60 132h480" stroke="#8a7358" stroke-width="13" stroke-linecap="round"/><path d="M60 129h480" stroke="#b79c78" stroke-width="4" stroke-linecap="round"/><path d="M152 128c60-16 236-16 296 0 8 120-4 240 8 372-26 10-44-6-66 4-22 9-40-8-64 2-26 10-46-8-70 0-24 9-42-6-60 2-16 6-32 0-44-6 12-130-10-254 0-374z" fill="url(#silk)"/><path d="M152 128c60-16 236-16 296 0l2 18c-70-12-230-12-300 0z" fill="#fff" opacity=".3"/>${drops}<path d="M206 150c-12 130 6 240-4 352M300 146c8 120-10 240 2 356M386 150c10 130-8 230 4 350" fill="none" stroke="#000" stroke-opacity=".1" stroke-width="9"/>`);
}

/** An apron on a hook: longer for the long one, brown ties for leather. */
export function apron(variant: number): string {
  const long = variant > 2;
  const tie = variant === 2 || variant === 4 ? "#7b4f2e" : "#e9e1d0";
  const foot = long ? 548 : 500;
  const defs = blend("indigo", "#4a5f8a", "#2c3a5e", true);
  return picture(linen, defs, `<circle cx="300" cy="70" r="9" fill="#6d5a44"/><path d="M250 176C252 110 280 84 300 72c20 12 48 38 50 104" fill="none" stroke="${tie}" stroke-width="9"/><path d="M244 172h112c2 60 20 96 74 118v${foot - 300}c-84 18-176 18-260 0V290c54-22 72-58 74-118z" fill="url(#indigo)"/><path d="M170 300c-30 12-44 34-52 64M430 300c30 12 44 34 52 64" fill="none" stroke="${tie}" stroke-width="9" stroke-linecap="round"/><path d="M206 352h82v92c-28 6-56 6-82 0zM312 352h82v92c-26 6-54 6-82 0z" fill="#fff" fill-opacity=".07" stroke="#a9b8d8" stroke-width="2.5" stroke-dasharray="7 5"/><path d="M246 186h108" stroke="#a9b8d8" stroke-width="2.5" stroke-dasharray="7 5"/><path d="M210 300c-6 80-2 150-8 ${foot - 320}M392 300c6 80 2 150 8 ${foot - 320}" stroke="#000" stroke-opacity=".12" stroke-width="9" fill="none"/>`);
}

const sock = (x: number, turn: number, colour: string, shade: string): string =>
  `<g transform="translate(${x} 170) rotate(${turn})"><path d="M0 0h92v186c0 20 10 32 40 46l54 26c34 18 24 66-18 66H72C26 324 0 300 0 254z" fill="${colour}"/><path d="M0 0h92v46H0z" fill="${shade}"/><path d="M18 0v46M37 0v46M56 0v46M74 0v46" stroke="#fff" stroke-opacity=".25" stroke-width="3"/><path d="M158 254c34 20 26 68-12 70h18c46 0 54-48 20-66z" fill="${shade}"/><path d="M0 236c26 8 52 34 60 86C22 314 0 292 0 254z" fill="${shade}" opacity=".75"/></g>`;

/** Three pairs, laid over each other; each size in its own order of colours. */
export function socks(variant: number): string {
  const colours: [string, string][] = [["#b9b2a4", "#9b9486"], ["#7f8d7c", "#667463"], ["#5a5f69", "#454a54"]];
  const order = [0, 1, 2].map((index) => colours[(index + Math.max(variant - 1, 0)) % 3]!);
  return picture(dusk, "", `${shadow(320, 500, 460, 60)}${order.map(([colour, shade], index) => sock(112 + index * 96, -5 + index * 5, colour, shade)).join("")}`);
}

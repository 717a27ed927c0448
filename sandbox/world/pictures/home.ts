import { around, BONE, DUSK, FOG, repeat, round, SAND, scene, standing } from "./scene";

/** A shade of bamboo slats, lit from inside, on a steel foot. */
export function lamp(title: string): string {
  const slats = repeat(15, (i) => `<path d="M${226 + i * 10.6} 150L${176 + i * 17.7} 292" stroke="#8f6b34" stroke-opacity=".55" stroke-width="3"/>`);
  return scene(
    title, DUSK, `${round("shade", "#fbe3ae", "#e6bd75", "#bd8c45")}<radialGradient id="glow"><stop offset="0" stop-color="#ffe9b8" stop-opacity=".85"/><stop offset="1" stop-color="#ffe9b8" stop-opacity="0"/></radialGradient>`,
    `<circle cx="300" cy="262" r="250" fill="url(#glow)"/>${standing(300, 492, 110)}<ellipse cx="300" cy="486" rx="92" ry="17" fill="#4a4a4c"/><ellipse cx="300" cy="480" rx="92" ry="17" fill="#666769"/><rect x="294" y="284" width="12" height="196" fill="#58585b"/><rect x="294" y="284" width="4" height="196" fill="#8a8a8d"/>` +
      `<path d="M222 148H378L428 292C380 306 220 306 172 292Z" fill="url(#shade)"/>${slats}<path d="M222 148H378M172 292C220 306 380 306 428 292" fill="none" stroke="#a67b3d" stroke-width="7" stroke-linecap="round"/><ellipse cx="300" cy="432" rx="150" ry="22" fill="#ffe9b8" opacity=".22"/>`,
  );
}

/** A candle in amber glass; `index` 1 is the large one. */
export function candle(title: string, index: number): string {
  const s = index === 0 ? 0.84 : 1.12;
  const blossom = (x: number, y: number) => `<g transform="translate(${x} ${y})" fill="#e9a53c">${around(0, 0, 6, 4, 0.78).map((p) => `<circle cx="${p.x}" cy="${p.y}" r="5.4"/>`).join("")}<circle r="2.4" fill="#a86a1c"/></g>`;
  return scene(
    title, SAND, `${round("glass", "#d99a55", "#b06f2f", "#7c4817")}<radialGradient id="halo"><stop offset="0" stop-color="#fff2cf" stop-opacity=".9"/><stop offset="1" stop-color="#fff2cf" stop-opacity="0"/></radialGradient>`,
    `<g transform="translate(300 482) scale(${s})">${standing(0, 0, 118)}<path d="M-104-252H104V-14C104 6-104 6-104-14Z" fill="url(#glass)"/><ellipse cy="-252" rx="104" ry="18" fill="#e2b078"/><ellipse cy="-246" rx="92" ry="13" fill="#f6e7cb"/><path d="M0-248V-278" stroke="#4a3a2a" stroke-width="5"/><circle cy="-292" r="96" fill="url(#halo)"/><path d="M0-274C-18-286-14-312 0-334C14-312 18-286 0-274Z" fill="#f4b544"/><path d="M0-276C-8-284-6-298 0-310C6-298 8-284 0-276Z" fill="#fff3cf"/>` +
      `<path d="M-66-186H66V-72H-66Z" fill="#fbf5e6"/><path d="M-58-178H58V-80H-58Z" fill="none" stroke="#c9a063" stroke-width="2"/>${blossom(-22, -138)}${blossom(6, -124)}${blossom(26, -146)}<path d="M-36-100H36" stroke="#8a6a3f" stroke-width="3"/></g>${[[150, 520], [186, 544], [446, 532], [424, 556]].map(([x = 0, y = 0]) => blossom(x, y)).join("")}`,
  );
}

/** A white enamel mug with its rim, and one honest dent. */
export const mug = (title: string) =>
  scene(
    title, FOG, round("enamel", "#fff", "#f3f1ec", "#cfccc4"),
    `${standing(290, 474, 150)}<path d="M404 262C500 250 510 400 398 404" fill="none" stroke="#dcd8ce" stroke-width="27"/><path d="M404 262C500 250 510 400 398 404" fill="none" stroke="#f8f6f1" stroke-width="7" transform="translate(2 -6)"/><path d="M166 204H414V448C414 482 166 482 166 448Z" fill="url(#enamel)"/><ellipse cx="290" cy="204" rx="124" ry="23" fill="#b5332c"/><ellipse cx="290" cy="206" rx="112" ry="18" fill="#e4e1da"/><ellipse cx="290" cy="212" rx="104" ry="13" fill="#5d3b23"/>` +
      `<circle cx="290" cy="334" r="48" fill="none" stroke="#b5332c" stroke-width="5"/><path d="M290 306l8 19 20 1-16 13 6 20-18-11-18 11 6-20-16-13 20-1Z" fill="#b5332c"/><path d="M196 424C204 432 214 434 224 430" stroke="#2b2b2d" stroke-width="6" stroke-linecap="round" opacity=".5" fill="none"/>`,
  );

const UMBRELLAS = [{ paper: "#f3ead6", far: "#dccba8", rib: "#a58a5c" }, { paper: "#cf4a36", far: "#a5321f", rib: "#7c2114" }] as const;

/** An open oil-paper umbrella, thirty-six ribs, seen from above its tip. */
export function umbrella(title: string, index: number): string {
  const c = UMBRELLAS[index] ?? UMBRELLAS[0];
  const rim = around(300, 286, 214, 36);
  const ring = (r: number) => `<circle cx="300" cy="286" r="${r}" fill="none" stroke="${c.rib}" stroke-opacity=".4" stroke-width="2.5"/>`;
  return scene(
    title, BONE, `<radialGradient id="paper" cx=".42" cy=".36" r=".75"><stop offset="0" stop-color="${c.paper}"/><stop offset="1" stop-color="${c.far}"/></radialGradient>`,
    `${standing(306, 520, 190, 26)}<polygon points="${rim.map((p) => `${p.x},${p.y}`).join(" ")}" fill="url(#paper)"/><g stroke="${c.rib}" stroke-opacity=".55" stroke-width="2">${rim.map((p) => `<path d="M300 286L${p.x} ${p.y}"/>`).join("")}</g>${ring(206)}${ring(150)}${ring(78)}<circle cx="300" cy="286" r="22" fill="#3c2c1d"/><circle cx="295" cy="280" r="8" fill="#77583a"/>` +
      `<g fill="none" stroke="${index === 0 ? "#7d8a6a" : "#f3d9b4"}" stroke-width="4" stroke-linecap="round" opacity=".8"><path d="M350 150C392 176 420 214 428 262"/><path d="M372 164C378 150 392 146 402 152M398 192C408 180 424 180 432 190M416 226C428 216 442 220 448 232"/></g>`,
  );
}

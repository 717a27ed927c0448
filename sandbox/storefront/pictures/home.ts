import { apricot, blend, linen, mist, night, picture, round, shadow, snow } from "./stage";

/** A bamboo shade over a warm bulb, at dusk. */
export function lamp(): string {
  const defs = `${blend("bamboo", "#f4d9a1", "#c99a55")}<radialGradient id="glow"><stop stop-color="#ffdf9c" stop-opacity=".75"/><stop offset="1" stop-color="#ffdf9c" stop-opacity="0"/></radialGradient>`;
  const ribs = Array.from({ length: 15 }, (_, i) => `<path d="M${262 + i * 5.4} 150L${176 + i * 17.8} 336" stroke="#8a6431" stroke-width="3" opacity=".55"/>`).join("");
  return picture(night, defs, `<circle cx="300" cy="300" r="290" fill="url(#glow)"/><ellipse cx="300" cy="470" rx="220" ry="44" fill="#ffdf9c" opacity=".22"/>${shadow(300, 492, 220, 36)}<path d="M294 330h12v150h-12z" fill="#11100e"/><ellipse cx="300" cy="484" rx="84" ry="19" fill="#11100e"/><ellipse cx="300" cy="479" rx="84" ry="17" fill="#3a3732"/><path d="M258 150h84l86 186c-60 20-196 20-256 0z" fill="url(#bamboo)"/>${ribs}<path d="M172 336c60 20 196 20 256 0l-4 12c-60 18-188 18-248 0z" fill="#7d5a2c"/><path d="M256 148h88v9h-88z" fill="#7d5a2c"/>`);
}

/** A candle in a glass with a blossoming twig; the large one is wider. */
export function candle(variant: number): string {
  const wide = variant === 2 ? 1.22 : 1;
  const defs = `${round("glass", "#f7efd9", "#e8d4a2", "#b99a55")}<radialGradient id="flame"><stop stop-color="#fff8dc"/><stop offset=".5" stop-color="#ffc659"/><stop offset="1" stop-color="#ff9e2c" stop-opacity="0"/></radialGradient>`;
  const blossom = (x: number, y: number) => `<g transform="translate(${x} ${y})" fill="#e6962e">${[0, 90, 180, 270].map((turn) => `<ellipse rx="6" ry="9" cy="-8" transform="rotate(${turn})"/>`).join("")}<circle r="3.5" fill="#fff1c4"/></g>`;
  const leaf = (x: number, y: number, turn: number) => `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 0c20-22 56-24 84 0-28 20-64 20-84 0z" fill="#5d7350"/>`;
  return picture(apricot, defs, `<circle cx="262" cy="196" r="150" fill="url(#flame)" opacity=".35"/>${shadow(262, 470, 260 * wide, 44)}<g transform="translate(262 0) scale(${wide} 1) translate(-262 0)"><path d="M172 254h180v198c-20 18-160 18-180 0z" fill="url(#glass)"/><ellipse cx="262" cy="254" rx="90" ry="19" fill="#fbf5e4"/><ellipse cx="262" cy="256" rx="78" ry="14" fill="#f3e6c3"/><path d="M206 322h112v84H206z" fill="#fbf7ec"/><path d="M232 350h60M242 368h40M250 384h24" stroke="#8a7440" stroke-width="3.4" stroke-linecap="round"/></g><path d="M262 254v-28" stroke="#3b3022" stroke-width="4"/><path d="M262 170c20 24 22 56 0 58-22-2-20-34 0-58z" fill="#ffd37a"/><path d="M262 194c10 14 10 30 0 32-10-2-10-18 0-32z" fill="#fff4d0"/><path d="M408 520c36-60 64-120 132-168" fill="none" stroke="#6a5236" stroke-width="6" stroke-linecap="round"/>${leaf(440, 472, -64)}${leaf(470, 420, 14)}${leaf(500, 386, -70)}${[[428, 486], [456, 450], [448, 466], [482, 404], [494, 412], [520, 372], [466, 436]].map(([x, y]) => blossom(x!, y!)).join("")}`);
}

/** The canteen mug, white enamel with a red rim. */
export function mug(): string {
  const defs = round("enamel", "#ffffff", "#f0ece3", "#c5beb0");
  return picture(mist, defs, `${shadow(290, 484, 330, 50)}<path d="M404 250c76-22 104 24 92 74-10 44-50 70-98 68" fill="none" stroke="#e9e4d9" stroke-width="25"/><path d="M404 250c76-22 104 24 92 74-10 44-50 70-98 68" fill="none" stroke="#b23a2e" stroke-width="5" opacity=".85"/><path d="M158 188h260l-10 276c-30 20-210 20-240 0z" fill="url(#enamel)"/><ellipse cx="288" cy="188" rx="130" ry="29" fill="#b23a2e"/><ellipse cx="288" cy="189" rx="119" ry="24" fill="#efebe2"/><path d="M172 198c10 30 222 30 232 0 4 24-2 38-116 38s-120-14-116-38z" fill="#cfc8ba" opacity=".65"/><g fill="none" stroke="#b23a2e" stroke-width="8" stroke-linecap="round"><circle cx="288" cy="352" r="62"/><path d="M252 378c6-44 30-66 72-70 0 44-26 68-72 70zM252 378c18-22 32-36 50-48"/></g><path d="M190 250c2 70 6 130 12 186" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity=".75"/>`);
}

/** An open umbrella seen from above and aside. */
export function umbrella(variant: number): string {
  const [light, deep, rib] = variant === 2 ? ["#d9573f", "#a8321f", "#7c2114"] : ["#f6ecd2", "#dcc793", "#a48a52"];
  const points = Array.from({ length: 18 }, (_, i) => {
    const angle = (i / 18) * Math.PI * 2;
    return [300 + Math.cos(angle) * 236, 300 + Math.sin(angle) * 226] as const;
  });
  const edge = points.map(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    return `Q${((x + nx) / 2) * 0.985 + 4.5} ${((y + ny) / 2) * 0.985 + 4.5} ${nx} ${ny}`;
  });
  const defs = `<radialGradient id="oil" cx=".4" cy=".38"><stop stop-color="#fff" stop-opacity=".65"/><stop offset=".3" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></radialGradient>`;
  const ribs = points.map(([x, y]) => `<path d="M300 290L${x} ${y}" stroke="${rib}" stroke-width="2.6" opacity=".7"/>`).join("");
  return picture(variant === 2 ? snow : mist, defs, `${shadow(316, 540, 420, 60)}<path d="M300 290L352 574" stroke="#7c5c36" stroke-width="13" stroke-linecap="round"/><path d="M${points[0]![0]} ${points[0]![1]}${edge.join("")}z" fill="url(#oil)"/>${ribs}<ellipse cx="300" cy="290" rx="160" ry="152" fill="none" stroke="${rib}" stroke-width="2" opacity=".4"/><ellipse cx="300" cy="290" rx="88" ry="84" fill="none" stroke="${rib}" stroke-width="2" opacity=".4"/><path d="M186 372c40-10 64-40 104-50 30-8 62 2 96-14M250 348c8-18 4-32 14-46M330 318c10-14 24-20 42-22" fill="none" stroke="#4b3b2a" stroke-width="4" stroke-linecap="round" opacity=".6"/>${[[262, 296], [292, 320], [374, 292], [344, 312], [228, 358], [390, 306]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="8" fill="#d97a6c"/><circle cx="${x}" cy="${y}" r="2.5" fill="#fff3d6"/>`).join("")}<circle cx="300" cy="290" r="15" fill="${rib}"/>`);
}

/** A parcel in printed cotton, knotted on top. */
export function wrap(): string {
  const defs = blend("cotton", "#6b86a6", "#48638a", true) + blend("knot", "#7d97b5", "#55709a");
  const waves = Array.from({ length: 20 }, (_, i) => `<path d="M${140 + (i % 5) * 66} ${300 + Math.floor(i / 5) * 42}q16-22 32 0t32 0" fill="none" stroke="#e8eef5" stroke-width="3.4" opacity=".55"/>`).join("");
  return picture(linen, defs, `${shadow(300, 484, 410, 60)}<path d="M128 284c40-26 304-26 344 0 18 60 14 140-4 188-90 18-246 18-336 0-18-48-22-128-4-188z" fill="url(#cotton)"/><clipPath id="parcel"><path d="M128 284c40-26 304-26 344 0 18 60 14 140-4 188-90 18-246 18-336 0-18-48-22-128-4-188z"/></clipPath><g clip-path="url(#parcel)">${waves}</g><path d="M128 284c60 6 120-14 160-44l24 0c40 30 100 50 160 44-60 34-110 20-172-18-62 38-112 52-172 18z" fill="#3f587c" opacity=".5"/><path d="M300 246C240 232 180 190 176 132c54 6 108 44 124 104z" fill="url(#knot)"/><path d="M300 246c60-14 120-56 124-114-54 6-108 44-124 104z" fill="url(#knot)"/><path d="M266 226c10-18 58-18 68 0 10 24 2 44-34 46-36-2-44-22-34-46z" fill="#5d79a0"/><path d="M278 232c10 10 34 10 44 0" stroke="#3f587c" stroke-width="4" fill="none" stroke-linecap="round"/>`);
}

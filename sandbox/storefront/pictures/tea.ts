import { blend, linen, mist, picture, round, shadow } from "./stage";

const cup = (x: number, y: number, size: number): string =>
  `${shadow(x, y + size * 0.5, size * 1.1)}<path d="M${x - size / 2} ${y - size * 0.28}c${size * 0.04} ${size * 0.5} ${size * 0.18} ${size * 0.72} ${size * 0.32} ${size * 0.74}h${size * 0.36}c${size * 0.14}-${size * 0.02} ${size * 0.28}-${size * 0.24} ${size * 0.32}-${size * 0.74}z" fill="url(#glaze)"/><ellipse cx="${x}" cy="${y - size * 0.28}" rx="${size / 2}" ry="${size * 0.13}" fill="#dbe9dc"/><ellipse cx="${x}" cy="${y - size * 0.26}" rx="${size * 0.43}" ry="${size * 0.09}" fill="url(#brew)"/>`;

/** A lidded bowl, a pitcher and as many cups as the set has. */
export function gaiwan(variant: number): string {
  const defs = round("glaze", "#d9ebdc", "#a9c8b0", "#6d9179") + blend("brew", "#c9a860", "#a9853c");
  const bowl = `${shadow(250, 452, 330, 50)}<ellipse cx="250" cy="436" rx="142" ry="24" fill="url(#glaze)"/><ellipse cx="250" cy="430" rx="118" ry="17" fill="#86a890"/><path d="M136 284c6 100 44 140 78 148h72c34-8 72-48 78-148z" fill="url(#glaze)"/><ellipse cx="250" cy="284" rx="114" ry="25" fill="#8fb39a"/><path d="M150 276c6-52 50-82 100-82s94 30 100 82c-10 16-50 26-100 26s-90-10-100-26z" fill="url(#glaze)"/><path d="M222 196c0-14 12-24 28-24s28 10 28 24c-8 6-48 6-56 0z" fill="url(#glaze)"/><path d="M176 330c8 42 24 70 46 86" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".35"/>`;
  const spots: [number, number, number][] = variant === 2 ? [[424, 420, 84], [502, 396, 76], [520, 468, 90], [90, 462, 88], [404, 506, 96], [180, 520, 98]] : [[440, 424, 88], [516, 474, 96], [400, 510, 98]];
  return picture(mist, defs, bowl + spots.map((spot) => cup(...spot)).join(""));
}

/** A paper packet of tea, larger with its weight, and leaves before it. */
export function longjing(variant: number): string {
  const defs = blend("paper", "#f6f1e3", "#e2d8bf", true) + blend("band", "#5d7a4c", "#43603a");
  const scale = [0.84, 0.84, 0.96, 1.1][variant] ?? 0.84;
  const packet = `<g transform="translate(300 440) scale(${scale})">${shadow(0, 0, 270, 46)}<path d="M-112-292l24-26h176l24 26V0h-224z" fill="url(#paper)"/><path d="M-112-292l24-26h176l24 26z" fill="#d8cdb1"/><path d="M112-292V0H74v-318h14z" fill="#1d1a15" opacity=".07"/><rect x="-112" y="-206" width="224" height="132" fill="url(#band)"/><g fill="none" stroke="#f2ecd9" stroke-width="4" stroke-linecap="round"><path d="M-30-112c10-40 30-60 66-68-4 36-26 60-66 68z"/><path d="M-30-112c18-22 34-40 50-54"/><path d="M-34-112c-14-24-12-44 6-62"/></g><path d="M-50-40h100M-34-24h68" stroke="#8a8168" stroke-width="4" stroke-linecap="round" opacity=".6"/></g>`;
  const leaf = (x: number, y: number, turn: number) => `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-26 0C-12-9 12-9 26 0 12 7-12 7-26 0z" fill="#6f8650"/><path transform="translate(${x} ${y}) rotate(${turn})" d="M-22 0h44" stroke="#4c6238" stroke-width="1.6"/>`;
  const leaves = [[126, 500, 14], [168, 522, -24], [212, 506, 38], [250, 532, 4], [300, 512, -14], [344, 536, 22], [392, 514, -34], [438, 528, 10], [476, 502, -8], [276, 556, 30], [366, 562, -6]] as const;
  return picture(linen, defs, packet + leaves.map(([x, y, turn]) => leaf(x, y, turn)).join(""));
}

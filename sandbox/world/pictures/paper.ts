import { repeat, round, SAND, scene, standing } from "./scene";

const brush = (x: number, length: number) =>
  `<g transform="translate(${x} 0)"><rect x="-8" y="${430 - length}" width="16" height="${length - 96}" rx="4" fill="url(#cane)"/><rect x="-9" y="322" width="18" height="16" fill="#3d342b"/><path d="M-9 338H9C13 372 8 402 0 430C-8 402-13 372-9 338Z" fill="#efe6d6"/><path d="M-5 392C-3 410-1 420 0 430C1 420 3 410 5 392Z" fill="#2b2724"/></g>`;

/** Brushes, ink and slate on an opened canvas roll. */
export const brushRoll = (title: string) =>
  scene(
    title, SAND, `${round("cane", "#d8b27a", "#b98b4d", "#8a6230")}${round("canvas", "#cfc6b2", "#b8ad95", "#978b72")}`,
    `${standing(300, 494, 215, 24)}<path d="M92 166H470C486 166 492 174 492 188V476C492 490 484 496 470 496H92Z" fill="#c4b99f"/><path d="M92 392H492V496H92Z" fill="#b3a78b"/><path d="M92 392H492" stroke="#fff" stroke-opacity=".5" stroke-width="2" stroke-dasharray="8 6"/><rect x="58" y="158" width="60" height="346" rx="30" fill="url(#canvas)"/>` +
      `${brush(190, 306)}${brush(250, 286)}<rect x="308" y="262" width="44" height="170" rx="5" fill="#26262a"/><path d="M318 284H342M318 296H342M318 308H342" stroke="#b8924a" stroke-width="4"/><rect x="386" y="268" width="80" height="164" rx="9" fill="#55585d"/><ellipse cx="426" cy="338" rx="27" ry="45" fill="#3a3d42"/><path d="M412 312C418 304 430 302 438 308" stroke="#8b9097" stroke-width="4" fill="none" stroke-linecap="round"/>` +
      `<g stroke="#8b7d60" stroke-opacity=".5">${repeat(4, (i) => `<path d="M${220 + i * 74} 398V490" stroke-width="2" stroke-dasharray="8 6"/>`)}</g><path d="M66 330C20 340 26 402 78 396" fill="none" stroke="#8a5a33" stroke-width="8" stroke-linecap="round"/>`,
  );

const COVERS = ["#8f2f2a", "#2f5d50"];

/** A card in a paper sleeve, one colour for each amount. */
export const giftCard = (title: string, index: number) =>
  scene(
    title, SAND, round("card", COVERS[index % 2]!, COVERS[index % 2]!, "#2b2724"),
    `${standing(300, 470, 200, 20)}<rect x="110" y="180" width="380" height="240" rx="14" fill="url(#card)"/><path d="M110 300H490V406A14 14 0 0 1 476 420H124A14 14 0 0 1 110 406Z" fill="#efe6d6"/><circle cx="300" cy="300" r="34" fill="#b8924a"/><path d="M284 300H316M300 284V316" stroke="#efe6d6" stroke-width="5" stroke-linecap="round"/>`,
  );

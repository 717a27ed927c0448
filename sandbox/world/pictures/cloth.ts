import { BONE, DUSK, FOG, repeat, round, SAND, scene, standing } from "./scene";

const SCARVES = [
  { light: "#dfe6ea", own: "#bccbd3", far: "#93a7b2", rain: "#fff" },
  { light: "#4d5766", own: "#343d4b", far: "#20262f", rain: "#aebccb" },
  { light: "#efae84", own: "#df8a58", far: "#b9633a", rain: "#fff1e4" },
] as const;

/** A silk square hung over a rail, with rain falling down it. */
export function scarf(title: string, index: number): string {
  const c = SCARVES[index] ?? SCARVES[0];
  const fold = "M176 132C206 118 240 140 272 128S350 120 424 136C436 240 420 330 438 436C404 420 384 452 350 438S296 456 264 440S200 452 168 436C186 330 166 240 176 132Z";
  return scene(
    title, DUSK, `${round("silk", c.light, c.own, c.far)}<clipPath id="edge"><path d="${fold}"/></clipPath>`,
    `<rect x="70" y="118" width="460" height="13" rx="6.5" fill="#b08d63"/><rect x="70" y="118" width="460" height="5" rx="2.5" fill="#cdae86"/><path d="${fold}" fill="#5b4c3a" opacity=".18" filter="url(#soft)" transform="translate(14 16)"/>` +
      `<path d="${fold}" fill="url(#silk)"/><g clip-path="url(#edge)"><g stroke="${c.rain}" stroke-width="2.4" stroke-linecap="round" opacity=".55">${repeat(60, (i) => {
        const x = 170 + ((i * 71) % 268);
        const y = 150 + ((i * 113) % 270);
        return `<path d="M${x} ${y}l-7 ${18 + (i % 3) * 8}"/>`;
      })}</g><path d="M232 128C222 240 236 340 222 446M318 126C330 236 312 336 324 446M386 128C376 236 392 330 380 440" fill="none" stroke="${c.far}" stroke-width="16" opacity=".28" filter="url(#soft)"/></g>`,
  );
}

/** An indigo apron on a peg; long or regular, tied with cotton or leather. */
export function apron(title: string, index: number): string {
  const hem = index >= 2 ? 520 : 468;
  const tie = index % 2 ? "#9c6b3f" : "#e8e1d2";
  return scene(
    title, SAND, round("linen", "#5c7396", "#41587c", "#2c3f5d"),
    `<circle cx="300" cy="84" r="9" fill="#8a6a45"/><path d="M246 176C250 120 280 92 300 86C320 92 350 120 354 176" fill="none" stroke="${tie}" stroke-width="9"/><path d="M178 ${hem}C166 ${hem - 90} 172 320 190 286C214 270 236 232 240 172H360C364 232 386 270 410 286C428 320 434 ${hem - 90} 422 ${hem}Z" fill="#5b4c3a" opacity=".2" filter="url(#soft)" transform="translate(12 14)"/>` +
      `<path d="M190 290C150 300 128 330 118 372M410 290C450 300 472 330 482 372" fill="none" stroke="${tie}" stroke-width="8" stroke-linecap="round"/><path d="M178 ${hem}C166 ${hem - 90} 172 320 190 286C214 270 236 232 240 172H360C364 232 386 270 410 286C428 320 434 ${hem - 90} 422 ${hem}Z" fill="url(#linen)"/>` +
      `<path d="M228 352H372V424C372 436 366 440 356 440H244C234 440 228 436 228 424Z" fill="#4b648a"/><path d="M228 352H372M300 352V440" stroke="#dfe6f0" stroke-opacity=".55" stroke-width="2" stroke-dasharray="7 5" fill="none"/><path d="M244 188H356" stroke="#dfe6f0" stroke-opacity=".5" stroke-width="2" stroke-dasharray="7 5"/>`,
  );
}

const sock = (x: number, colour: string, band: string) =>
  `<g transform="translate(${x} 0)"><path d="M-38 150H38V330C38 352 52 364 80 376C112 390 112 436 76 438H4C-28 438-38 414-38 384Z" fill="#5b4c3a" opacity=".18" filter="url(#soft)" transform="translate(9 12)"/><path d="M-38 150H38V330C38 352 52 364 80 376C112 390 112 436 76 438H4C-28 438-38 414-38 384Z" fill="${colour}"/><path d="M-38 150H38V190H-38Z" fill="${band}"/>${repeat(9, (i) => `<path d="M${-32 + i * 8} 152V188" stroke="#000" stroke-opacity=".1" stroke-width="2"/>`)}<path d="M72 374C92 396 94 418 84 437" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="3"/><path d="M-38 372C-14 372-2 396 2 438" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="3"/></g>`;

/** Three pairs, one of each laid out. */
export const socks = (title: string) => scene(title, FOG, "", sock(140, "#8d9a8b", "#74826f") + sock(280, "#c9bda6", "#b1a388") + sock(420, "#6f7682", "#585f6b"));

/** A parcel folded into printed cloth, with its knot. */
export function furoshiki(title: string): string {
  const dots = repeat(54, (i) => `<circle cx="${152 + (i % 9) * 37 + (Math.floor(i / 9) % 2) * 18}" cy="${302 + Math.floor(i / 9) * 33}" r="5"/>`);
  return scene(
    title, BONE, `${round("cotton", "#b9584a", "#9c4338", "#742e27")}<clipPath id="parcel"><path d="M150 318C190 282 410 282 450 318L462 470C420 488 180 488 138 470Z"/></clipPath>`,
    `${standing(300, 480, 178, 22)}<path d="M150 318C190 282 410 282 450 318L462 470C420 488 180 488 138 470Z" fill="url(#cotton)"/><g clip-path="url(#parcel)" fill="#f3e3cf" opacity=".75">${dots}</g><path d="M150 318C210 344 262 338 300 306C338 338 390 344 450 318" fill="none" stroke="#6a2a23" stroke-opacity=".5" stroke-width="5"/>` +
      `<path d="M300 300C262 250 206 214 176 226C164 262 214 306 288 312Z" fill="#a94c40"/><path d="M300 300C338 250 394 214 424 226C436 262 386 306 312 312Z" fill="#8f3d33"/><path d="M294 290C276 262 244 240 214 236M306 290C324 262 356 240 386 236" fill="none" stroke="#5d231d" stroke-opacity=".4" stroke-width="4"/><ellipse cx="300" cy="302" rx="29" ry="23" fill="#b9584a"/><path d="M282 294C292 304 308 306 319 298" fill="none" stroke="#5d231d" stroke-opacity=".5" stroke-width="4"/>`,
  );
}

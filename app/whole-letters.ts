import { Transform } from "node:stream";

/**
 * React 18 streams pages in pieces of 2,048 bytes. Where a letter of more than one byte does not fit into the rest of a
 * piece, it leaves that rest as zero bytes, which browsers show as "��" in the middle of a Chinese word
 * (facebook/react#24985). No page of ours means such a byte, and in UTF-8 it is part of no letter: all of them go.
 */
export const wholeLetters = (): Transform =>
  new Transform({
    transform(piece: Buffer, _encoding, next) {
      next(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });

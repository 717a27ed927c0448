import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** @returns how many characters at the end of `text` could be the beginning of `needle` */
function openEnd(text: string, needle: string): number {
  for (let length = Math.min(needle.length - 1, text.length); length > 0; length -= 1) if (needle.startsWith(text.slice(-length))) return length;
  return 0;
}

/**
 * Replaces a string in a UTF-8 stream, wherever the chunks are cut, and holds back only what may still become a match,
 * so that a streamed page keeps streaming.
 */
export function replaceStream(needle: string, replacement: string): Transform {
  const decoder = new StringDecoder("utf8");
  let held = "";
  const pass = (text: string): string => {
    const done = (held + text).replaceAll(needle, replacement);
    const keep = openEnd(done, needle);
    held = keep ? done.slice(-keep) : "";
    return keep ? done.slice(0, -keep) : done;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      next(null, pass(decoder.write(chunk)));
    },
    flush(next) {
      next(null, held + decoder.end());
    },
  });
}

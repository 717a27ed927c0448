import { createElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { wholeLetters } from "./whole-letters";

/** A page whose letters fall on other places of React's pieces for each `shift`. */
const page = (shift: number) => createElement("div", null, "a".repeat(shift), ...Array.from({ length: 60 }, (_, i) => createElement("input", { key: i, placeholder: `${"x".repeat((shift * i) % 13)}${"姓名或链接代码".repeat(1 + (i % 5))}` })));

const streamed = (shift: number, through: NodeJS.ReadWriteStream): Promise<string> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    through.on("data", (piece: Buffer) => pieces.push(piece)).on("end", () => resolve(Buffer.concat(pieces).toString("utf8"))).on("error", reject);
    const { pipe } = renderToPipeableStream(page(shift), { onAllReady: () => void pipe(through) });
  });

it("streams every letter whole, wherever React cuts its pieces", async () => {
  for (let shift = 0; shift < 30; shift++) expect(await streamed(shift, wholeLetters())).toBe(renderToString(page(shift)));
});

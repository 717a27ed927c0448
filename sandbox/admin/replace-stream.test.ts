import { expect, test } from "vitest";
import { replaceStream } from "./replace-stream";

async function through(chunks: Buffer[], needle: string, replacement: string): Promise<string> {
  const stream = replaceStream(needle, replacement);
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

test("replaces the address wherever the chunks are cut, even inside a character", async () => {
  const page = Buffer.from('<p>团</p><script src="https://cdn.example/ab.js"></script><p>拼</p><script src="https://cdn.example/ab.js">');
  const expected = '<p>团</p><script src="/stub.js"></script><p>拼</p><script src="/stub.js">';
  for (let cut = 0; cut <= page.length; cut += 1) expect(await through([page.subarray(0, cut), page.subarray(cut)], "https://cdn.example/ab.js", "/stub.js")).toBe(expected);
  expect(await through([...page].map((byte) => Buffer.of(byte)), "https://cdn.example/ab.js", "/stub.js")).toBe(expected);
});

test("does not hold back text that cannot become a match", () => {
  const stream = replaceStream("https://cdn.example/ab.js", "/stub.js");
  stream.write("<p>first</p>");
  expect(String(stream.read())).toBe("<p>first</p>");
  stream.write("<p>htt");
  expect(String(stream.read())).toBe("<p>");
});

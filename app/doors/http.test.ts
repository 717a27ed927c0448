import { describe, expect, it } from "vitest";
import { z } from "zod";
import { refusalCodes } from "../contracts/storefront";
import { shopperTexts } from "../locales/shopper";
import { json, readBody, readInput, refusal, SMALL, statusOf } from "./http";

const MB = 1024 * 1024;
/** A request whose body comes in pieces; `given` tells how many bytes were asked for. */
function request(pieces: Iterable<Uint8Array>, headers: Record<string, string> = {}) {
  const parts = pieces[Symbol.iterator]();
  const seen = { given: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = parts.next();
      if (next.done) return controller.close();
      seen.given += next.value.byteLength;
      controller.enqueue(next.value);
    },
  });
  return { seen, request: new Request("http://app.example/", { method: "POST", body, headers, duplex: "half" } as RequestInit) };
}
function* megabytes(count: number) {
  for (let i = 0; i < count; i++) yield new Uint8Array(MB);
}
const bytes = (text: string) => [new TextEncoder().encode(text)];

describe("reading a body", () => {
  it("takes what is as long as allowed, in however many pieces", async () => {
    const { request: whole } = request([new Uint8Array(3), new Uint8Array(7)]);
    expect((await readBody(whole, 10))?.byteLength).toBe(10);
    expect(await readBody(new Request("http://app.example/", { method: "POST" }), 10)).toEqual(new Uint8Array());
  });

  it("refuses one byte more, and lets the rest pass by so that the sender reads the answer", async () => {
    const { request: long, seen } = request([...megabytes(10)]);
    expect(await readBody(long, 10 * MB - 1)).toBeNull();
    expect(seen.given).toBe(10 * MB);
  });

  it("does not listen for ever to who never ends", async () => {
    const { request: endless, seen } = request(megabytes(1_000));
    expect(await readBody(endless, SMALL)).toBeNull();
    expect(seen.given).toBeLessThan(20 * MB);
  });

  it("reads nothing of what says that it is enormous", async () => {
    const { request: enormous, seen } = request(megabytes(1_000), { "content-length": String(1_000 * MB) });
    expect(await readBody(enormous, SMALL)).toBeNull();
    expect(seen.given).toBeLessThanOrEqual(MB);
  });
});

describe("reading input", () => {
  const shape = z.object({ a: z.string() });
  it.each([
    ["JSON", `{"a":"1"}`, "application/json", { ok: true, value: { a: "1" }, form: false }],
    ["a form", "a=1&b=2", "application/x-www-form-urlencoded; charset=utf-8", { ok: true, value: { a: "1" }, form: true }],
    ["JSON that is none", `{"a":`, "application/json", { ok: false, code: "bad_request" }],
    ["JSON of another shape", `{"a":1}`, "application/json", { ok: false, code: "bad_request" }],
    ["bytes that are no text", "\ud800", "application/json", { ok: false, code: "bad_request" }],
    ["a prototype", `{"__proto__":{"a":"1"}}`, "application/json", { ok: false, code: "bad_request" }],
    ["too much", " ".repeat(SMALL + 1), "application/json", { ok: false, code: "too_large" }],
  ])("of %s", async (_what, text, type, expected) => {
    expect(await readInput(request(bytes(text), { "content-type": type }).request, shape)).toEqual(expected);
  });
});

describe("a refusal", () => {
  it.each(refusalCodes)("%s has a status and words in every language", async (code) => {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    for (const locale of ["en", "zh-CN", "zh-TW"]) {
      const response = refusal(code, locale);
      expect(response.status).toBe(statusOf(code));
      expect(await response.json()).toEqual({ error: { code, message: shopperTexts(locale).refusal[code] } });
    }
  });

  it("is cached by nobody", () => {
    expect(json({}).headers.get("cache-control")).toBe("no-store");
  });
});

import { expect, it } from "vitest";
import { router } from "./routes";

const find = router<string>({ seats: { post: () => new Response() }, "seats/status": {}, "i/:x": { get: () => new Response() }, "i/:x/qr.svg": {}, "people/statement/:x": {} });

it.each([
  ["seats", ""], ["seats/status", ""], ["i/ABC", "ABC"], ["i/:x", ":x"], ["i/ABC/qr.svg", "ABC"], ["people/statement/pay_1", "pay_1"],
])("finds %s, and the word in it", (path, named) => expect(find(path)).toMatchObject({ named }));

it.each(["", "/", "seat", "Seats", "seats/", "/seats", "seats/other", "i", "i/", "i//qr.svg", "i/ABC/qr.png", "i/ABC/qr.svg/more", "people/statement", "constructor", "__proto__"])("finds nothing at %j", (path) => expect(find(path)).toBeNull());

import { expect, it } from "vitest";
import { causeOf, traceOf } from "./cause";

const name = "Mei Ling\n    at 12 Canal Street";

it("says of a query that was not carried out what kind of error it is and where, not what was looked for", () => {
  const error = Object.assign(new Error(`Invalid \`prisma.seat.findMany()\` invocation: { where: { name: "${name}" } }`), { name: "PrismaClientValidationError" });
  expect(causeOf(error)).toBe("PrismaClientValidationError");
  expect(traceOf(error)).toMatch(/^PrismaClientValidationError\n\s+at .*cause\.test\.ts/);
  expect(traceOf(error)).not.toMatch(/Mei|Canal|where/);
});

it("says of what a database refused the kind and the code", () => {
  const known = Object.assign(new Error(`Unique constraint failed: ${name}`), { name: "PrismaClientKnownRequestError", code: "P2002" });
  expect(causeOf(known)).toBe("PrismaClientKnownRequestError P2002");
  expect(traceOf(known)).not.toContain("Mei");
  expect(causeOf(Object.assign(new Error(name), { name: "DriverAdapterError", cause: { kind: "postgres", originalCode: "22021", message: name } }))).toBe("DriverAdapterError postgres 22021");
  expect(causeOf(Object.assign(new Error(name), { name: "PrismaClientUnknownRequestError", code: `a code of ${name}` }))).toBe("PrismaClientUnknownRequestError");
});

it("leaves every other error its words", () => {
  const error = new Error("Shopify did not answer");
  expect(causeOf(error)).toBe("Shopify did not answer");
  expect(traceOf(error)).toContain("cause.test.ts");
  expect(causeOf("words")).toBe("words");
  expect(traceOf(null)).toBe("null");
});

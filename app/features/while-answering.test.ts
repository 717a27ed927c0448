import { expect, it } from "vitest";
import { ok, refuse, type Result } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";
import { whileAnswering } from "./while-answering";

const busy = new CommerceUnavailable("throttled");

it("answers that Shopify is not to be had, and tells of it", async () => {
  const told: unknown[] = [];
  const save = whileAnswering((error) => told.push(error))(async (): Promise<Result<number, { code: "gone" }>> => Promise.reject(busy));
  expect(await save()).toEqual(refuse("shopify.unavailable"));
  expect(told).toEqual([busy]);
});

it("leaves answers, refusals and bugs as they are", async () => {
  const answering = whileAnswering();
  expect(await answering(async (n: number) => ok(n + 1))(1)).toEqual(ok(2));
  expect(await answering(async () => refuse("gone"))()).toEqual(refuse("gone"));
  await expect(answering(async (): Promise<Result<null, never>> => Promise.reject(new TypeError("x is not a function")))()).rejects.toThrow("x is not a function");
});

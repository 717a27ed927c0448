import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figures } from "../soak/area";
import { doorCases } from "./door-cases";
import { BLOCK, fuzzDoors } from "./fuzz-doors";
import { fuzzParsers, parsers } from "./fuzz-parsers";
import { type AttackStage, attackStage } from "./stage";

/** One block to be played again, as a finding prints it. */
const ONLY = process.env["FUZZ_BLOCK"];

describe.each([["sqlite", 16], ["postgresql", 4]] as const)("calls of every kind, most of them rightly signed, on %s", (provider, blocks) => {
  let stage: AttackStage;
  beforeAll(async () => {
    stage = await attackStage(provider);
  });
  afterAll(() => stage?.end());

  it("are never answered 5xx, never hang, and change no row but what they were meant to", async () => {
    const figures: Figures = {};
    const served = new Set<string>();
    for (const block of ONLY ? [Number(ONLY)] : Array.from({ length: blocks }, (_, i) => i)) await fuzzDoors(stage, block, figures, served);
    if (ONLY) return;
    // The fuzz gets past the checks: all kinds of answers come, and a good share is served.
    expect(Object.values(figures).reduce((sum, n) => sum + n, 0)).toBe(blocks * BLOCK);
    for (const kind of ["200", "400", "401", "404", "405"]) expect(figures[`answered ${kind}`], kind).toBeGreaterThan(blocks);
    // There is no route whose door it never comes through.
    if (blocks > 10) for (const { door, path, method } of doorCases) expect([...served]).toContain(`${method.toUpperCase()} /${door}${path && `/${path}`}`);
  }, 60_000);
});

describe("whatever is read", () => {
  it("is refused as a value or read within its bounds, never thrown over", async () => {
    const figures: Figures = {};
    if (ONLY) return fuzzParsers(Number(ONLY), figures);
    for (let block = 0; block < 20; block++) await fuzzParsers(block, figures, 50);
    expect(figures).toEqual(Object.fromEntries(Object.keys(parsers).map((name) => [`inputs of ${name}`, 1_000])));
  }, 60_000);
});

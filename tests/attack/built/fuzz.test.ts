import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figures } from "../../soak/area";
import { fuzzWire, WIRE_BLOCK } from "../fuzz-wire";
import { type WireStage, wireStage } from "../wire-stage";

const ONLY = process.env["FUZZ_BLOCK"];
const BLOCKS = 30;

describe("raw bytes at the built server", () => {
  let stage: WireStage;
  beforeAll(async () => {
    stage = await wireStage();
  });
  afterAll(() => stage?.end());

  it("are never answered 5xx, never hang, and change no row but what they were meant to", async () => {
    const figures: Figures = {};
    for (const block of ONLY ? [Number(ONLY)] : Array.from({ length: BLOCKS }, (_, i) => i)) await fuzzWire(stage, block, figures);
    const answers = Object.entries(figures).filter(([name]) => name.startsWith("on the wire: answered")).reduce((sum, [, n]) => sum + n, 0);
    if (!ONLY) expect(answers).toBeGreaterThan((BLOCKS * WIRE_BLOCK) / 2);
    for (const kind of ["200", "400", "401", "404"]) if (!ONLY) expect(figures[`on the wire: answered ${kind}`], kind).toBeGreaterThan(BLOCKS);
  });
});

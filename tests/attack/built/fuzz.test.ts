import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figures } from "../../soak/area";
import { stalled } from "../../support/raw-call";
import { fuzzWire, WIRE_BLOCK } from "../fuzz-wire";
import { type WireStage, wireStage } from "../wire-stage";

const ONLY = process.env["FUZZ_BLOCK"];
const BLOCKS = 30;
/** Connections that are held open while the fuzz goes on. */
const SLOW = 200;

describe("raw bytes at the built server", () => {
  let stage: WireStage;
  let slow: ReturnType<typeof stalled>[];
  beforeAll(async () => {
    stage = await wireStage();
    const heads = ["", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", "POST /webhooks HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{", "POST /proxy/seats HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"];
    slow = Array.from({ length: SLOW }, (_, i) => stalled(stage.app.url, heads[i % heads.length]!));
  });
  afterAll(() => stage?.end());

  it("are never answered 5xx, never hang, and change no row but what they were meant to", async () => {
    const figures: Figures = {};
    for (const block of ONLY ? [Number(ONLY)] : Array.from({ length: BLOCKS }, (_, i) => i)) await fuzzWire(stage, block, figures);
    const answers = Object.entries(figures).filter(([name]) => name.startsWith("on the wire: answered")).reduce((sum, [, n]) => sum + n, 0);
    if (!ONLY) expect(answers).toBeGreaterThan((BLOCKS * WIRE_BLOCK) / 2);
    for (const kind of ["200", "400", "401", "404"]) if (!ONLY) expect(figures[`on the wire: answered ${kind}`], kind).toBeGreaterThan(BLOCKS);
  });

  it("that never end are given up by the server, every one", async () => {
    const ended = await Promise.all(slow);
    expect(ended).toHaveLength(SLOW);
    for (const answer of ended) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d|^$/);
  });
});

import { BLOCK, fuzzDoors } from "../attack/fuzz-doors";
import { EACH, fuzzParsers, parsers } from "../attack/fuzz-parsers";
import { fuzzWire, WIRE_BLOCK } from "../attack/fuzz-wire";
import { wireStage } from "../attack/wire-stage";
import beginRun from "../support/global-setup";
import type { Figures, SoakArea } from "./area";

const READ = EACH * Object.keys(parsers).length;
const UNIT = BLOCK + READ + WIRE_BLOCK;

/** Everything that enters, fuzzed: each block tries the doors in this process, every reader, and the built server's port. */
export const fuzz: SoakArea = {
  unit: "inputs",
  goal: 1_003_000,
  chunk: UNIT * 10,
  async run(from, count) {
    const figures: Figures = {};
    const endRun = beginRun();
    const stage = await wireStage();
    try {
      // Numbers that are no whole block do the block they are in.
      for (let block = Math.floor(from / UNIT); block < Math.ceil((from + count) / UNIT); block++) {
        await fuzzParsers(block, figures);
        await fuzzDoors(stage, block, figures);
        await fuzzWire(stage, block, figures);
      }
    } finally {
      await stage.end();
      endRun();
    }
    return { figures };
  },
};

import beginRun from "../support/global-setup";
import type { SoakArea } from "../soak/area";
import { killLife } from "./life";

/** Kills in one life: the next life is another shop's, on the other database. */
const IN_ONE_LIFE = 10;

/** Kill after kill, on SQLite and on PostgreSQL in turn. */
export const kills: SoakArea = {
  unit: "kills",
  goal: 500,
  chunk: IN_ONE_LIFE,
  async run(from, count) {
    const endRun = beginRun();
    try {
      const life = Math.floor(from / IN_ONE_LIFE);
      return { figures: await killLife(life % 2 === 0 ? "sqlite" : "postgresql", life + 1, count) };
    } finally {
      endRun();
    }
  },
};

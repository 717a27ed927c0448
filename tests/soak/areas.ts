import type { SoakArea } from "./area";

/** Every long campaign, by the name that `npm run soak` and `npm run reliability` know it by. */
export const areas: Record<string, () => Promise<SoakArea>> = {
  kernel: async () => (await import("./lives")).kernel,
  commits: async () => (await import("./commits")).commits,
  bugs: async () => (await import("./bugs")).bugs,
  database: async () => (await import("./lives")).database,
  fuzz: async () => (await import("./fuzz")).fuzz,
  kills: async () => (await import("../crash/area")).kills,
};

import type { AppProcess } from "../app-process";
import { type Cluster, cluster } from "./cluster";

/** The cluster in the place of the one process that the sandbox otherwise has. */
export type AppCluster = AppProcess & { cluster: Cluster<AppProcess> };

/**
 * @param size how many processes of each kind
 * @param make one process with the settings that are given besides the common ones
 */
export async function appCluster(size: { web: number; workers: number }, make: (environment: Record<string, string>) => AppProcess): Promise<AppCluster> {
  const some = (count: number, environment: Record<string, string>) => Array.from({ length: count }, () => make(environment));
  const web = some(size.web, { TUAN_WORKERS: "off", TUAN_DRAIN_MS: "1000" });
  const workers = some(size.workers, { TUAN_WORKERS: "on" });
  const all = [...web, ...workers];
  const joined = cluster(web, workers);
  const port = await joined.front.listen(0);
  return {
    cluster: joined,
    url: `http://127.0.0.1:${port}`,
    running: () => web.some((member) => member.running()),
    start: joined.start,
    kill: async (signal) => (await joined.end(signal), null),
    settle: () => (web.find((member) => member.running()) ?? web[0]!).settle(),
    moveClock: async (offset) => void (await Promise.all(all.map((member) => member.moveClock(offset)))),
    log: () => all.map((member) => member.log()).join(""),
  };
}

import type { WorldApi } from "./api";
import { type Context, DELAY } from "./context";

export function jobRoom({ world, random, schedule }: Context): WorldApi["jobs"] {
  return {
    start(run) {
      const job = { id: random.uuid(), done: false, readyAt: world.now() + DELAY.job };
      world.jobs.push(job);
      schedule.at(job.readyAt, () => {
        run();
        job.done = true;
      });
      return job;
    },
    finish: () => schedule.run(world.now()),
    pending(ms) {
      const next = schedule.next();
      return next !== null && next <= world.now() + ms;
    },
  };
}

import { setTimeout as pause } from "node:timers/promises";
import { type Front, front } from "./front";

/** One process of the app; its address is another one after each start. */
export type Member = { readonly url: string; running(): boolean; start(): Promise<void>; kill(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> };

export type Cluster<M extends Member = Member> = {
  web: M[];
  workers: M[];
  front: Front;
  /** Starts every process that does not run. */
  start(): Promise<void>;
  /** Replaces the web processes one after the other, then the workers. */
  roll(): Promise<void>;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
};

/** Web processes behind a balancer, and workers beside them, on one database. */
export function cluster<M extends Member>(web: M[], workers: M[]): Cluster<M> {
  const all = [...web, ...workers];
  const balancer = front(() => web.map((member) => member.url));
  const taken = async (member: M) => {
    while (member.running() && !balancer.ready(member.url)) await pause(20);
  };
  return {
    web,
    workers,
    front: balancer,
    async start() {
      await Promise.all(all.map((member) => member.start()));
      await Promise.all(web.map(taken));
    },
    async roll() {
      for (const member of all) {
        await member.kill("SIGTERM");
        await member.start();
        if (web.includes(member)) await taken(member);
      }
    },
    end: async (signal) => void (await Promise.all(all.map((member) => member.kill(signal)))),
  };
}

import type { Random } from "./random";
import type { Schedule } from "./schedule";
import type { World } from "./types";

/** What the rooms of the world share: its data, its dice, its waiting list and its way to send webhooks. */
export type Context = {
  world: World;
  random: Random;
  schedule: Schedule;
  emit(topic: string, payload: unknown, eventId?: string): void;
};

/** Shopify's delays in the stand-in, in milliseconds: long enough that nobody can count on "at once", short enough to wait for. */
export const DELAY = { routing: 150, job: 150, codes: 200, refund: 150 } as const;

export const refuse = (error: string) => ({ error });

import type { Campaign } from "./campaign";

/** @returns the campaign among `others` that sells the same product in an overlapping time, if any: one price a product at a time */
export const clashing = (own: Pick<Campaign, "id" | "startsAt" | "endsAt">, others: readonly Campaign[]): Campaign | null =>
  others.find((c) => c.id !== own.id && c.status !== "draft" && c.status !== "ended" && c.startsAt < own.endsAt && own.startsAt < c.endsAt) ?? null;

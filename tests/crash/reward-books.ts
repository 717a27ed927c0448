import type { Attribution, Grant, LedgerEntry, Participant, Payout, VisitDay } from "@prisma/client";
import type { World } from "../../sandbox/world/types";

/** What the app has written of rewards. */
export type RewardBooks = { attributions: Attribution[]; grants: Grant[]; entries: LedgerEntry[]; payouts: Payout[]; participants: Participant[]; visitDays: VisitDay[] };

/** What the world outside has seen of them. */
export type RewardWorld = Pick<World, "orders" | "storeCredit" | "giftCards" | "now">;

/** Amounts are minor units: far from what a number cannot hold. */
export const sum = (numbers: readonly (number | bigint)[]): number => numbers.reduce<number>((total, one) => total + Number(one), 0);

import type { ActionReply } from "../parts/useAction";

/** Addresses that got no invitation, by why. */
export type Left = Record<"known" | "banned" | "refused" | "bad", string[]>;
export type InviteReply = ActionReply & { left?: Left };

const reasons = ["bad", "known", "banned", "refused"] as const satisfies readonly (keyof Left)[];

/** @returns why some got none, with whom, in the order to tell it */
export const leftOut = (left: Left | undefined): { why: keyof Left; who: string[] }[] => reasons.flatMap((why) => (left && left[why].length > 0 ? [{ why, who: left[why] }] : []));

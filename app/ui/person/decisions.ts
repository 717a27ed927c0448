import { type Standing, mayBecome } from "../../domain/participant";

/** What the merchant may make of somebody, by where it leads; "applied" is the person's own step. */
export const decisions = ["approved", "suspended", "declined", "banned"] as const satisfies readonly Standing[];
export type Decision = (typeof decisions)[number];

/** @returns the decisions that make sense now, the main one first */
export const decisionsFor = (standing: Standing): Decision[] => decisions.filter((to) => mayBecome(standing, to));

/** Who is put out or aside is told why. */
export const needsReason = (decision: Decision): boolean => decision !== "approved";

/** "Approve" somebody who asks, "reinstate" somebody who was in. */
export const decisionName = (from: Standing, to: Decision): Decision | "reinstated" => (to === "approved" && (from === "suspended" || from === "banned") ? "reinstated" : to);

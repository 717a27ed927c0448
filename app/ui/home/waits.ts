import type { HomeView } from "../../domain/views";
import { begun } from "./setup-steps";

/** @returns whether anything waits for the merchant, whatever the shop runs: group campaigns, programs or none yet */
export const waits = (home: Pick<HomeView, "problemCount" | "mailsNotSent" | "toCapture" | "holds" | "applications" | "payouts" | "foreign">): boolean =>
  home.problemCount + home.mailsNotSent + home.toCapture + home.holds + home.applications + home.payouts + home.foreign > 0;

/** @returns whether the home page tells what needs the merchant: always once anything is begun, else when something does */
export const showsNeeds = (home: Parameters<typeof waits>[0] & Pick<HomeView, "campaigns" | "programs">): boolean => begun(home) || waits(home);

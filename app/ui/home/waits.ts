import type { HomeView } from "../../domain/views";

/** @returns whether anything waits for the merchant, whatever the shop runs: group campaigns, programs or none yet */
export const waits = (home: Pick<HomeView, "problemCount" | "mailsNotSent" | "toCapture" | "holds" | "applications" | "payouts" | "foreign">): boolean =>
  home.problemCount + home.mailsNotSent + home.toCapture + home.holds + home.applications + home.payouts + home.foreign > 0;

/** @returns whether the home page tells what needs the merchant: always beside campaigns, else when something does */
export const showsNeeds = (home: Parameters<typeof waits>[0] & Pick<HomeView, "campaigns">): boolean => home.campaigns > 0 || waits(home);

import type { InvitationId, ParticipantId, ProgramId } from "./id";
import { DAY, type Instant } from "./instant";

/** invited: may join. joined: has. withdrawn: the merchant has taken it back. refused: they want to hear no more of it. */
export type InvitationState = "invited" | "joined" | "withdrawn" | "refused";

/** Somebody the merchant has asked to join a program: one for each mailbox. */
export type Invitation = {
  id: InvitationId;
  programId: ProgramId;
  /** Empty once they want none. */
  email: string;
  /** Compares mailboxes without keeping them readable. */
  emailKey: string;
  /** The merchant's own words. */
  note: string | null;
  locale: string;
  state: InvitationState;
  /** How often it was sent. */
  round: number;
  /** Who joined by it. */
  participantId: ParticipantId | null;
  createdAt: Instant;
  /** The last time. */
  sentAt: Instant;
  expiresAt: Instant;
};

/** How long an invitation is good, from when it was last sent. */
export const GOOD_FOR = 30 * DAY;
/** Most mails of invitation that a shop sends within a day. */
export const MOST_A_DAY = 200;
/** Most addresses at once. */
export const MOST_AT_ONCE = 50;

/** @returns whether somebody can join by it now */
export const isOpen = (invitation: Invitation, now: Instant): boolean => invitation.state === "invited" && invitation.expiresAt > now;

/** What the merchant sees of it: one that nobody took in time has expired. */
export const standingOf = (invitation: Invitation, now: Instant): InvitationState | "expired" => (invitation.state === "invited" && invitation.expiresAt <= now ? "expired" : invitation.state);

/** @returns whether it may be sent again: not to who has joined or wants none, and to nobody twice a day */
export const maySendAgain = (invitation: Invitation, now: Instant): boolean => (invitation.state === "invited" || invitation.state === "withdrawn") && now - invitation.sentAt >= DAY;

/** The addresses in what a merchant typed or pasted, by lines, commas, semicolons or blanks; "Mei <mei@x.com>" too, each once. */
export function addressesIn(text: string): { good: string[]; bad: string[] } {
  const words = text.split(/[\s,;]+/).map((word) => word.replace(/^[<("']+|[>)"'.]+$/g, "")).filter((word) => word !== "");
  const good = new Map<string, string>();
  const bad: string[] = [];
  for (const word of words) {
    if (!word.includes("@")) continue;
    if (word.length <= 254 && ADDRESS.test(word)) good.set(word.toLowerCase(), good.get(word.toLowerCase()) ?? word);
    else bad.push(word.slice(0, 80));
  }
  return { good: [...good.values()], bad };
}

/** One mailbox as mail servers take it, without what could steer a header. */
const ADDRESS = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

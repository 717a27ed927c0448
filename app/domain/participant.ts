import type { ParticipantId, ProgramId } from "./id";
import type { Instant } from "./instant";

/**
 * applied: waits for the merchant. approved: earns. suspended: earns nothing new, keeps what was earned.
 * declined and banned: out; a banned one may not apply again.
 */
export type Standing = "applied" | "approved" | "suspended" | "declined" | "banned";

/** What somebody agreed to, named by the sentence that asked, and when. */
export type Consent = { words: string; at: Instant };
/** The sentence that asks whether rewards may be written of. Another sentence is another name (locales/shopper/consent.test.ts). */
export const HEAR_OF_REWARDS = "rewards-1";

/** Somebody who earns by bringing buyers: an affiliate, a customer who recommends. */
export type Participant = {
  id: ParticipantId;
  programId: ProgramId;
  standing: Standing;
  /** Why the merchant decided so; shown to the participant. */
  reason: string | null;
  /** Of the personal link. Unique in the shop. */
  code: string;
  /** Numeric id of the shop's customer account. */
  customerId: string | null;
  name: string | null;
  email: string | null;
  /** Compares e-mail addresses without their variants, and without keeping them readable. */
  emailKey: string | null;
  /** That rewards may be written of to the address, which was left for nothing else: the sentence they agreed to, and when. */
  hears: Consent | null;
  /** By whose link they joined: earns a share by their orders where the program has a second level. */
  broughtBy: ParticipantId | null;
  /** Where they live (ISO 3166-1, upper case), as they said when they joined; null when nobody asked. */
  country: string | null;
  /** Keyed hash of the browser's word, of who shares without an account. */
  guestKey: string | null;
  locale: string;
  /** What was asked of applicants, answered. */
  answers: { question: string; answer: string }[];
  /** Version of the agreement that was accepted. */
  agreed: number;
  /** Where payouts go, as the participant wrote it: a PayPal address, a bank account. */
  payTo: string | null;
  appliedAt: Instant;
  decidedAt: Instant | null;
};

/** Which standing may follow which. */
const NEXT: Record<Standing, readonly Standing[]> = {
  applied: ["approved", "declined", "banned"],
  approved: ["suspended", "banned"],
  suspended: ["approved", "banned"],
  declined: ["approved", "banned"],
  banned: ["approved"],
};

/** @returns whether the merchant may decide so now */
export const mayBecome = (from: Standing, to: Standing): boolean => NEXT[from].includes(to);

/**
 * An e-mail address as one person's: case, dots and "+" tags aside where mail systems ignore them. Two addresses of
 * one mailbox give one text (https://support.google.com/mail/answer/7436150 for dots).
 * @returns null for what is no address
 */
export function onePersonsAddress(email: string | null): string | null {
  const match = /^\s*([^@\s]+)@([^@\s]+\.[^@\s]+)\s*$/.exec((email ?? "").normalize("NFKC").toLowerCase());
  if (!match) return null;
  const domain = match[2] === "googlemail.com" ? "gmail.com" : match[2]!;
  const box = match[1]!.split("+")[0]!;
  return `${domain === "gmail.com" ? box.replaceAll(".", "") : box}@${domain}`;
}

/** @returns what somebody is known by: an account in the shop, or a guest's browser; null once they are forgotten, or never said */
export const knownBy = ({ customerId, guestKey }: { customerId: string | null; guestKey: string | null }): "customer" | "guest" | null => (customerId !== null ? "customer" : guestKey !== null ? "guest" : null);

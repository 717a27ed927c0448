import type { AttributionRules } from "./attribution";
import type { BuyerCoupon, FriendRules } from "./friends";
import type { ProgramId } from "./id";
import type { Instant } from "./instant";
import type { PayoutMethod } from "./payout";
import type { Maturing, RewardRule } from "./reward-rule";

/** draft: nobody sees it. live: people join and earn. paused: nothing new is earned, what was earned goes on. ended: for good. */
export type ProgramStatus = "draft" | "live" | "paused" | "ended";

/** What participants agree to. `earlier` are texts that were replaced while people could accept them; absent for none. */
export type Agreement = { version: number; text: string; earlier?: { version: number; text: string; until: Instant }[] };

/** @returns the agreement in other words: another version, with the text that was replaced kept beside it @param until when that is */
export function replaceAgreement(old: Agreement, text: string, until: Instant): Agreement {
  if (old.text === text) return old;
  return { version: old.version + 1, text, earlier: [...(old.earlier ?? []), { version: old.version, text: old.text, until }] };
}

/** @returns the text of a version; null when it was not kept, as before texts were */
export const agreementText = ({ version, text, earlier }: Agreement, wanted: number): string | null => (wanted === version ? text : (earlier?.find((one) => one.version === wanted)?.text ?? null));

/** What a program promises to whom. Amounts in minor units of the program's currency. */
export type ProgramRules = {
  attribution: AttributionRules;
  reward: RewardRule;
  maturing: Maturing;
  payout: { minimumMinor: number; methods: PayoutMethod[] };
  joining: {
    /** Whether the shop's page takes applications; invited people join regardless. */
    open: boolean;
    /** Whether each application waits for the merchant. */
    byHand: boolean;
    /** What applicants are asked. */
    questions: string[];
  };
  /** What participants agree to. Another text is another version: those who joined before are asked to accept it, and are shown to the merchant by the version they did. */
  agreement: Agreement;
  /** What goes with everything they share, where the law asks for it (16 CFR 255.5). */
  disclosure: string;
  /** Of a program of sharers; absent for affiliates. */
  friends?: FriendRules;
  /** Of a program for affiliates: what their buyers get with the code of their link, typed at the checkout; absent: the code takes nothing off. */
  coupon?: BuyerCoupon;
};

/**
 * affiliate: earns commission that is paid out. share: friends get a coupon, and so does who brought one. red_packet:
 * friends get a coupon, who brought one opens a red packet.
 */
export type ProgramKind = "affiliate" | "share" | "red_packet";

/** A way to reward people for the buyers they bring. */
export type Program = {
  id: ProgramId;
  kind: ProgramKind;
  title: string;
  status: ProgramStatus;
  currency: string;
  rules: ProgramRules;
  /** Raised by each edit: two open editors cannot overwrite each other unseen. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Which status may follow which. */
const NEXT: Record<ProgramStatus, readonly ProgramStatus[]> = { draft: ["live"], live: ["paused", "ended"], paused: ["live", "ended"], ended: [] };

/** @returns whether the merchant may steer the program so now */
export const maySteer = (from: ProgramStatus, to: ProgramStatus): boolean => NEXT[from].includes(to);

/** @returns what affiliates' codes take off now; null while they take nothing off */
export const liveCoupon = ({ status, rules }: Pick<Program, "status" | "rules">): BuyerCoupon | null => (status === "live" ? (rules.coupon ?? null) : null);

/** @returns whether saving it may bring its amounts into another currency: not where shoppers hold coupons of it */
export const takesCurrency = ({ status, rules }: Pick<Program, "status" | "rules">): boolean => status === "draft" || rules.friends === undefined;

/** What a new program starts from. */
export const defaultProgram: ProgramRules = {
  attribution: { click: "last", days: 30, protectDays: 0, binding: false, newCustomersOnly: false },
  reward: { rate: { kind: "percent", basisPoints: 1_000 }, products: [], boosts: [], firstOrderOnly: false, capMinor: null },
  maturing: { daysAfterDelivery: 14, daysAfterShipping: 30 },
  payout: { minimumMinor: 2_000, methods: ["paypal", "bank"] },
  joining: { open: true, byHand: true, questions: [] },
  agreement: { version: 1, text: "" },
  disclosure: "#ad",
};

/** What a merchant wants a program to be, checked for shape. */
export type ProgramDraft = {
  /** null makes a new one. */
  id: ProgramId | null;
  /** Of a new one; an old one keeps its own. */
  kind?: ProgramKind;
  revision: number;
  title: string;
  rules: Omit<ProgramRules, "agreement"> & { agreement: string };
};

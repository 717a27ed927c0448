import { z } from "zod";
import { localeOf } from "../domain/locale";
import type { Share } from "./storefront";

/**
 * What crosses the wire between the share block, the sharer's page, the thank-you extension and the app. Times are ISO
 * 8601 in UTC; amounts are minor units of `currency`. What the first paint needs is in the app-data metafield
 * (ports/share-state).
 */

const locale = z.string().max(20).default("en").transform(localeOf);
/** A random word the browser keeps (16–64 of A–Z a–z 0–9 _ -). */
const shopper = z.string().regex(/^[\w-]{16,64}$/).optional().or(z.literal("").transform(() => undefined));
const program = z.string().max(40);
/** Proves whose link it is: signed by us, kept by the browser, good for a time (domain/sharer-token). Whoever is signed in needs none. */
const token = z.string().max(400).optional().or(z.literal("").transform(() => undefined));

const email = z.string().max(254).optional();
const tell = z.union([z.literal("on"), z.boolean()]).optional();

/** POST {proxy}/share: my own link. As JSON → ShareReply; as a form → the sharer's page. `path` is where the friend is to land. */
export const shareRequest = z.object({
  program,
  shopper,
  token,
  email,
  /** Ticked by the person: only then an address is kept. */
  tell,
  path: z.string().max(500).optional(),
  locale,
});

/** POST {proxy}/share/address: where I want to hear of rewards, or with `stop` that I do not. A plain form, which gets the sharer's page. */
export const addressRequest = z.object({ program, shopper, token, email, tell, stop: z.string().max(10).optional(), locale });

/** POST {proxy}/share/status: what has come of my link → ShareReply, or null when I have none. */
export const shareStatusRequest = z.object({ program, shopper, token, path: z.string().max(500).optional(), locale });

/** POST {proxy}/share/open: opens a red packet → PacketReply. */
export const packetRequest = z.object({ program, shopper, token, packet: z.string().max(40), locale });

/** POST {proxy}/welcome: a friend takes the coupon that a link brings → WelcomeReply. As a form → a page that leads on. */
export const welcomeRequest = z.object({ code: z.string().regex(/^[A-Za-z0-9-]{3,40}$/).transform((code) => code.toUpperCase()), shopper, path: z.string().max(500).optional(), locale });

/** A thank-you as its owner sees it. */
export type ThanksView = {
  id: string;
  /**
   * waiting: the friend's order is not safe yet. held: the shop looks at it first. ready: a packet to open. given: a coupon
   * to use, or a packet that was opened. used, expired, gone: over.
   */
  state: "waiting" | "held" | "ready" | "given" | "used" | "expired" | "gone";
  kind: "coupon" | "packet";
  /** Of a waiting one, when it may be safe; of a ready or given one, until when it is good; null when nobody can tell. */
  at: string | null;
  /** The coupon's code; only while it can be used. */
  code: string | null;
  /** What is in an opened packet, `text` ready for people (browsers do not agree how many decimals a currency has); never before it is opened. */
  amount: { minor: number; currency: string; text: string } | null;
  /** Where the money of an opened packet is. */
  payout: PayoutLine | null;
  /** Ready for people: why it is where it is. */
  text: string;
};

export type PayoutLine = { minor: number; currency: string; method: string; state: "sending" | "sent" | "stuck"; /** A gift card's or discount's code, for its owner alone. */ code: string | null; /** There is a code, for its owner once they have logged in. */ locked: boolean; text: string };

export type ShareReply = {
  program: string;
  /** Goes into later calls; kept by the browser. */
  token: string;
  code: string;
  share: Share;
  disclosure: string;
  visits: number;
  /** Orders by friends that count now, and how many more are thanked for; null without limit. */
  friends: number;
  more: number | null;
  thanks: ThanksView[];
  payouts: PayoutLine[];
  /** What the budget of red packets still holds; null without one. */
  left: { minor: number; currency: string } | null;
};

export type PacketReply = { amount: { minor: number; currency: string }; draw: number | null; share: ShareReply };

export type WelcomeReply = {
  code: string;
  expiresAt: string;
  /** "10 % off", ready for people, with its minimum. */
  text: string;
  /** Body of POST /cart/update.js together with the codes already there; and the same as an address, for no JavaScript. */
  discount: string;
  link: string;
};

/** POST {app}/extension/share with a session token as bearer → ExtensionShare, or null when there is nothing to share. A link is made only with `start`. */
export const extensionShareRequest = z.object({ shopper, token, start: z.boolean().default(false), locale });

/** What can be shared after payment, ready for people, and the buyer's own link if there is one. */
export type ExtensionShare = { program: string; friend: string; you: string; disclosure: string; own: ShareReply | null };

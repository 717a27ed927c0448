import { z } from "zod";
import { localeOf } from "../domain/locale";

/**
 * What crosses the wire between the storefront and the app. The theme extension's scripts import these types in
 * JSDoc; a change here is a change there. All times are ISO 8601 in UTC; all amounts are minor units.
 */

/** The product metafield `$app.group_buy` (shopify.app.toml can declare no other app namespace): everything the first paint needs, without a request. */
export const productState = z.object({
  v: z.literal(1),
  campaign: z.string(),
  /** As of writing; the reader also compares startsAt and endsAt with its own clock. */
  state: z.enum(["scheduled", "live", "paused", "sold_out", "ended"]),
  title: z.string(),
  size: z.number().int(),
  hours: z.number().int(),
  startsAt: z.string(),
  endsAt: z.string(),
  holdMinutes: z.number().int(),
  /** Basis points off, or null when prices are fixed per variant. */
  percent: z.number().int().nullable(),
  /** Fixed group price by numeric variant id, in minor units of `currency`; null with `percent`. */
  prices: z.record(z.string(), z.number().int()).nullable(),
  currency: z.string(),
  /** Numeric variant ids the campaign covers; null for all. */
  variants: z.array(z.string()).nullable(),
  perShopper: z.number().int().nullable(),
  unitsPerSeat: z.number().int(),
  /** What happens when a group does not fill: refund, or the price is honoured all the same. */
  onFailure: z.enum(["refund", "honour"]),
  /** Unfilled groups are matched with each other before they fail. */
  matchFirst: z.boolean(),
});
export type ProductState = z.infer<typeof productState>;

/** A group as strangers may see it. */
export type PublicGroup = {
  /** Joins this group: the invite code of its opener, or of whoever invited the shopper. */
  invite: string;
  status: "draft" | "forming" | "succeeded" | "failed" | "dropped";
  /** Masked ("L***"); null when the opener left no name. */
  opener: string | null;
  size: number;
  counted: number;
  /** size − held − secured − counted */
  free: number;
  startedAt: string | null;
  deadline: string | null;
  /** How it ended; null while it goes on. */
  ending: string | null;
};

/** The shopper's own seat. */
export type OwnSeat = {
  /** Signed; proves the seat in later calls. */
  token: string;
  state: "held" | "secured" | "counted" | "lapsed" | "left" | "failed";
  opener: boolean;
  holdUntil: string;
  refund: "none" | "due" | "done" | "problem";
  group: PublicGroup;
  /** Only once the seat is secured or counted: never an invitation before payment. */
  share: Share | null;
};

export type Share = {
  /** Absolute address of the invite page. */
  url: string;
  /** One sentence with product, price, seats left; editable by the merchant. Does not contain the address. */
  text: string;
  /** Address of a QR code of `url`, SVG, same origin. */
  qr: string;
};

/** GET {proxy}/campaigns/{campaign}/live?invite=&shopper= */
export type Live = {
  now: string;
  state: ProductState["state"];
  /** At most three, true ones, with a free seat and time left. */
  groups: PublicGroup[];
  /** The group the invite code leads to, and who invited (masked). */
  bound: (PublicGroup & { invitedBy: string | null }) | null;
  /** The shopper's seat in this campaign that matters most, if any. */
  mine: OwnSeat | null;
  /** Seats left under the quota; null without one. */
  left: number | null;
};

const locale = z.string().max(20).default("en").transform(localeOf);

/** POST {proxy}/seats, as JSON or as a form. Opens a group, or joins the one `invite` leads to. */
export const seatRequest = z.object({
  campaign: z.string().max(40),
  /** Numeric variant id. */
  variant: z.string().regex(/^\d{1,20}$/),
  quantity: z.coerce.number().int().min(1).max(1000).default(1),
  invite: z.string().regex(/^[\w-]{0,40}$/).optional().transform((v) => v || undefined),
  via: z.enum(["link", "list"]).default("list"),
  /** A random word the browser keeps (16–64 of A–Z a–z 0–9 _ -). Absent without JavaScript: one is made then. */
  shopper: z.string().regex(/^[\w-]{16,64}$/).optional().or(z.literal("").transform(() => undefined)),
  /** Without characters that steer terminals, databases or the direction of writing. */
  name: z.string().max(80).transform((v) => v.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim()).pipe(z.string().max(40)).optional(),
  locale,
});
export type SeatRequest = z.input<typeof seatRequest>;

export type SeatReply = {
  seat: OwnSeat;
  /** What the widget does next, in order. */
  cart: {
    /** Body of POST /cart/add.js */
    add: { items: { id: number; quantity: number; properties: Record<string, string> }[] };
    /** Goes into POST /cart/update.js together with the codes already there. */
    discount: string;
    /** The same in one address, for no JavaScript. */
    permalink: string;
  };
};

/** POST {proxy}/seats/status { token } → OwnSeat. Used after payment and to bring a held seat back. */
export const statusRequest = z.object({ token: z.string().max(400), locale });

/** POST {proxy}/visits { code } → VisitReply. Somebody came by a participant's link and agrees to be remembered. */
export const visitRequest = z.object({ code: z.string().regex(/^[A-Za-z0-9-]{3,40}$/).transform((code) => code.toUpperCase()), locale });
/** `token` goes into the cart attribute `_tuan_visits`, and is worth nothing after so many days. `welcome` is what a friend gets who came by a sharer's link: "10% off your order". */
export type VisitReply = { token: string; days: number; welcome?: string };

/** POST {app}/extension/invite { token } with a session token as bearer → AfterPayment. */
export type AfterPayment = OwnSeat & { product: { title: string; image: string | null; url: string } };

/** Every refusal, on every storefront and extension door. `message` is ready for people, in their language. */
export type Problem = { error: { code: RefusalCode; message: string } };

export const refusalCodes = [
  "bad_request", "too_large", "not_signed", "stale", "cross_site", "slow_down", "not_installed", "unknown", "method",
  "campaign.not_started", "campaign.paused", "campaign.ended", "campaign.sold_out",
  "group.full", "group.closed", "group.unknown", "group.not_started", "group.other_campaign",
  "seat.own_group", "seat.limit", "seat.too_many_holds", "seat.too_many_units", "seat.variant", "seat.unknown",
  "pool.empty", "link.unknown", "busy",
  "program.closed", "participant.out", "who.unknown", "coupon.own", "coupon.used", "coupon.not_new", "coupon.many", "packet.unknown", "packet.sealed", "packet.gone", "packet.account", "address.wrong", "address.unticked", "letter.unknown",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Names of the line-item properties the widget sets. The underscore hides the first from the shopper. */
export const PROPERTY_SEAT = "_tuan_seat";

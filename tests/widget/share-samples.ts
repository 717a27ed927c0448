import { systemSecrets } from "../../app/adapters/system/secrets";
import { type Coupon, defaultPackets, defaultShare, type FriendRules } from "../../app/domain/friends";
import { counts, type GiftGrant, isGift } from "../../app/domain/gift";
import { DAY } from "../../app/domain/instant";
import { payoutCodes } from "../../app/domain/payout";
import { defaultProgram, type Program } from "../../app/domain/program";
import type { ShareView } from "../../app/domain/views";
import type { SharePage } from "../../app/doors/proxy/share-spoken";
import { grant, id, NOW, participant, payout, program } from "../contracts/samples";

const lucky: FriendRules = { ...defaultPackets, thanks: { ...(defaultPackets.thanks as Extract<FriendRules["thanks"], { kind: "packet" }>), fromMinor: 100, toMinor: 900, method: "gift_card" } };
const programOf = (kind: Program["kind"], friends: FriendRules, title: string, number: number): Program => program({ id: id("prg", number), kind, title, currency: "USD", rules: { ...defaultProgram, friends } });

/** A thank-you in a state: a packet unless told otherwise. */
export const giftGrant = (state: GiftGrant["state"], { minor = 500, draw = null as number | null, coupon = false, number = 1, hold = null as string | null, maturesAt = null as number | null } = {}): GiftGrant =>
  grant({
    id: id("grt", number), orderId: `gid://shopify/Order/${number}`, currency: "USD", state, hold, maturesAt, looksAt: NOW + 20 * DAY, fullMinor: coupon ? 0 : minor, standingMinor: coupon ? 0 : minor, baseMinor: 5_000,
    terms: { rate: coupon ? { kind: "coupon", when: "paid", minimumMinor: 0 } : { kind: "packet", fromMinor: 100, toMinor: 900, minor, draw, minimumMinor: 0, openDays: 30 }, byLine: {}, capMinor: null },
  }) as GiftGrant;

const SECRET = "a secret of the tests, as long as it must be";

export const couponOf = (change: Partial<Coupon> = {}): Coupon => ({ code: "TUAN-QX7KPM2RWLDB", programId: id("prg", 1), side: "sharer", state: "given", participantId: id("par", 1), holderKey: null, grantId: id("grt", 1), orderId: null, givenAt: NOW, expiresAt: NOW + 90 * DAY, ...change });

const view = (change: Partial<ShareView>): ShareView => ({
  program: programOf("share", defaultShare, "Share the tea", 1), person: participant({ code: "MEIMEI22", customerId: null, email: null }), visits: 0, friends: (change.thanks ?? []).filter(({ grant }) => isGift(grant) && counts(grant)).length, thanks: [], payouts: [], leftMinor: null, fairness: { commitment: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", seed: null }, ...change,
});
const packets = (change: Partial<ShareView>): ShareView => view({ program: programOf("red_packet", lucky, "Red packets for friends", 2), leftMinor: 43_200, ...change });
const page = (mine: ShareView[], change: Partial<SharePage> = {}): SharePage => ({
  mine, customerId: null, offers: [], writes: true, house: { secrets: systemSecrets(SECRET), clock: { now: () => NOW } } as SharePage["house"],
  shop: { shop: "tea.myshopify.com" as SharePage["shop"]["shop"], name: "Lantern & Leaf", timezone: "Asia/Singapore", url: "https://tea.example", proxyPrefix: "/apps/tuan", settings: {} }, ...change,
});

const sent = payout({ id: id("pay", 1), currency: "USD", minor: 500, method: "discount", state: "paid", reference: "K2M4QW8ZPLXDRT6A", paidAt: NOW });
/** Of a gift card the last four of its code are kept, and the rest follows from our secret. */
const CARD = id("pay", 7);
const paidCard = payout({ id: CARD, currency: "USD", minor: 830, method: "gift_card", state: "paid", reference: payoutCodes(systemSecrets(SECRET), CARD)[0]!.slice(-4), paidAt: NOW });
const gift = { payouts: [payout({ id: id("pay", 2), currency: "USD", minor: 830, method: "gift_card", state: "approved" })] };

/** What has come of a link, by name. */
export const shareViews: Record<string, ShareView> = {
  "linked": view({}),
  "visited": view({ visits: 12 }),
  "waiting": view({ visits: 12, thanks: [{ grant: giftGrant("accrued", { coupon: true }), coupon: null, payout: null }] }),
  "coupon": view({ visits: 12, thanks: [{ grant: giftGrant("matured", { coupon: true }), coupon: couponOf(), payout: null }] }),
  "packet": packets({ visits: 12, thanks: [{ grant: giftGrant("ready", { minor: 830, draw: 4 }), coupon: null, payout: null }] }),
  // The card of an earlier packet is there; this one's is not yet.
  "second": packets({ visits: 12, thanks: [{ grant: giftGrant("matured", { minor: 830, draw: 4 }), coupon: null, payout: null }, { grant: giftGrant("matured", { minor: 500, number: 2 }), coupon: null, payout: sent }], payouts: [sent] }),
  // Of somebody with an account, who is not logged in.
  "locked": packets({ person: participant({ code: "MEIMEI22", customerId: "77", email: null }), thanks: [{ grant: giftGrant("matured", { minor: 830, draw: 4 }), coupon: null, payout: paidCard }], payouts: [paidCard] }),
  "opened": packets({ visits: 12, thanks: [{ grant: giftGrant("matured", { minor: 830, draw: 4 }), coupon: null, payout: gift.payouts[0]! }], ...gift }),
};

/** Every state of the sharer's page, by name. */
export const sharePages: Record<string, SharePage> = {
  "nothing": page([]),
  "offers": page([], { offers: [programOf("share", defaultShare, "Share the tea", 1), programOf("red_packet", lucky, "Red packets for friends", 2)] }),
  "new-link": page([view({})]),
  "coupons": page([view({ visits: 37, thanks: [
    { grant: giftGrant("matured", { coupon: true, number: 1 }), coupon: couponOf(), payout: null }, { grant: giftGrant("accrued", { coupon: true, number: 2 }), coupon: null, payout: null }, { grant: giftGrant("matured", { coupon: true, number: 3 }), coupon: couponOf({ state: "used" }), payout: null },
    { grant: giftGrant("lapsed", { coupon: true, number: 4 }), coupon: null, payout: null }, { grant: giftGrant("accrued", { coupon: true, number: 5, hold: "velocity" }), coupon: null, payout: null },
  ] })]),
  "packets": page([packets({ visits: 12, thanks: [
    { grant: giftGrant("ready", { number: 1 }), coupon: null, payout: null }, { grant: giftGrant("matured", { number: 2, minor: 830, draw: 4 }), coupon: null, payout: null }, { grant: giftGrant("accrued", { number: 3, maturesAt: NOW + 9 * DAY }), coupon: null, payout: null },
  ], payouts: [payout({ id: id("pay", 2), currency: "USD", minor: 830, method: "discount", state: "paid", reference: "K2M4QW8ZPLXDRT6A", paidAt: NOW }), payout({ id: id("pay", 3), currency: "USD", minor: 500, method: "gift_card", state: "approved" })] })], { notice: { code: "opened", amount: { minor: 830, currency: "USD" } } }),
  "suspended": page([view({ person: participant({ standing: "suspended", reason: "Your link stands on a coupon site." }) })]),
  "ended": page([packets({ program: { ...packets({}).program, status: "ended" }, fairness: { commitment: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", seed: "0d9c2a7e4b6f" } })]),
};

/** A page on which everything that people wrote is `text`. */
export function sharePageOf(text: string): SharePage {
  const named = { ...packets({}).program, title: text, rules: { ...packets({}).program.rules, disclosure: text } };
  const rejected = { ...giftGrant("rejected", { number: 5 }), hold: `x${text}` };
  const one = packets({ program: named, thanks: [{ grant: giftGrant("ready"), coupon: null, payout: null }, { grant: rejected, coupon: null, payout: null }, { grant: giftGrant("matured", { coupon: true, number: 3 }), coupon: couponOf(), payout: null }], payouts: [payout({ method: "discount", state: "paid", reference: `x${text}` })] });
  return { ...page([one, view({ program: { ...view({}).program, title: text }, person: participant({ standing: "suspended", reason: `x${text}` }) })], { offers: [{ ...named, id: id("prg", 9) }] }), shop: { ...page([]).shop, name: `x${text}` } };
}

import fc from "fast-check";
import { systemSecrets } from "../../app/adapters/system/secrets";
import type { EXTENSION_ROUTES } from "../../app/doors/extension/routes";
import type { PROXY_ROUTES } from "../../app/doors/proxy/routes";
import { sharerToken } from "../../app/domain/sharer-token";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { invites, type Known, NAMES, rather, text, way } from "./inputs";
import { ROOT } from "./stage";

// What each route of the storefront's and the extensions' doors is asked, right in all but a few places.

const ids = ({ a, b }: Known) => fc.constantFrom(a.live, a.paused, a.ended, a.draft, b.live, b.paused, "cmp_00000000000000000000000000");
const tokens = ({ a, b }: Known) => fc.oneof(fc.constantFrom(a.token, a.heldToken, b.token), fc.constantFrom(a.token, b.token).chain((t) => fc.nat(t.length - 1).map((at) => `${t.slice(0, at)}_${t.slice(at + 1)}`)));
const locales = fc.constantFrom("en", "zh-CN", "zh-TW", "zh_HK", "fr");

/** What is asked of the seats' door. @param known `live` campaigns give seats; the others refuse them */
const seatBody = (known: Known) =>
  fc.record({
    campaign: rather(ids(known), NAMES), variant: rather(fc.constantFrom("1", "2", "01"), NAMES), quantity: rather(fc.constantFrom(1, "1", 2), NAMES), invite: rather(invites(known), NAMES), via: rather(fc.constantFrom("link", "list"), NAMES),
    shopper: rather(fc.stringMatching(/^[\w-]{16,20}$/), NAMES), name: rather(fc.string({ maxLength: 20 }), NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });
const tokenBody = (known: Known) => fc.record({ token: rather(tokens(known), NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });

const links = ({ a, b }: Known) => fc.constantFrom(a.affiliate.code, b.affiliate.code, a.affiliate.code.toLowerCase(), "ZZZZZZZZ");
const visitBody = (known: Known) => fc.record({ code: rather(links(known), NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });

const programs = ({ a, b }: Known) => fc.constantFrom(a.program, b.program, "prg_00000000000000000000000000");
const applicationBody = (known: Known) =>
  fc.record({
    program: rather(programs(known), NAMES), name: rather(fc.string({ maxLength: 20 }), NAMES), email: rather(fc.constantFrom("bo@example.com", "liang@example.com"), NAMES), pay_to: rather(fc.string({ maxLength: 20 }), NAMES), agree: rather(fc.constant("on"), NAMES), version: rather(fc.constantFrom("1", "2", 1), NAMES),
    answer_0: rather(fc.string({ maxLength: 20 }), NAMES), answer_99: rather(text, NAMES), invite: rather(fc.constantFrom("", known.a.invite, known.b.invite), NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });
const payoutBody = (known: Known) => fc.record({ program: rather(programs(known), NAMES), currency: rather(fc.constantFrom("EUR", "USD"), NAMES), method: rather(fc.constantFrom("paypal", "bank", "store_credit"), NAMES) }, { requiredKeys: [] });
/** What is asked of the sharers' doors. */
const sharePrograms = ({ a, b }: Known) => fc.constantFrom(a.sharing, b.sharing, a.program);
const sharerTokens = ({ a, b }: Known) => fc.constantFrom(...[a, b].map((one) => sharerToken(systemSecrets(ROOT), one.sharer.id, T0)), a.token);
/** What a letter's link carries: ours, of either shop, or with a letter of it changed. */
const stops = ({ a, b }: Known) => fc.oneof(fc.constantFrom(a.stop, b.stop, a.invite), fc.constantFrom(a.stop, b.stop).chain((t) => fc.nat(t.length - 1).map((at) => `${t.slice(0, at)}_${t.slice(at + 1)}`)), text);
const shareBody = (known: Known) =>
  fc.record({
    program: rather(sharePrograms(known), NAMES), shopper: rather(fc.stringMatching(/^[\w-]{16,20}$/), NAMES), token: rather(sharerTokens(known), NAMES), email: rather(fc.constantFrom("bo@example.com", "x", "a@b.c"), NAMES), tell: rather(fc.constantFrom<unknown>("on", true, false), NAMES), stop: rather(fc.constantFrom(undefined, "on"), NAMES),
    packet: rather(fc.constantFrom(known.a.packet, known.b.packet), NAMES), path: rather(way, NAMES), locale: rather(locales, NAMES),
  }, { requiredKeys: [] });
/** The words by which a few browsers ask for coupons: each gets one, and the pool is not for ever. */
const welcomeBody = (known: Known) => fc.record({ code: rather(fc.constantFrom(known.a.sharer.code, known.b.sharer.code, known.a.affiliate.code), NAMES), shopper: rather(fc.constantFrom("", ...Array.from({ length: 8 }, (_, i) => `browser-of-friend-${i}`)), NAMES), path: rather(way, NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });
const afterPaymentBody = (known: Known) => fc.record({ shopper: rather(fc.stringMatching(/^[\w-]{16,20}$/), NAMES), token: rather(sharerTokens(known), NAMES), start: rather(fc.boolean(), NAMES), locale: rather(locales, NAMES) }, { requiredKeys: [] });

type Words = (known: Known) => fc.Arbitrary<string>;
type Posted = { weight: number; body: (known: Known) => fc.Arbitrary<unknown>; /** Tables that such a post may change which was answered 200; and those of one that was not. */ changes: string[]; refused?: string[] };
/** What a route is asked: with a post its body, with `:x` the word that stands there. A route that joins a door does not compile until it stands here. */
type InputsOf<R> = { [P in keyof R]: { query?: Record<string, Words> } & (R[P] extends { post: unknown } ? { post: Posted } : unknown) & (P extends `${string}:x${string}` ? { named: Words } : unknown) };
export type Inputs = Record<string, { query?: Record<string, Words>; post?: Posted; named?: Words }>;

const invitations: Words = ({ a, b }) => fc.oneof(fc.constantFrom(a.invite, b.invite, a.stop), text);
const sharersPage = { program: sharePrograms, token: sharerTokens } satisfies Record<string, Words>;

export const proxyInputs = {
  seats: { post: { weight: 4, body: seatBody, changes: ["Seat", "Group", "Code", "Fact", "OutboxMessage", "Campaign"], refused: ["Problem"] } },
  "seats/status": { post: { weight: 2, body: tokenBody, changes: [] } },
  visits: { post: { weight: 2, body: visitBody, changes: ["VisitDay"] } },
  welcome: { post: { weight: 2, body: welcomeBody, changes: ["Coupon", "OutboxMessage"] } },
  "campaigns/:x/live": { named: ids, query: { shopper: () => fc.stringMatching(/^[\w-]{16,20}$/), invite: invites } },
  "i/:x": { named: invites },
  "i/:x/qr.svg": { named: invites },
  "r/:x": { named: links, query: { to: () => way } },
  "r/:x/qr.svg": { named: links, query: { to: () => way } },
  affiliates: { query: { invite: invitations } },
  // These answer with the page itself, whatever became of what was sent.
  "affiliates/apply": { query: { invite: invitations }, post: { weight: 2, body: applicationBody, changes: ["Participant", "Invitation"] } },
  "affiliates/details": { post: { weight: 1, body: applicationBody, changes: ["Participant"] } },
  "affiliates/payout": { post: { weight: 1, body: payoutBody, changes: ["Payout", "LedgerEntry"] } },
  "affiliates/statement/:x": { named: ({ a, b }) => fc.constantFrom<string>(a.paid, b.paid, a.payout, b.payout, "pay_00000000000000000000000000") },
  share: { query: sharersPage, post: { weight: 1, body: shareBody, changes: ["Participant"] } },
  "share/status": { query: sharersPage, post: { weight: 1, body: shareBody, changes: [] } },
  "share/address": { query: sharersPage, post: { weight: 1, body: shareBody, changes: ["Participant"] } },
  "share/open": { query: sharersPage, post: { weight: 1, body: shareBody, changes: ["Grant", "LedgerEntry", "OutboxMessage"] } },
  "letters/stop": { query: { token: stops }, post: { weight: 2, body: shareBody, changes: ["Participant"] } },
} satisfies InputsOf<typeof PROXY_ROUTES>;

export const extensionInputs = {
  invite: { post: { weight: 1, body: tokenBody, changes: [] } },
  share: { post: { weight: 1, body: afterPaymentBody, changes: ["Participant"] } },
} satisfies InputsOf<typeof EXTENSION_ROUTES>;

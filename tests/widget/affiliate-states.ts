import { DAY } from "../../app/domain/instant";
import { defaultProgram, type Program } from "../../app/domain/program";
import type { ParticipantView } from "../../app/domain/views";
import type { Shown } from "../../app/doors/proxy/affiliate-spoken";
import { grant, id, NOW, participant, payout, program as sample } from "../contracts/samples";

const AGREEMENT = "You share the shop's goods honestly and say that you may earn by it.\n\nYou do not bid on the shop's name in search engines, and you do not buy by your own link. The shop may end the program at any time; what you have earned until then is paid.";
const program = (change: Partial<Program> = {}): Program => sample({ rules: { ...defaultProgram, agreement: { version: 3, text: AGREEMENT }, joining: { open: true, byHand: true, questions: ["Where do you share, and with whom?", "Which of our goods do you use yourself?"] } }, currency: "USD", ...change });
const order = (name: string, financialStatus: "paid" | "pending" = "paid") => ({ id: name, name, placedAt: NOW, totalMinor: 5_000, currency: "USD", financialStatus, test: false });
const person = (standing: ParticipantView["row"]["participant"]["standing"], reason: string | null = null) => participant({ standing, reason, code: "LIANGWEI" });

const joined = (change: Partial<ParticipantView["row"]>, more: Partial<ParticipantView> = {}): ParticipantView => ({
  row: { participant: person("approved"), program: "Friends of the house", visits: 0, checkouts: { begun: 0, completed: 0 }, orders: 0, byVisit: 0, standings: [], ...change }, program: program(), rewards: [], payouts: [], visitDays: [], ...more,
});
const shown = (mine: ParticipantView[], change: Partial<Shown> = {}): Shown => ({ view: { mine, open: [] }, signedIn: true, by: null, codeOf: () => null, shop: { name: "Lantern & Leaf", timezone: "Asia/Singapore", url: "https://tea.example", proxyPrefix: "/apps/tuan", settings: {} }, ...change });

const rewards = [
  { grant: grant({ id: id("grt", 9), currency: "USD", maturesAt: NOW + 12 * DAY, standingMinor: 1_240, fullMinor: 1_240 }), order: order("#1042"), payout: null },
  { grant: grant({ id: id("grt", 8), currency: "USD", maturesAt: null, standingMinor: 860, fullMinor: 860 }), order: order("#1039"), payout: null },
  { grant: grant({ id: id("grt", 7), currency: "USD", hold: "Three of the last four orders were returned; we look at it until Friday", standingMinor: 2_100, fullMinor: 2_100 }), order: order("#1031"), payout: null },
  { grant: grant({ id: id("grt", 6), currency: "USD", state: "matured", standingMinor: 3_150, fullMinor: 4_000 }), order: order("#1018"), payout: null },
  { grant: grant({ id: id("grt", 5), currency: "JPY", state: "matured", standingMinor: 1_200, fullMinor: 1_200 }), order: order("#1011"), payout: null },
  { grant: grant({ id: id("grt", 4), currency: "USD", standingMinor: 0, fullMinor: 700, bookings: 2 }), order: order("#1009"), payout: null },
  { grant: grant({ id: id("grt", 3), currency: "USD", standingMinor: 0, fullMinor: 0, bookings: 0 }), order: order("#1007", "pending"), payout: null },
];
const payouts = [
  payout({ id: id("pay", 4), currency: "USD", minor: 4_100, method: "paypal", state: "requested", requestedAt: NOW - DAY }),
  payout({ id: id("pay", 3), currency: "USD", minor: 3_900, method: "bank", state: "approved", requestedAt: NOW - 20 * DAY }),
  payout({ id: id("pay", 2), currency: "USD", minor: 2_650, method: "paypal", state: "paid", requestedAt: NOW - 50 * DAY, paidAt: NOW - 45 * DAY, reference: "PAYID-MZ7Q2LY" }),
  payout({ id: id("pay", 1), currency: "USD", minor: 2_100, method: "bank", state: "declined", requestedAt: NOW - 80 * DAY, reason: "The account number has a digit too few" }),
];
const standings = [{ currency: "JPY", accrued: 0, payable: -300, payout: 0, paid: 1_500 }, { currency: "USD", accrued: 4_200, payable: 3_150, payout: 8_000, paid: 2_650 }];

/** Every state of the affiliate's page, by name: what tests and pictures go through. */
export const affiliateStates: Record<string, Shown> = {
  "signed-out": shown([], { signedIn: false, view: { mine: [], open: [program(), program({ id: id("prg", 2), title: "Tea teachers", rules: { ...defaultProgram, reward: { ...defaultProgram.reward, rate: { kind: "fixed", minor: 500 } } } })] } }),
  "no-program": shown([]),
  "form": shown([], { view: { mine: [], open: [program()] } }),
  "form-again": shown([], { view: { mine: [], open: [program()] }, notice: { code: "incomplete" }, entered: { program: program().id, name: "Liang Wei", email: "liang", payTo: "", agree: true, version: 3, locale: "en", country: null, by: null, invite: null, answers: { 0: "My tea blog,\nand a group of forty friends" } } }),
  "waiting": shown([joined({ participant: person("applied") })], { notice: { code: "applied" } }),
  "declined": shown([joined({ participant: person("declined", "We look for people who already drink our tea. Please try again next year.") })]),
  "suspended": shown([joined({ participant: person("suspended", "Several of your orders look like your own. Please write to us."), visits: 80, orders: 4, byVisit: 0, standings: [standings[1]!] }, { rewards: rewards.slice(0, 2) })]),
  "banned": shown([joined({ participant: person("banned", "Bidding on our name in search engines"), visits: 80, orders: 4, byVisit: 0, standings: [standings[1]!] }, { rewards: rewards.slice(5) })]),
  "approved-new": shown([joined({})], { notice: { code: "joined" } }),
  "approved": shown([joined({ visits: 1_284, orders: 31, byVisit: 0, standings }, { rewards, payouts })], { view: { mine: [joined({ visits: 1_284, orders: 31, byVisit: 0, standings }, { rewards, payouts })], open: [program({ id: id("prg", 2), title: "Tea teachers" })] } }),
  "approved-coded": shown([joined({}, { program: program({ rules: { ...program().rules, coupon: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 3_000 } } }) })], { view: { mine: [joined({}, { program: program({ rules: { ...program().rules, coupon: { off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 3_000 } } }) })], open: [], codes: ["LIANGWEI"] } }),
  "approved-linked": shown([joined({})], { asked: { program: program().id, typed: "https://tea.example/products/oolong", path: "/products/oolong" } }),
  "approved-elsewhere": shown([joined({})], { asked: { program: program().id, typed: "https://elsewhere.example/", path: null } }),
  "paused": shown([joined({ visits: 12 }, { program: program({ status: "paused" }) })]),
};

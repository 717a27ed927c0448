import fc from "fast-check";
import { readCampaignForm, campaignForm, type CampaignForm } from "../../app/contracts/campaign-form";
import { csv } from "../../app/contracts/csv";
import { readProgramForm } from "../../app/contracts/program-form";
import { MOST_FRIENDS, MOST_PACKET } from "../../app/contracts/program-form-friends";
import { newFriendsForm } from "../../app/contracts/program-form-friends-values";
import { newProgramForm, programFormOf } from "../../app/contracts/program-form-values";
import type { FriendRules } from "../../app/domain/friends";
import { readAmount, readPercent } from "../../app/contracts/typed-numbers";
import { formOf } from "../../app/contracts/campaign-form-values";
import { fromLocal, toLocal } from "../../app/contracts/local-time";
import { readSettingsForm, settingsFormOf } from "../../app/contracts/settings-form";
import { productState, seatRequest, statusRequest } from "../../app/contracts/storefront";
import { orderFacts } from "../../app/adapters/shopify/order-facts";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { jwtVerify } from "../../app/doors/extension/session-token";
import { checkProxySignature } from "../../app/doors/proxy/signature";
import { HOUR } from "../../app/domain/instant";
import { isId, parseShop } from "../../app/domain/id";
import { localeOf } from "../../app/domain/locale";
import { language, shopperTexts } from "../../app/locales/shopper";
import { ok } from "../../app/domain/result";
import { processWebhook } from "../../app/features/process-webhook";
import { whatIsRead } from "../../app/features/webhook-body";
import { adminLocale } from "../../app/locales/admin";
import type { Figures } from "../soak/area";
import { sessionToken } from "./forge";
import { anything, payload, rather, text, topic } from "./inputs";
import { KEYS } from "./stage";

const NOW = Date.UTC(2026, 10, 25, 12);
const json = (value: unknown) => JSON.stringify(value);
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};
const isWhole = (n: number | null, min: number, max: number) => n === null || (Number.isSafeInteger(n) && n >= min && n <= max);

/** Something that reads what comes from outside: what it is given, and what must hold of what it makes of it. */
type Parser<T> = { input: fc.Arbitrary<T>; check(input: T): void | Promise<void> };
const parser = <T>(input: fc.Arbitrary<T>, check: (input: T) => void | Promise<void>): Parser<unknown> => ({ input, check }) as Parser<unknown>;

const digits = (max: number) => fc.nat(max).map(String);
const day = fc.oneof(fc.date({ min: new Date(NOW - 400 * 24 * HOUR), max: new Date(NOW + 400 * 24 * HOUR), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)), fc.constantFrom("2026-03-29", "2026-10-25", "2026-02-30", "0000-00-00", "9999-12-31"));
const hour = fc.tuple(fc.nat(24), fc.nat(60)).map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const zone = fc.constantFrom("Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC", "Pacific/Apia");
const variants = fc.constantFrom("gid://shopify/ProductVariant/1", "gid://shopify/ProductVariant/2", "__proto__");

const form = fc.record({
  id: rather(fc.constantFrom("", "cmp_00000000000000000000000001"), []), revision: rather(fc.nat(9), []), title: rather(fc.string({ maxLength: 90 }), []),
  product: rather(fc.record({ id: rather(fc.constant("gid://shopify/Product/1"), []), handle: text, title: text, image: fc.option(text) }), []),
  variantIds: rather(fc.array(variants, { maxLength: 3 }), []), size: rather(digits(120), []), priceKind: rather(fc.constantFrom("percent", "fixed"), []), percent: rather(fc.oneof(digits(110), fc.constantFrom("12.5", "12,5", "0.01", "99.99")), []),
  fixed: rather(fc.dictionary(variants, rather(digits(2_000), []) as fc.Arbitrary<string>), []), hours: rather(digits(800), []), startDate: rather(day, []), startTime: rather(hour, []), endDate: rather(day, []), endTime: rather(hour, []), timezone: rather(zone, []),
  perShopper: rather(fc.oneof(fc.constant(""), digits(110)), []), unitsPerSeat: rather(digits(110), []), quota: rather(fc.oneof(fc.constant(""), digits(2_000_000)), []), counts: rather(fc.constantFrom("paid", "authorized", "placed"), []), onFailure: rather(fc.constantFrom("refund", "honour"), []),
  matchFirst: rather(fc.boolean(), []), onLate: rather(fc.constantFrom("spill", "refund"), []), onExcess: rather(fc.constantFrom("honour", "refund"), []), onOtherPrice: rather(fc.constantFrom("ignore", "refund"), []), holdMinutes: rather(digits(150), []), captureOnSuccess: rather(fc.boolean(), []), rewarded: rather(fc.boolean(), []),
});
/** A form whose every field is of the right kind, so that all of the reading is reached. */
const goodForm = fc.record({
  id: fc.constant(""), revision: fc.nat(9), title: fc.string({ maxLength: 90 }), product: fc.constant({ id: "gid://shopify/Product/1", handle: "a", title: "A", image: null }), variantIds: fc.constant([] as string[]), size: digits(120), priceKind: fc.constantFrom("percent" as const, "fixed" as const), percent: digits(110),
  fixed: fc.dictionary(variants, digits(2_000)), hours: digits(800), startDate: day, startTime: hour, endDate: day, endTime: hour, timezone: zone, perShopper: fc.oneof(fc.constant(""), digits(110)), unitsPerSeat: digits(110), quota: fc.oneof(fc.constant(""), digits(200)), counts: fc.constantFrom("paid" as const), onFailure: fc.constantFrom("refund" as const), matchFirst: fc.boolean(), onLate: fc.constantFrom("spill" as const), onExcess: fc.constantFrom("honour" as const), onOtherPrice: fc.constantFrom("ignore" as const), holdMinutes: digits(150), captureOnSuccess: fc.boolean(), rewarded: fc.boolean(),
});
const PRICES = { currency: "EUR", currencies: ["EUR"] };

function checkForm(input: unknown) {
  const read = readCampaignForm(input, PRICES);
  if (!read.ok) return must(Object.keys(read.errors).length > 0, "refused without a reason");
  const { rules, startsAt, endsAt, quota, title } = read.value;
  must(title.length >= 1 && title.length <= 80, "title");
  must(isWhole(rules.size, 2, 100) && isWhole(rules.hours, 1, 720) && isWhole(rules.holdMinutes, 5, 120) && isWhole(rules.unitsPerSeat, 1, 100) && isWhole(rules.perShopper, 1, 100) && isWhole(quota, rules.size, 1_000_000), `numbers ${json(rules)}`);
  must(Number.isSafeInteger(startsAt) && endsAt - startsAt >= HOUR, "times");
  must(rules.price.kind === "percent" ? isWhole(rules.price.basisPoints, 1, 9_999) : Object.values(rules.price.byVariant).every((minor) => isWhole(minor, 1, Number.MAX_SAFE_INTEGER)), "prices");
  // What is saved is shown again as it was, and reads as the same.
  const again = readCampaignForm(formOf(read.value, "EUR"), PRICES);
  must(again.ok && json(again.value) === json(read.value), `read again: ${json(again)}`);
}

const PLACE = { currency: "EUR", timezone: "Europe/Berlin" };
const rate = fc.oneof(digits(110), fc.constantFrom("12.5", "0.01"));
const share = fc.record({ id: rather(fc.constantFrom("gid://shopify/Product/1", "gid://shopify/Product/2"), []), title: text, image: fc.option(text), kind: rather(fc.constantFrom("percent", "fixed"), []), rate: rather(rate, []) });
const boost = fc.record({ rate: rather(rate, []), fromDate: rather(day, []), fromTime: rather(hour, []), untilDate: rather(day, []), untilTime: rather(hour, []), everything: fc.boolean() });
/** A new program's form with some fields as anybody might send them. */
const programForm = fc.record({
  title: rather(fc.string({ maxLength: 90 }), []), rateKind: rather(fc.constantFrom("percent", "fixed"), []), rate: rather(rate, []), cap: rather(fc.oneof(fc.constant(""), digits(900)), []), products: fc.array(share, { maxLength: 3 }),
  second: rather(fc.oneof(fc.constant(""), rate), []), secondCountries: rather(fc.constantFrom("", "DE", "de fr", "ZZ", "D", "DE,,SG;TW"), []), couponed: fc.boolean(), couponKind: rather(fc.constantFrom("percent", "fixed"), []), couponOff: rather(rate, []), couponMinimum: rather(fc.oneof(fc.constant(""), digits(900)), []), boosts: fc.array(boost, { maxLength: 3 }), days: rather(digits(400), []), protectDays: rather(digits(400), []), minimum: rather(fc.oneof(fc.constant(""), digits(900)), []), questions: rather(fc.string({ maxLength: 80 }), []), agreement: text, disclosure: text,
}, { requiredKeys: [] }).map((changes) => ({ ...newProgramForm(PLACE, NOW), title: "Tea", ...changes }));

const amountLine = fc.oneof(fc.constant(""), digits(900), fc.constantFrom("0", "0.01", "1.999", "90071992547409.91", "99999999999999999"));
/** A form of a program of sharers, likewise. */
const friendsForm = fc.tuple(fc.constantFrom("share" as const, "red_packet" as const), fc.record({
  title: rather(fc.string({ maxLength: 90 }), []), welcomeKind: rather(fc.constantFrom("percent", "fixed"), []), welcomeOff: rather(rate, []), welcomeMinimum: rather(amountLine, []), welcomeDays: rather(digits(400), []), thanksKind: rather(fc.constantFrom("percent", "fixed"), []), thanksOff: rather(rate, []), thanksMinimum: rather(amountLine, []), thanksDays: rather(digits(400), []), when: rather(fc.constantFrom("paid", "safe"), []),
  lucky: fc.boolean(), packetFrom: rather(amountLine, []), packetTo: rather(amountLine, []), budget: rather(amountLine, []), method: rather(fc.constantFrom("store_credit", "gift_card", "discount"), []), openDays: rather(digits(400), []), packetDays: rather(digits(400), []), orderMinimum: rather(amountLine, []), perSharer: rather(fc.oneof(fc.constant(""), digits(11_000)), []), days: rather(digits(400), []), newCustomersOnly: fc.boolean(), disclosure: text,
}, { requiredKeys: [] })).map(([kind, changes]) => ({ ...newFriendsForm(kind, PLACE.currency), title: "Tea", ...changes }));

const isAmount = (minor: number) => isWhole(minor, 1, Number.MAX_SAFE_INTEGER);
const isMinimum = (minor: number) => isWhole(minor, 0, Number.MAX_SAFE_INTEGER);
function checkFriends({ welcome, thanks, perSharer }: FriendRules) {
  const isBenefit = ({ off, minimumMinor, validDays }: FriendRules["welcome"]) => (off.kind === "percent" ? isWhole(off.basisPoints, 1, 9_999) : isAmount(off.minor)) && isMinimum(minimumMinor) && isWhole(validDays, 1, 365);
  must(isBenefit(welcome) && (perSharer === null || isWhole(perSharer, 1, MOST_FRIENDS)) && isMinimum(thanks.minimumMinor), "friends");
  if (thanks.kind === "coupon") return must(isBenefit(thanks.benefit), "thanks");
  const { fromMinor, toMinor, budgetMinor } = thanks;
  must(isWhole(fromMinor, 1, MOST_PACKET) && isWhole(toMinor, fromMinor, MOST_PACKET) && isWhole(thanks.openDays, 1, 365) && isWhole(thanks.validDays, 1, 365), "packet");
  must(budgetMinor === null ? fromMinor === toMinor : isWhole(budgetMinor, toMinor, Number.MAX_SAFE_INTEGER), "budget");
}

function checkProgram(input: unknown) {
  const read = readProgramForm(input, PLACE);
  if (!read.ok) return must(Object.keys(read.errors).length > 0, "refused without a reason");
  const { title, rules } = read.value;
  const isRate = (of: typeof rules.reward.rate) => (of.kind === "percent" ? isWhole(of.basisPoints, 1, 9_999) : isWhole(of.minor, 1, Number.MAX_SAFE_INTEGER));
  must(title.length >= 1 && title.length <= 80 && !json(read.value).includes("\\u0000"), "words");
  must(isRate(rules.reward.rate) && rules.reward.boosts.every((boost) => isRate(boost.rate) && boost.until - boost.from >= HOUR) && [...rules.reward.products, ...(rules.reward.collections ?? [])].every((own) => ("minor" in own ? isAmount(own.minor) : isWhole(own.basisPoints, 0, 9_999))), "rates");
  must(rules.reward.boosts.every((one, at) => rules.reward.boosts.every((other, place) => at === place || one.until <= other.from || other.until <= one.from)), "boosts");
  must(isWhole(rules.attribution.days, 1, 365) && isWhole(rules.attribution.protectDays, 0, rules.attribution.days) && isWhole(rules.payout.minimumMinor, 0, Number.MAX_SAFE_INTEGER) && (rules.friends !== undefined || rules.payout.methods.length > 0), "numbers");
  const { second } = rules.reward;
  must(!second || (isWhole(second.basisPoints, 1, 9_999) && second.countries.length > 0 && second.countries.every((code) => /^[A-Z]{2}$/.test(code))), "second level");
  if (rules.friends) checkFriends(rules.friends);
  const again = readProgramForm(programFormOf(read.value, PLACE, new Map(), NOW), PLACE);
  must(again.ok && json(again.value) === json(read.value), `read again: ${json(again)}`);
}

const money = fc.record({ shopMoney: fc.record({ amount: fc.oneof({ weight: 1, arbitrary: text }, { weight: 9, arbitrary: digits(9_999) }, { weight: 9, arbitrary: fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${String(b).padStart(2, "0")}`) }) }) });
const line = fc.record({ id: fc.constant("gid://shopify/LineItem/1"), product: fc.option(fc.record({ id: text })), variant: fc.option(fc.record({ id: text })), title: text, quantity: fc.nat(), currentQuantity: fc.nat(), isGiftCard: fc.boolean(), originalUnitPriceSet: money, priceAfterAllDiscountsBeforeTaxesSet: money, taxLines: fc.array(fc.record({ priceSet: money }), { maxLength: 2 }), discountAllocations: fc.array(fc.record({ allocatedAmountSet: money, discountApplication: fc.oneof(fc.record({ __typename: fc.constant("DiscountCodeApplication"), code: text }), fc.constant({ __typename: "AutomaticDiscountApplication" })) }), { maxLength: 2 }), customAttributes: fc.array(fc.record({ key: text, value: fc.option(text) }), { maxLength: 3 }) });
const moment = fc.oneof({ weight: 9, arbitrary: fc.constant("2026-11-25T12:00:00Z") }, { weight: 1, arbitrary: text });
const transaction = fc.record({ kind: fc.constantFrom("SALE", "CAPTURE", "AUTHORIZATION", "REFUND", "VOID"), status: fc.constantFrom("SUCCESS", "PENDING", "FAILURE", "ERROR"), createdAt: moment, processedAt: fc.option(moment) });
const orderNode = fc.record({ id: text, name: text, transactions: fc.array(transaction, { maxLength: 3 }), createdAt: moment, updatedAt: fc.constant("2026-11-25T12:00:00Z"), cancelledAt: fc.option(fc.constant("2026-11-25T12:00:00Z")), displayFinancialStatus: fc.option(fc.constantFrom("PAID", "PARTIALLY_REFUNDED", "PENDING")), currencyCode: fc.constantFrom("EUR", "JPY", "KWD", ""), test: fc.boolean(), subtotalPriceSet: fc.option(money), currentTotalPriceSet: money, totalReceivedSet: money, totalRefundedSet: money, totalRefundedShippingSet: money, customer: fc.option(fc.record({ id: text, firstName: fc.option(text), numberOfOrders: fc.constantFrom("0", "1", "900719925474099312", "many"), orders: fc.record({ nodes: fc.array(fc.record({ id: text, createdAt: moment }), { maxLength: 3 }) }) })), customAttributes: fc.array(fc.record({ key: fc.constantFrom("_tuan_visits", "gift"), value: fc.option(text) }), { maxLength: 3 }), displayFulfillmentStatus: fc.constantFrom("FULFILLED", "UNFULFILLED"), edited: fc.boolean(), returnStatus: fc.constantFrom("NO_RETURN", "IN_PROGRESS"), disputes: fc.array(fc.record({ status: fc.constantFrom("LOST", "WON", "UNDER_REVIEW") }), { maxLength: 2 }), refundDiscrepancySet: money, email: fc.option(text), customerLocale: fc.option(text), fulfillments: fc.constant([]), capturable: fc.boolean() });

const secrets = systemSecrets("a secret of the tests");
const GID = /^gid:\/\/shopify\/(Order|Product|DiscountCodeNode)\/\d+$/;

/** Every reader of what comes from outside. */
export const parsers: Record<string, Parser<unknown>> = {
  "campaign form": parser(form, checkForm),
  "campaign form, rightly typed": parser(goodForm, (input: CampaignForm) => {
    must(campaignForm.safeParse(input).success || input.title.length > 200, "the contract refuses what the editor sends");
    checkForm(input);
  }),
  "program form": parser(programForm, checkProgram),
  "form of a program of sharers": parser(friendsForm, checkProgram),
  "cells of a file": parser(fc.array(text, { minLength: 1, maxLength: 3 }), (cells) => {
    // As a spreadsheet reads it back: no cell is a formula, wherever it is cut, none has become two, and no word is lost.
    const read = [...csv([cells]).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n$)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
    const words = (all: string[]) => json(all.map((cell) => cell.replaceAll("'", "")));
    must(words(read) === words(cells), `${json(cells)} became ${json(read)}`);
    must(!read.some((cell) => /^[\t\r\n]/.test(cell) || cell.split(/[;|\t\r\n]/).some((part) => /^[\s"]*[=+\-@＝＋－＠]/u.test(part))), `a formula in ${json(read)}`);
  }),
  "settings form": parser(fc.record({ invite: rather(fc.record({ en: rather(fc.string({ maxLength: 210 }), []), "zh-CN": text, "zh-TW": text }), ["en"]), size: rather(digits(120), []), percent: rather(digits(110), []), hours: rather(digits(800), []), perShopper: rather(fc.oneof(fc.constant(""), digits(110)), []), marginFloor: rather(fc.oneof(fc.constant(""), digits(110)), []) }), (input) => {
    const read = readSettingsForm(input);
    if (!read.ok) return must(Object.keys(read.errors).length > 0, "refused without a reason");
    must(isWhole(read.value.defaults.size!, 2, 100) && isWhole(read.value.defaults.hours!, 1, 720), "numbers");
    const again = readSettingsForm(settingsFormOf(read.value));
    must(again.ok && json(again.value) === json(read.value), `read again: ${json(again)}`);
  }),
  "percentages and amounts": parser(fc.tuple(fc.oneof(text, digits(110), fc.constantFrom("12.5", "0,01")), fc.constantFrom("EUR", "JPY", "KWD")), ([typed, currency]) => {
    must(isWhole(readPercent(typed), 1, 9_999), "percent");
    must(isWhole(readAmount(typed, currency), 1, Number.MAX_SAFE_INTEGER), "amount");
  }),
  "local times": parser(fc.tuple(fc.oneof({ weight: 4, arbitrary: day }, { weight: 1, arbitrary: text }), fc.oneof({ weight: 4, arbitrary: hour }, { weight: 1, arbitrary: text }), fc.oneof({ weight: 4, arbitrary: zone }, { weight: 1, arbitrary: text }), fc.constantFrom("start" as const, "end" as const)), ([date, time, tz, edge]) => {
    const read = fromLocal({ date, time }, tz, edge);
    if (read.ok) must(Number.isSafeInteger(read.at) && json(toLocal(read.at, tz)) === json({ date, time }), `${date} ${time} ${tz} → ${read.at}`);
  }),
  "locales": parser(fc.oneof(text, fc.constantFrom("zh_CN", "zh-Hant-HK", "en;q=0.9", "*", "i-default", "x-private", "en-u-ca-buddhist-nu-thai", "de-DE-1996")), (given) => {
    const locale = localeOf(given);
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(1);
    new Intl.DateTimeFormat(locale).format(0);
    must(shopperTexts(given) === shopperTexts(language(given)) && ["en", "zh-CN", "zh-TW"].includes(adminLocale(given)), "language");
  }),
  "seat requests": parser(anything(["campaign", "variant", "quantity", "invite", "shopper", "name", "locale"]), (input) => {
    const read = seatRequest.safeParse(input);
    statusRequest.safeParse(input);
    productState.safeParse(input);
    if (read.success) must(read.data.campaign.length <= 40 && isWhole(read.data.quantity, 1, 1_000) && (read.data.name ?? "").length <= 40 && !/\p{Cc}/u.test(read.data.name ?? ""), json(read.data));
  }),
  "webhook bodies": parser(fc.tuple(topic, fc.oneof({ weight: 4, arbitrary: payload.map((p) => json(p) ?? "") }, { weight: 1, arbitrary: text })), async ([name, body]) => {
    const asked: string[] = [];
    const person = async (_: string, who: { customerId: string; orderIds: string[] }) => void asked.push(`gid://shopify/Order/${who.customerId}`, ...who.orderIds.map((one) => `gid://shopify/Order/${one}`));
    const process = processWebhook({ recordOrder: async (_, id) => void asked.push(id), refreshProduct: async (_, id) => void asked.push(id), hearOfDiscount: async (_, id) => void asked.push(id), refreshShop: async () => undefined, scopesChanged: async () => undefined, uninstallShop: async () => undefined, eraseShop: async () => undefined, exportCustomer: async (shop, who) => (await person(shop, who), ok(null)), redactCustomer: async (shop, who) => (await person(shop, who), null) });
    const stored = whatIsRead(name, body);
    const outcome = async (of: string) => json(await process({ shop: "tea.myshopify.com" as never, id: "1", topic: name, body: of, receivedAt: NOW, attempts: 0, trace: null }));
    const first = await outcome(body);
    must(asked.every((id) => GID.test(id)), `asked for ${asked.join()}`);
    const seen = asked.splice(0).join();
    // What is stored of a body is worked on as the body itself would be.
    const second = await outcome(stored);
    must(/"(done|dead)"/.test(first) && second === first && asked.join() === seen, `${name}: ${first} of the body, ${second} of what is stored`);
  }),
  "orders as Shopify tells them": parser(fc.tuple(orderNode, fc.array(line, { maxLength: 3 })), ([node, lines]) => {
    try {
      const order = orderFacts(node as never, lines as never);
      must([order.totalMinor, order.refundedMinor, order.goodwillMinor, order.keptMinor ?? 0, order.customerOrders ?? 0, ...order.lines.flatMap((l) => [l.unitMinor, l.discountMinor, l.netMinor, ...l.codes.map((c) => c.minor)])].every(Number.isSafeInteger) && [order.placedAt, order.paidAt ?? 0, order.authorizedAt ?? 0].every(Number.isFinite), json(order));
    } catch (error) {
      // An amount or a time that is none stops the job: a guessed one would be worse.
      if (!(error instanceof Error) || !/^(money|instant): /.test(error.message)) throw error;
    }
  }),
  "session tokens": parser(fc.oneof({ weight: 2, arbitrary: text.map((t) => `${t}.${t}.${t}`) }, { weight: 3, arbitrary: fc.tuple(anything(["dest", "aud", "exp", "iss", "nbf"]), rather(fc.constant({ alg: "HS256" }), ["alg"])).map(([c, header]) => sessionToken(c ?? null, { header: header ?? null })) }), (token) => {
    const read = jwtVerify(token, KEYS, NOW);
    if (read) must(parseShop(read.shop) !== null && read.aud === KEYS.apiKey, json(read));
  }),
  "signed queries": parser(fc.oneof(text.map((t) => new URLSearchParams(t)), fc.array(fc.tuple(fc.oneof(fc.constantFrom("signature", "shop", "timestamp", "hmac"), text), text), { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs))), (query) => {
    must(checkProxySignature(query, KEYS.apiSecret, NOW) === "invalid", `accepted ${query}`);
  }),
  "seat tokens": parser(fc.oneof(text, text.map((t) => `${t}.${t}`), fc.tuple(text, fc.nat()).map(([t, at]) => { const good = secrets.sign("seat", "x"); return `${good.slice(0, at % good.length)}${t}`; })), (token) => {
    const opened = secrets.open("seat", token);
    must(opened === null || opened === "x", `opened ${token}`);
    must(secrets.open("other purpose", token) === null, "opened for another purpose");
  }),
  "ids and shops": parser(fc.oneof(text, anything([])), (given) => {
    must(!isId("cmp", given) || given.length === 30, "id");
    must(parseShop(given) === null || /^[a-z0-9-]+\.myshopify\.com$/.test(String(given)), "shop");
  }),
};

/** Inputs for each parser that one block of the long campaign tries; `npm test` tries fewer of each block. */
export const EACH = 200;

/** @throws with the smallest input that shows it, and the command that shows it again */
export async function fuzzParsers(block: number, figures: Figures, each = EACH): Promise<void> {
  for (const [name, { input, check }] of Object.entries(parsers)) {
    const run = await fc.check(fc.asyncProperty(input, async (one) => check(one)), { seed: block, numRuns: each });
    if (run.failed) throw new Error(`${name}: ${json(run.counterexample)}\n${String(run.errorInstance)}\nreplay: FUZZ_BLOCK=${block} npx vitest run tests/attack/fuzz.test.ts`, { cause: run.errorInstance });
    figures[`inputs of ${name}`] = (figures[`inputs of ${name}`] ?? 0) + run.numRuns;
  }
}

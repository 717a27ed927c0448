import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gid, type ShopDomain } from "../../app/domain/id";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { type Commerce, CommerceUnavailable } from "../../app/ports/commerce";
import type { SmallShop } from "../../sandbox/shopify/testing/small-shop";
import { testShop, value } from "./shopify-shop";

let small: SmallShop;
let commerce: Commerce;
let shop: ShopDomain;
beforeEach(async () => {
  ({ small, commerce, shop } = await testShop());
});
afterEach(() => small.close());

const world = () => small.api.world;
const customer = (index = 0) => world().customers[index]!;
const REFUSED = (message: string) => ({ ok: false, refusal: { code: "refused", message: expect.stringContaining(message) } });
const GONE = { ok: false, refusal: { code: "gone" } };

describe("store credit", () => {
  type Input = Parameters<Commerce["creditStore"]>[1];
  const input = (over: Partial<Input> = {}): Input => ({ customerId: String(customer().id), minor: 1_234, currency: world().shop.currency, claimed: [], progress: null, ours: async () => true, ...over });
  const credit = (over: Partial<Input> = {}) => value(commerce.creditStore(shop, input(over)));
  /** Both calls of a payout, with what the first one found. */
  const both = async (over: Partial<Input> = {}) => {
    const { state, progress, reference } = await credit(over);
    expect([state, reference]).toEqual(["looked", null]);
    return credit({ ...over, progress });
  };
  const accounts = () => world().storeCredit.map(({ customerId, currency, balance }) => ({ customerId, currency, balance }));
  const paid = () => world().storeCredit.flatMap(({ transactions }) => transactions.map(({ id, minor }) => [gid("StoreCreditAccountCreditTransaction", id), minor]));

  test("the first call only looks; the second credits and names what it made", async () => {
    const looked = await credit();
    expect(looked).toMatchObject({ state: "looked", reference: null });
    expect(world().storeCredit).toEqual([]);
    const done = await credit({ progress: looked.progress });
    expect(done.state).toBe("done");
    expect(paid()).toEqual([[done.reference, 1_234]]);
    expect(accounts()).toEqual([{ customerId: customer().id, currency: world().shop.currency, balance: 1_234 }]);
  });

  test("a repeat finds the credit that is there, after the progress went through the database", async () => {
    const { progress } = await credit();
    const stored: unknown = JSON.parse(JSON.stringify(progress));
    const done = await credit({ progress: stored });
    await small.pass(HOUR);
    expect(await credit({ progress: stored })).toEqual(done);
    expect(paid()).toHaveLength(1);
  });

  test("a credit whose answer was lost is not given twice", async () => {
    const { progress } = await credit();
    small.server.faults.add({ fault: "lost_answer", operation: "CreditStore" });
    await expect(credit({ progress })).rejects.toThrow(CommerceUnavailable);
    expect(paid()).toHaveLength(1);
    expect(await credit({ progress })).toMatchObject({ state: "done", reference: paid()[0]![0] });
    expect(paid()).toHaveLength(1);
  });

  test("who is asked for too late, when somebody else has taken over, is not credited", async () => {
    const { progress } = await credit();
    expect(await credit({ progress, ours: async () => false })).toEqual({ state: "looked", progress, reference: null });
    expect(paid()).toEqual([]);
  });

  test("who takes over nothing only looks: finds what was credited, and credits nothing", async () => {
    const { progress } = await credit();
    const look = { progress, ours: async () => false };
    expect(await credit(look)).toMatchObject({ state: "looked", reference: null });
    small.server.faults.add({ fault: "lost_answer", operation: "CreditStore" });
    await expect(credit({ progress })).rejects.toThrow(CommerceUnavailable);
    expect(await credit(look)).toMatchObject({ state: "done", reference: paid()[0]![0] });
    expect(paid()).toHaveLength(1);
  });

  test("a look whose answer was lost, or that was not stored, has done nothing", async () => {
    for (const operation of ["StoreCreditAccounts", "StoreCreditTransactions"]) {
      small.server.faults.add({ fault: "lost_answer", operation });
      // There is an account to look into.
      small.api.storeCredit.credit({ customerId: customer().id }, { minor: 5, currency: world().shop.currency, expiresAt: null });
      await expect(credit()).rejects.toThrow(CommerceUnavailable);
    }
    expect((await credit()).state).toBe("looked");
    expect((await credit()).state).toBe("looked");
    expect(paid().map(([, minor]) => minor)).toEqual([5, 5]);
  });

  test("two equal payouts are both paid, one after the other", async () => {
    const first = await both();
    const second = await both({ claimed: [first.reference!] });
    expect(second.reference).not.toBe(first.reference);
    expect(accounts()).toMatchObject([{ balance: 2_468 }]);
  });

  test("an equal credit that is known to be another payout's is not taken for this one", async () => {
    const { progress } = await credit();
    const other = await both();
    expect(await credit({ progress })).toMatchObject({ reference: other.reference });
    const own = await credit({ progress, claimed: [other.reference!] });
    expect(own.reference).not.toBe(other.reference);
    expect(paid()).toHaveLength(2);
  });

  test("an equal credit that was there before, from whomever, is not taken for it", async () => {
    small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1_234, currency: world().shop.currency, expiresAt: null });
    const done = await both();
    expect(paid().map(([id]) => id)).toEqual([expect.anything(), done.reference]);
  });

  test("of more than one that appeared, the first is ours", async () => {
    const { progress } = await credit();
    small.server.faults.add({ fault: "lost_answer", operation: "CreditStore" });
    await expect(credit({ progress })).rejects.toThrow(CommerceUnavailable);
    const ours = paid()[0]![0];
    await small.pass(MINUTE);
    small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1_234, currency: world().shop.currency, expiresAt: null });
    expect(await credit({ progress })).toMatchObject({ state: "done", reference: ours });
    expect(paid()).toHaveLength(2);
  });

  test("other sums, what was spent, other currencies and other people's credit are no sign of it", async () => {
    const { progress } = await credit();
    const { currency } = world().shop;
    const { account } = small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1_233, currency, expiresAt: null }) as Extract<ReturnType<typeof small.api.storeCredit.credit>, { account: unknown }>;
    account.transactions.push({ id: world().nextId(), kind: "DEBIT", minor: 1_234, balanceAfter: 0, at: world().now(), expiresAt: null });
    small.api.storeCredit.credit({ customerId: customer(1).id }, { minor: 1_234, currency, expiresAt: null });
    world().shop.currency = "EUR";
    small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1_234, currency: "EUR", expiresAt: null });
    world().shop.currency = currency;
    const done = await credit({ progress });
    expect(await credit({ progress })).toEqual(done);
    expect(account.transactions.map(({ kind, minor }) => [kind, minor])).toEqual([["CREDIT", 1_233], ["DEBIT", 1_234], ["CREDIT", 1_234]]);
  });

  test("each currency has an account of its own, found among many", async () => {
    const { currency } = world().shop;
    for (const one of ["EUR", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "AUD", "NZD", "CAD", "SGD", "HKD", "TWD", "CNY", "THB", "MYR", "PHP", "JPY"]) {
      world().shop.currency = one;
      small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1, currency: one, expiresAt: null });
    }
    // Yen have no decimals: 1,234 of them are no 12.34.
    const { progress } = await credit({ currency: "JPY" });
    const done = await credit({ currency: "JPY", progress });
    expect(await credit({ currency: "JPY", progress })).toEqual(done);
    expect(accounts().at(-1)).toEqual({ customerId: customer().id, currency: "JPY", balance: 1_235 });
    world().shop.currency = currency;
    await both();
    expect(accounts().at(-1)).toMatchObject({ currency, balance: 1_234 });
  });

  test("a credit is found among hundreds", async () => {
    const { progress } = await credit();
    const done = await credit({ progress });
    for (let count = 0; count < 250; count++) {
      small.api.storeCredit.credit({ customerId: customer().id }, { minor: 1, currency: world().shop.currency, expiresAt: null });
    }
    await small.pass(MINUTE);
    expect(await credit({ progress })).toEqual(done);
    expect(paid()).toHaveLength(251);
  });

  test("an unknown customer is gone, in the first call and in the second", async () => {
    expect(await commerce.creditStore(shop, input({ customerId: "5" }))).toEqual(GONE);
    const second = input({ progress: (await credit()).progress });
    world().customers = [];
    expect(await commerce.creditStore(shop, second)).toEqual(GONE);
  });

  test("a customer who disappears between the look and the credit is gone as well", async () => {
    const { progress } = await credit();
    const credited = small.api.storeCredit.credit;
    small.api.storeCredit.credit = (...args) => {
      world().customers = [];
      return credited(...args);
    };
    expect(await commerce.creditStore(shop, input({ progress }))).toEqual(GONE);
  });

  test("a customer whom the app may not see is not taken for gone", async () => {
    world().app.scopes = world().app.scopes.filter((scope) => !scope.endsWith("_customers"));
    expect(await commerce.creditStore(shop, input())).toEqual(REFUSED("Access denied"));
  });

  test("an account that Shopify does not show is not taken for an empty one", async () => {
    const { progress } = await both();
    world().storeCredit.find = () => undefined;
    expect(await commerce.creditStore(shop, input({ progress }))).toEqual(REFUSED("did not show"));
    expect(paid()).toHaveLength(1);
  });

  test("another currency than the shop's, and no sum at all, are refused and nothing is credited", async () => {
    const { progress } = await credit();
    expect(await commerce.creditStore(shop, input({ progress, currency: "JPY" }))).toEqual(REFUSED("not currently supported"));
    expect(await commerce.creditStore(shop, input({ progress, minor: 0 }))).toEqual(REFUSED("positive amount"));
    expect(world().storeCredit).toEqual([]);
  });

  test("throttled comes with the moment to come back, and credits nothing", async () => {
    const { progress } = await credit();
    small.server.faults.add({ fault: "throttled", operation: "CreditStore" });
    const error = await credit({ progress }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CommerceUnavailable);
    expect((error as CommerceUnavailable).retryAt).toBeGreaterThan(world().now());
    expect(world().storeCredit).toEqual([]);
    expect((await credit({ progress })).state).toBe("done");
  });
});

describe("gift cards", () => {
  type Input = Parameters<Commerce["giftCard"]>[1];
  const input = (over: Partial<Input> = {}): Input => ({ code: "abcd2345efgh6789", minor: 2_550, currency: world().shop.currency, note: "Tuan payout 1", ...over });
  const make = (over: Partial<Input> = {}) => commerce.giftCard(shop, input(over));

  test("a card is made under our code, with its value and a note for the merchant", async () => {
    expect(await make()).toEqual({ ok: true, value: null });
    expect(world().giftCards).toMatchObject([{ code: "abcd2345efgh6789", initialMinor: 2_550, balance: 2_550, currency: world().shop.currency, customerId: null, note: "Tuan payout 1" }]);
  });

  test("the same code makes one card, however it is written; another code another card", async () => {
    await value(make());
    await value(make());
    await value(make({ code: "ABCD2345EFGH6789" }));
    expect(world().giftCards).toHaveLength(1);
    await value(make({ code: "abcd2345efgh678x" }));
    expect(world().giftCards).toHaveLength(2);
  });

  test("a card whose answer was lost is not made twice", async () => {
    small.server.faults.add({ fault: "lost_answer", operation: "CreateGiftCard" });
    await expect(make()).rejects.toThrow(CommerceUnavailable);
    expect(world().giftCards).toHaveLength(1);
    expect(await make()).toEqual({ ok: true, value: null });
    expect(world().giftCards).toHaveLength(1);
  });

  const find = (over: Partial<Parameters<Commerce["findGiftCard"]>[1]> = {}) => value(commerce.findGiftCard(shop, { signs: "6789", minor: 2_550, currency: world().shop.currency, since: world().now(), ...over }));

  test("a card is found again by its last signs, in whatever case, its sum and its time, and looking makes none", async () => {
    expect(await find()).toBe(false);
    expect(world().giftCards).toEqual([]);
    await value(make({ code: "ABCD2345EFGH67zx" }));
    expect([await find({ signs: "67ZX" }), await find({ signs: "67zx" })]).toEqual([true, true]);
    expect([await find(), await find({ signs: "67ZX", minor: 2_551 }), await find({ signs: "67ZX", currency: "EUR" }), await find({ signs: "67ZX", since: world().now() + 2 * HOUR })]).toEqual([false, false, false, false]);
    for (let count = 0; count < 150; count++) small.api.giftCards.create({ code: `LATER${1000 + count}`, minor: 100, currency: world().shop.currency, customerId: null, note: null });
    expect(await find({ signs: "67ZX" })).toBe(true);
  });

  test("a look whose answer does not come, or that Shopify does not allow, says nothing of the card", async () => {
    await value(make());
    small.server.faults.add({ fault: "lost_answer", operation: "NewestGiftCards" });
    await expect(find()).rejects.toThrow(CommerceUnavailable);
    expect(await find()).toBe(true);
    world().app.scopes = world().app.scopes.filter((scope) => !scope.endsWith("_gift_cards"));
    expect(await commerce.findGiftCard(shop, { signs: "6789", minor: 2_550, currency: world().shop.currency, since: world().now() })).toEqual(REFUSED("Access denied"));
  });

  test("what Shopify finds wrong is a refusal, in its words", async () => {
    expect(await make({ currency: "JPY" })).toEqual(REFUSED("not supported"));
    expect(await make({ minor: 0 })).toEqual(REFUSED("greater than 0"));
    expect(await make({ code: "short" })).toEqual(REFUSED("too short"));
    expect(world().giftCards).toEqual([]);
  });

  test("throttled and away may pass, and make no card", async () => {
    small.server.faults.add({ fault: "throttled", operation: "CreateGiftCard" });
    await expect(make()).rejects.toMatchObject({ retryAt: expect.any(Number) });
    small.server.faults.add({ fault: "unavailable", operation: "CreateGiftCard" });
    await expect(make()).rejects.toThrow(CommerceUnavailable);
    expect(world().giftCards).toEqual([]);
    await value(make());
  });
});

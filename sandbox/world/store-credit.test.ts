import { describe, expect, it } from "vitest";
import { testShop } from "./testing/shop";

const HOUR = 3_600_000;
const usd = (minor: number, expiresAt: number | null = null) => ({ minor, currency: "USD", expiresAt });

describe("store credit", () => {
  it("opens an account with the first credit, and adds up: twice is twice", async () => {
    const api = testShop();
    const [mei, chen] = api.world.customers.map(({ id }) => ({ customerId: id }));
    api.storeCredit.credit(mei!, usd(500));
    await api.clock.advance(HOUR);
    api.storeCredit.credit(mei!, usd(500));
    api.storeCredit.credit(chen!, usd(70, api.world.now() + 1));
    expect(api.world.storeCredit).toMatchObject([
      { ...mei, currency: "USD", balance: 1_000, transactions: [{ kind: "CREDIT", minor: 500, balanceAfter: 500, expiresAt: null }, { minor: 500, balanceAfter: 1_000, at: api.world.now() }] },
      { ...chen, balance: 70, transactions: [{ expiresAt: api.world.now() + 1 }] },
    ]);
    expect(new Set(api.world.storeCredit.flatMap(({ transactions }) => transactions.map(({ id }) => id))).size).toBe(3);
  });

  it("keeps an account for each currency", () => {
    const api = testShop();
    const owner = { customerId: api.world.customers[0]!.id };
    api.storeCredit.credit(owner, usd(500));
    api.world.shop.currency = "EUR";
    api.storeCredit.credit(owner, { minor: 300, currency: "EUR", expiresAt: null });
    expect(api.world.storeCredit.map(({ currency, balance }) => [currency, balance])).toEqual([["USD", 500], ["EUR", 300]]);
  });

  it("goes to the account that is named", () => {
    const api = testShop();
    api.storeCredit.credit({ customerId: api.world.customers[0]!.id }, usd(500));
    api.storeCredit.credit({ accountId: api.world.storeCredit[0]!.id }, usd(20));
    expect(api.world.storeCredit).toMatchObject([{ balance: 520 }]);
  });

  it.each([
    ["for nobody", { customerId: 5 }, usd(1), "OWNER_NOT_FOUND"],
    ["for no account", { accountId: 5 }, usd(1), "ACCOUNT_NOT_FOUND"],
    ["of nothing", null, usd(0), "NEGATIVE_OR_ZERO_AMOUNT"],
    ["of less than nothing", null, usd(-1), "NEGATIVE_OR_ZERO_AMOUNT"],
    ["in a currency the shop does not sell in", null, { ...usd(1), currency: "EUR" }, "UNSUPPORTED_CURRENCY"],
    ["that has ended", null, usd(1, 1), "EXPIRES_AT_IN_PAST"],
  ])("is refused %s", (_, owner, input, code) => {
    const api = testShop();
    expect(api.storeCredit.credit(owner ?? { customerId: api.world.customers[0]!.id }, input)).toMatchObject({ code, error: expect.any(String) });
    expect(api.world.storeCredit).toEqual([]);
  });

  it("is refused in another currency than the account's", () => {
    const api = testShop();
    api.storeCredit.credit({ customerId: api.world.customers[0]!.id }, usd(500));
    expect(api.storeCredit.credit({ accountId: api.world.storeCredit[0]!.id }, { ...usd(1), currency: "EUR" })).toMatchObject({ code: "MISMATCHING_CURRENCY" });
    expect(api.world.storeCredit).toMatchObject([{ balance: 500 }]);
  });
});

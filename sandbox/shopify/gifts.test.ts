import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallShop, type SmallShop } from "./testing/small-shop";

let shop: SmallShop;
beforeEach(async () => void (shop = await smallShop()));
afterEach(() => shop.close());

const gid = (type: string, id: number | string) => `gid://shopify/${type}/${id}`;
const owner = () => gid("Customer", shop.api.world.customers[0]!.id);
const HOUR = 3_600_000;

describe("store credit", () => {
  const CREDIT = `mutation Credit($id: ID!, $input: StoreCreditAccountCreditInput!) { storeCreditAccountCredit(id: $id, creditInput: $input) {
    storeCreditAccountTransaction { id amount { amount currencyCode } balanceAfterTransaction { amount } createdAt expiresAt event account { id balance { amount currencyCode } } } userErrors { field message code } } }`;
  const LOOK = `query Look($id: ID!, $query: String, $reverse: Boolean, $after: String) { customer(id: $id) { storeCreditAccounts(first: 5) { nodes { id balance { amount currencyCode }
    transactions(first: 2, query: $query, reverse: $reverse, after: $after) { nodes { __typename amount { amount } ... on StoreCreditAccountCreditTransaction { id } } pageInfo { hasNextPage endCursor } } } } } }`;
  const credit = async (amount: string, more: Record<string, unknown> = {}, id = owner(), currencyCode = "USD") => (await shop.run(CREDIT, { id, input: { creditAmount: { amount, currencyCode }, ...more } })).data.storeCreditAccountCredit;
  const look = async (more: Record<string, unknown> = {}) => (await shop.run(LOOK, { id: owner(), ...more })).data.customer.storeCreditAccounts.nodes;
  const sums = (account: { transactions: { nodes: { amount: { amount: string } }[] } }) => account.transactions.nodes.map((one) => one.amount.amount);

  test("a customer is credited, and credited again when asked again", async () => {
    expect(await look()).toEqual([]);
    const first = await credit("12.50");
    expect(first).toEqual({
      storeCreditAccountTransaction: { id: expect.stringContaining("StoreCreditAccountCreditTransaction/"), amount: { amount: "12.50", currencyCode: "USD" }, balanceAfterTransaction: { amount: "12.50" }, createdAt: "2026-11-20T09:00:00Z", expiresAt: null, event: "ADJUSTMENT", account: { id: expect.stringContaining("StoreCreditAccount/"), balance: { amount: "12.50", currencyCode: "USD" } } },
      userErrors: [],
    });
    const again = await credit("12.50");
    expect(again.storeCreditAccountTransaction.id).not.toBe(first.storeCreditAccountTransaction.id);
    const byAccount = await credit("1.00", { expiresAt: "2026-12-24T00:00:00Z" }, first.storeCreditAccountTransaction.account.id);
    expect(byAccount.storeCreditAccountTransaction).toMatchObject({ expiresAt: "2026-12-24T00:00:00Z", account: { balance: { amount: "26.00" } } });
    expect(await look()).toMatchObject([{ id: first.storeCreditAccountTransaction.account.id, balance: { amount: "26.00", currencyCode: "USD" } }]);
  });

  test("transactions come oldest first, or newest first when reversed, page by page", async () => {
    for (const amount of ["1.00", "2.00", "3.00"]) {
      await credit(amount);
      await shop.pass(HOUR);
    }
    const [oldest] = await look();
    expect(sums(oldest)).toEqual(["1.00", "2.00"]);
    const [newest] = await look({ reverse: true });
    expect(sums(newest)).toEqual(["3.00", "2.00"]);
    expect(newest.transactions.pageInfo.hasNextPage).toBe(true);
    const [rest] = await look({ reverse: true, after: newest.transactions.pageInfo.endCursor });
    expect([sums(rest), rest.transactions.pageInfo.hasNextPage]).toEqual([["1.00"], false]);
    const account = (await shop.run("query A($id: ID!) { storeCreditAccount(id: $id) { balance { amount } } }", { id: oldest.id })).data.storeCreditAccount;
    expect(account).toEqual({ balance: { amount: "6.00" } });
    expect((await shop.run("query A($id: ID!) { storeCreditAccount(id: $id) { balance { amount } } }", { id: gid("StoreCreditAccount", 1) })).data.storeCreditAccount).toBeNull();
  });

  test("what was spent is another type, and can be told apart", async () => {
    await credit("5.00");
    shop.api.world.storeCredit[0]!.transactions.push({ id: 9, kind: "DEBIT", minor: 200, balanceAfter: 300, at: shop.api.world.now() + 1, expiresAt: null });
    expect((await look())[0].transactions.nodes).toMatchObject([{ __typename: "StoreCreditAccountCreditTransaction", id: expect.any(String) }, { __typename: "StoreCreditAccountDebitTransaction" }]);
    expect(sums((await look({ query: "type:credit" }))[0])).toEqual(["5.00"]);
  });

  test.each([
    ["0.00", {}, null, "USD", ["creditInput", "creditAmount", "amount"], "NEGATIVE_OR_ZERO_AMOUNT"],
    ["-1.00", {}, null, "USD", ["creditInput", "creditAmount", "amount"], "NEGATIVE_OR_ZERO_AMOUNT"],
    ["1.00", {}, null, "EUR", ["creditInput", "creditAmount", "currencyCode"], "UNSUPPORTED_CURRENCY"],
    ["1.00", { expiresAt: "2026-11-20T09:00:00Z" }, null, "USD", ["creditInput", "expiresAt"], "EXPIRES_AT_IN_PAST"],
    ["1.00", {}, gid("Customer", 5), "USD", ["id"], "OWNER_NOT_FOUND"],
    ["1.00", {}, gid("CompanyLocation", 5), "USD", ["id"], "OWNER_NOT_FOUND"],
    ["1.00", {}, gid("StoreCreditAccount", 5), "USD", ["id"], "ACCOUNT_NOT_FOUND"],
  ])("a bad credit is a user error: %s %j %s %s", async (amount, more, id, currency, field, code) => {
    expect(await credit(amount, more, id ?? owner(), currency)).toEqual({ storeCreditAccountTransaction: null, userErrors: [{ field, message: expect.any(String), code }] });
    expect(shop.api.world.storeCredit).toEqual([]);
  });

  test("an account takes no other currency than its own", async () => {
    const { storeCreditAccountTransaction } = await credit("1.00");
    expect((await credit("1.00", {}, storeCreditAccountTransaction.account.id, "EUR")).userErrors).toMatchObject([{ code: "MISMATCHING_CURRENCY" }]);
  });
});

describe("gift cards", () => {
  const CREATE = `mutation Card($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCard { id balance { amount currencyCode } initialValue { amount } lastCharacters maskedCode enabled note customer { id } } giftCardCode userErrors { field message code } } }`;
  const input = (more: Record<string, unknown> = {}) => ({ code: "abcd1234EFGH", initialAmount: { amount: "25.00", currencyCode: "USD" }, ...more });
  const create = async (more: Record<string, unknown> = {}) => (await shop.run(CREATE, { input: input(more) })).data.giftCardCreate;

  test("a card is made under the code that was asked for, which only its maker sees whole", async () => {
    expect(await create({ customerId: owner(), note: "thanks" })).toEqual({
      giftCard: { id: expect.stringContaining("GiftCard/"), balance: { amount: "25.00", currencyCode: "USD" }, initialValue: { amount: "25.00" }, lastCharacters: "efgh", maskedCode: "•••• •••• •••• efgh", enabled: true, note: "thanks", customer: { id: owner() } },
      giftCardCode: "abcd1234EFGH",
      userErrors: [],
    });
  });

  test("a code that is taken, in any case, makes no second card", async () => {
    await create();
    expect(await create({ code: "ABCD1234EFGH" })).toEqual({ giftCard: null, giftCardCode: null, userErrors: [{ field: ["input", "code"], message: "Code has already been taken", code: "TAKEN" }] });
    expect(shop.api.world.giftCards).toHaveLength(1);
  });

  test.each([
    [{ code: "abc1234" }, "code", "TOO_SHORT"],
    [{ code: "a".repeat(21) }, "code", "TOO_LONG"],
    [{ code: "abcd 1234" }, "code", "INVALID"],
    [{ initialAmount: null }, "initialAmount", "MISSING_ARGUMENT"],
    [{ initialAmount: { amount: "0.00", currencyCode: "USD" } }, "initialAmount", "GREATER_THAN"],
    [{ initialAmount: { amount: "-5.00", currencyCode: "USD" } }, "initialAmount", "GREATER_THAN"],
    [{ initialAmount: { amount: "5.00", currencyCode: "EUR" } }, "initialAmount", "INVALID"],
    [{ customerId: gid("Customer", 5) }, "customerId", "CUSTOMER_NOT_FOUND"],
  ])("a bad card is a user error: %j", async (more, field, code) => {
    expect(await create(more)).toEqual({ giftCard: null, giftCardCode: null, userErrors: [{ field: ["input", field], message: expect.any(String), code }] });
    expect(shop.api.world.giftCards).toEqual([]);
  });

  test("a card without a code, or with more than the stand-in keeps, fails loudly", async () => {
    for (const more of [{ code: null }, { expiresOn: "2027-01-01" }]) expect((await shop.run(CREATE, { input: input(more) })).errors?.[0]?.message).toContain("stand-in:");
    expect((await shop.run(CREATE, { input: { code: "abcd1234", initialValue: "5.00" } })).errors?.[0]?.message).toContain("deprecated");
    expect(shop.api.world.giftCards).toEqual([]);
  });

  test("a card for somebody needs the scope to write customers; one for nobody does not", async () => {
    const poor = await smallShop({ scopes: ["write_gift_cards", "read_customers"] });
    try {
      const to = gid("Customer", poor.api.world.customers[0]!.id);
      expect((await poor.run(CREATE, { input: input({ customerId: to }) })).errors).toMatchObject([{ extensions: { code: "ACCESS_DENIED" } }]);
      expect(poor.api.world.giftCards).toEqual([]);
      expect((await poor.run(CREATE, { input: input() })).data.giftCardCreate.userErrors).toEqual([]);
    } finally {
      await poor.close();
    }
  });
});

test("each of these is refused without its scope", async () => {
  const poor = await smallShop({ scopes: ["write_customers"] });
  try {
    const codes = async (query: string) => (await poor.run(query)).errors?.map((one) => one.extensions?.code);
    const id = gid("Customer", poor.api.world.customers[0]!.id);
    expect(await codes(`mutation { storeCreditAccountCredit(id: "${id}", creditInput: {creditAmount: {amount: "1.00", currencyCode: USD}}) { userErrors { code } } }`)).toEqual(["ACCESS_DENIED"]);
    expect(await codes(`mutation { giftCardCreate(input: {code: "abcd1234", initialAmount: {amount: "1.00", currencyCode: USD}}) { giftCardCode } }`)).toEqual(["ACCESS_DENIED"]);
    expect(await codes(`{ customer(id: "${id}") { storeCreditAccounts(first: 1) { nodes { id } } } }`)).toEqual(["ACCESS_DENIED"]);
    expect([poor.api.world.storeCredit, poor.api.world.giftCards]).toEqual([[], []]);
  } finally {
    await poor.close();
  }
});

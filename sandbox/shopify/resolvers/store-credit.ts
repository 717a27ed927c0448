import type { StoreCreditAccount, StoreCreditTransaction } from "../../world/types";
import { byId, connection, type Page } from "../connection";
import { gid, iso, isoOrNull, numberOf } from "../gid";
import { minorOf, moneyV2 } from "../money";
import { search } from "../search-query";
import type { Resolvers, ShopRoom } from "../shop-room";

type Credit = { id: string; creditInput: { creditAmount: { amount: string; currencyCode: string }; expiresAt?: string | null; notify?: boolean | null } };

const TYPES = { CREDIT: "StoreCreditAccountCreditTransaction", DEBIT: "StoreCreditAccountDebitTransaction" } as const;

const transactionView = (account: StoreCreditAccount, one: StoreCreditTransaction) => ({
  __typename: TYPES[one.kind],
  id: gid(TYPES[one.kind], one.id),
  account: () => accountView(account),
  amount: moneyV2(one.minor, account.currency),
  balanceAfterTransaction: moneyV2(one.balanceAfter, account.currency),
  createdAt: iso(one.at),
  event: "ADJUSTMENT",
  origin: null,
  ...(one.kind === "CREDIT" ? { expiresAt: isoOrNull(one.expiresAt) } : {}),
});

function accountView(account: StoreCreditAccount): Record<string, unknown> {
  return {
    __typename: "StoreCreditAccount",
    id: gid("StoreCreditAccount", account.id),
    balance: moneyV2(account.balance, account.currency),
    transactions(args: Page & { query?: string | null; sortKey: string }) {
      if (args.sortKey !== "CREATED_AT") throw new Error(`stand-in: transactions of store credit cannot be sorted by ${args.sortKey}`);
      const found = search(account.transactions, args.query, { id: (one) => one.id, type: (one) => one.kind });
      return connection(found, args, (one) => ({ value: one.at, id: one.id }), (one) => transactionView(account, one));
    },
  };
}

/** A customer's accounts, one for each currency. */
export const accountsOf = (room: ShopRoom, customerId: number) => (args: Page & { query?: string | null }) =>
  connection(search(room.world.storeCredit.filter((one) => one.customerId === customerId), args.query, { id: (one) => one.id, currency_code: (one) => one.currency }), args, byId, accountView);

export const storeCreditQueries: Resolvers = {
  storeCreditAccount({ id }: { id: string }, room) {
    const account = room.world.storeCredit.find((one) => one.id === numberOf(id, "StoreCreditAccount"));
    return account ? accountView(account) : null;
  },
};

export const storeCreditMutations: Resolvers = {
  /** Knows no key: the same call twice credits twice. */
  storeCreditAccountCredit({ id, creditInput: { creditAmount, expiresAt, notify } }: Credit, room) {
    if (notify) throw new Error("stand-in: nobody is told of store credit");
    const accountId = numberOf(id, "StoreCreditAccount");
    const { currencyCode: currency, amount } = creditAmount;
    const done = room.api.storeCredit.credit(accountId === null ? { customerId: numberOf(id, "Customer") ?? 0 } : { accountId }, { minor: amount.startsWith("-") ? -1 : minorOf(amount, currency), currency, expiresAt: expiresAt ? Date.parse(expiresAt) : null });
    if ("error" in done) return { storeCreditAccountTransaction: null, userErrors: [{ field: FIELDS[done.code] ?? ["id"], message: done.error, code: done.code }] };
    return { storeCreditAccountTransaction: transactionView(done.account, done.transaction), userErrors: [] };
  },
};

const FIELDS: Record<string, string[]> = {
  NEGATIVE_OR_ZERO_AMOUNT: ["creditInput", "creditAmount", "amount"],
  MISMATCHING_CURRENCY: ["creditInput", "creditAmount", "currencyCode"],
  UNSUPPORTED_CURRENCY: ["creditInput", "creditAmount", "currencyCode"],
  EXPIRES_AT_IN_PAST: ["creditInput", "expiresAt"],
};

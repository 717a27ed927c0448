import type { WorldApi } from "./api";
import type { Context } from "./context";

const refuse = (code: string, error: string) => ({ error, code });

/**
 * Store credit (https://shopify.dev/docs/api/admin-graphql/latest/mutations/storeCreditAccountCredit): an account holds
 * one currency. The stand-in sells in the shop's currency only, so it takes no credit in another one.
 */
export function storeCreditRoom({ world }: Context): WorldApi["storeCredit"] {
  return {
    credit(owner, { minor, currency, expiresAt }) {
      const byId = "accountId" in owner ? world.storeCredit.find((one) => one.id === owner.accountId) : undefined;
      if ("accountId" in owner && !byId) return refuse("ACCOUNT_NOT_FOUND", "Store credit account does not exist");
      const customerId = "customerId" in owner ? owner.customerId : byId!.customerId;
      if (!world.customers.some((one) => one.id === customerId)) return refuse("OWNER_NOT_FOUND", "Owner does not exist");
      if (minor <= 0) return refuse("NEGATIVE_OR_ZERO_AMOUNT", "A positive amount must be used to credit a store credit account");
      if (byId && byId.currency !== currency) return refuse("MISMATCHING_CURRENCY", "The currency provided does not match the currency of the store credit account");
      if (currency !== world.shop.currency) return refuse("UNSUPPORTED_CURRENCY", "The currency provided is not currently supported");
      if (expiresAt !== null && expiresAt <= world.now()) return refuse("EXPIRES_AT_IN_PAST", "The expiry date must be in the future");
      const known = byId ?? world.storeCredit.find((one) => one.customerId === customerId && one.currency === currency);
      const account = known ?? { id: world.nextId(), customerId, currency, balance: 0, transactions: [] };
      if (!known) world.storeCredit.push(account);
      account.balance += minor;
      const transaction = { id: world.nextId(), kind: "CREDIT" as const, minor, balanceAfter: account.balance, at: world.now(), expiresAt };
      account.transactions.push(transaction);
      return { account, transaction };
    },
  };
}

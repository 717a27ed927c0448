import { z } from "zod";
import { gid, type ShopDomain } from "../../domain/id";
import { parseDecimal, toDecimal } from "../../domain/money";
import { ok, refuse } from "../../domain/result";
import type { Answer, Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { CurrencyCode } from "./generated/admin.types";
import { CREDIT_STORE, STORE_CREDIT_ACCOUNTS, STORE_CREDIT_TRANSACTIONS } from "./operations/store-credit";
import { allNodes } from "./pages";
import { refusalOf, refused } from "./user-errors";

/** The credits of the same sum that were there before ours was asked for. */
const looked = z.object({ seen: z.array(z.string()) });

type Input = Parameters<Commerce["creditStore"]>[1];

/**
 * Credits a customer, once. Shopify takes neither a key nor a note with a credit, so one whose answer was lost is known
 * again only by having appeared since the first look: whatever came since with the same sum and is nobody else's counts
 * as ours. It is the customer who is credited, not the account, which Shopify opens with the first credit of a currency.
 */
export const creditStore =
  (api: AdminApi): Commerce["creditStore"] =>
  async (shop, input) => {
    const credits = await creditsOf(api, shop, input);
    if (!credits.ok) return credits;
    const before = looked.safeParse(input.progress).data;
    if (!before) return ok({ state: "looked", progress: { seen: credits.value } satisfies z.infer<typeof looked>, reference: null });
    const others = new Set([...before.seen, ...input.claimed]);
    // The oldest: nothing of ours came after it, since it is looked for before each credit.
    const found = credits.value.findLast((id) => !others.has(id));
    if (found) return ok({ state: "done", progress: before, reference: found });
    if (!(await input.ours())) return ok({ state: "looked", progress: before, reference: null });
    const { minor, currency } = input;
    const answer = await api.request(shop, CREDIT_STORE, { id: gid("Customer", input.customerId), credit: { creditAmount: { amount: toDecimal({ minor, currency }), currencyCode: currency as CurrencyCode } } });
    if (!answer.ok) return answer;
    const payload = answer.value.storeCreditAccountCredit;
    if (payload?.storeCreditAccountTransaction) return ok({ state: "done", progress: before, reference: payload.storeCreditAccountTransaction.id });
    if (payload?.userErrors.some((error) => error.code === "OWNER_NOT_FOUND")) return refuse("gone");
    return refusalOf(payload?.userErrors) ?? refused("Shopify credited nothing and gave no reason");
  };

/** Ids of the customer's credits of this sum and currency, newest first. */
async function creditsOf(api: AdminApi, shop: ShopDomain, { customerId, minor, currency }: Input): Answer<string[]> {
  const accountId = await accountOf(api, shop, customerId, currency);
  if (!accountId.ok) return accountId;
  if (accountId.value === null) return ok([]);
  const id = accountId.value;
  const page = async (after?: string) => {
    const answer = await api.request(shop, STORE_CREDIT_TRANSACTIONS, { accountId: id, after });
    return answer.ok ? ok(answer.value.storeCreditAccount?.transactions) : answer;
  };
  const first = await page();
  if (!first.ok) return first;
  // Taking no history for an empty one would be taking what was paid for unpaid.
  if (!first.value) return refused("Shopify did not show the store credit account");
  const moves = await allNodes(first.value, page);
  if (!moves.ok) return moves;
  return ok(moves.value.flatMap((move) => (move.__typename === "StoreCreditAccountCreditTransaction" && parseDecimal(move.amount.amount, currency).minor === minor ? [move.id] : [])));
}

/** @returns null when the customer has no account in this currency yet */
async function accountOf(api: AdminApi, shop: ShopDomain, customerId: string, currency: string): Answer<string | null> {
  const page = async (after?: string) => {
    const answer = await api.request(shop, STORE_CREDIT_ACCOUNTS, { customerId: gid("Customer", customerId), after });
    return answer.ok ? ok(answer.value.owner?.storeCreditAccounts) : answer;
  };
  const first = await page();
  if (!first.ok) return first;
  if (!first.value) return refuse("gone");
  const accounts = await allNodes(first.value, page);
  return accounts.ok ? ok(accounts.value.find((account) => account.balance.currencyCode === currency)?.id ?? null) : accounts;
}

import { toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { CurrencyCode } from "./generated/admin.types";
import { CREATE_GIFT_CARD } from "./operations/gift-cards";
import { isTaken, refusalOf, refused } from "./user-errors";

/**
 * Makes a gift card under a code that we chose. Shopify never tells a card's code again and knows no idempotency here,
 * but a code is unique in a shop: a second card under it collides, and the first one is what was asked for. It
 * is bearer money: to name its owner would need the scope write_customers.
 */
export const giftCard =
  (api: AdminApi): Commerce["giftCard"] =>
  async (shop, { code, minor, currency, note }) => {
    const answer = await api.request(shop, CREATE_GIFT_CARD, {
      input: { code, note, initialAmount: { amount: toDecimal({ minor, currency }), currencyCode: currency as CurrencyCode } },
    });
    if (!answer.ok) return answer;
    const payload = answer.value.giftCardCreate;
    if (payload?.giftCard || payload?.userErrors.some(isTaken)) return ok(null);
    return refusalOf(payload?.userErrors) ?? refused("Shopify made no gift card and gave no reason");
  };

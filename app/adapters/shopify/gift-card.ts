import { HOUR } from "../../domain/instant";
import { parseDecimal, toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import type { CurrencyCode } from "./generated/admin.types";
import { CREATE_GIFT_CARD, NEWEST_GIFT_CARDS } from "./operations/gift-cards";
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

/** Shopify's clock and ours may differ by so much. */
const APART = HOUR;

/** Looks through the cards that were made since, newest first, for one with these last signs and this sum. */
export const findGiftCard =
  (api: AdminApi): Commerce["findGiftCard"] =>
  async (shop, { signs, minor, currency, since }) => {
    for (let after: string | undefined; ; ) {
      const answer = await api.request(shop, NEWEST_GIFT_CARDS, { after });
      if (!answer.ok) return answer;
      const { nodes, pageInfo } = answer.value.giftCards;
      const made = nodes.filter((card) => Date.parse(card.createdAt) >= since - APART);
      if (made.some((card) => card.lastCharacters.toLowerCase() === signs.toLowerCase() && card.initialValue.currencyCode === currency && parseDecimal(card.initialValue.amount, currency).minor === minor)) return ok(true);
      if (made.length < nodes.length || !pageInfo.hasNextPage || !pageInfo.endCursor) return ok(false);
      after = pageInfo.endCursor;
    }
  };

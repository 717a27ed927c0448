import type { WorldApi } from "./api";
import type { Context } from "./context";

/** Length of a code of one's own (https://shopify.dev/docs/api/admin-graphql/latest/input-objects/GiftCardCreateInput). */
const SHORTEST = 8;
const LONGEST = 20;

const refuse = (field: string, code: string, error: string) => ({ error, code, field });

/** Gift cards. A code is unique in the shop, in whatever case it is written, and is never shown again. */
export function giftCardRoom({ world }: Context): WorldApi["giftCards"] {
  return {
    create({ code, minor, currency, customerId, note }) {
      if (code.length < SHORTEST) return refuse("code", "TOO_SHORT", `Code is too short (minimum is ${SHORTEST} characters)`);
      if (code.length > LONGEST) return refuse("code", "TOO_LONG", `Code is too long (maximum is ${LONGEST} characters)`);
      if (!/^[a-z0-9]+$/i.test(code)) return refuse("code", "INVALID", "Code can only contain letters and numbers");
      if (minor <= 0) return refuse("initialAmount", "GREATER_THAN", "Initial value must be greater than 0");
      if (currency !== world.shop.currency) return refuse("initialAmount", "INVALID", "Currency is not supported");
      if (customerId !== null && !world.customers.some((one) => one.id === customerId)) return refuse("customerId", "CUSTOMER_NOT_FOUND", "The customer could not be found");
      if (world.giftCards.some((one) => one.code.toUpperCase() === code.toUpperCase())) return refuse("code", "TAKEN", "Code has already been taken");
      const card = { id: world.nextId(), code, initialMinor: minor, balance: minor, currency, customerId, note, createdAt: world.now() };
      world.giftCards.push(card);
      return card;
    },
  };
}

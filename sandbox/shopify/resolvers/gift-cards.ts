import { GraphQLError } from "graphql";
import type { GiftCard } from "../../world/types";
import { connection, type Page } from "../connection";
import { gid, iso, numberOf } from "../gid";
import { minorOf, moneyV2 } from "../money";
import { hasScope } from "../rules/scopes";
import type { Resolvers, ShopRoom } from "../shop-room";
import { customerByNumber } from "./customers";

type Input = { code?: string | null; note?: string | null; customerId?: string | null; initialAmount?: { amount: string; currencyCode: string } | null; expiresOn?: string | null; recipientAttributes?: unknown; templateSuffix?: string | null; crossCurrencyRedemptionStrategy?: string | null };

const last = (card: GiftCard) => card.code.slice(-4).toLowerCase();

const cardView = (room: ShopRoom, card: GiftCard) => ({
  __typename: "GiftCard",
  id: gid("GiftCard", card.id),
  balance: moneyV2(card.balance, card.currency),
  initialValue: moneyV2(card.initialMinor, card.currency),
  lastCharacters: last(card),
  maskedCode: `•••• •••• •••• ${last(card)}`,
  enabled: true,
  note: card.note,
  createdAt: iso(card.createdAt),
  customer: () => customerByNumber(room, card.customerId),
});

export const giftCardQueries: Resolvers = {
  giftCards(args: Page & { query?: string | null; savedSearchId?: string | null; sortKey: string }, room) {
    if (args.sortKey !== "CREATED_AT" || args.query || args.savedSearchId) throw new Error("stand-in: gift cards are neither searched nor sorted but by their creation");
    return connection(room.world.giftCards, args, (one) => ({ value: one.createdAt, id: one.id }), (one) => cardView(room, one));
  },
};

export const giftCardMutations: Resolvers = {
  /** Knows no key: only a code of one's own keeps a second call from making a second card. */
  giftCardCreate({ input }: { input: Input }, room) {
    if (input.expiresOn || input.recipientAttributes || input.templateSuffix || input.crossCurrencyRedemptionStrategy) throw new Error("stand-in: gift cards with an end, a recipient, a template or a strategy are not implemented");
    if (!input.code) throw new Error("stand-in: a gift card without a code of one's own could be made twice");
    // The schema says of this one field that it needs a scope of its own.
    if (input.customerId && !hasScope(room.world.app.scopes, "write_customers")) throw new GraphQLError("Access denied for customerId argument. Required access: `write_customers` access scope.", { extensions: { code: "ACCESS_DENIED" } });
    const refused = (field: string, message: string, code: string) => ({ giftCard: null, giftCardCode: null, userErrors: [{ field: ["input", field], message, code }] });
    if (!input.initialAmount) return refused("initialAmount", "Initial amount can't be blank", "MISSING_ARGUMENT");
    const { amount, currencyCode: currency } = input.initialAmount;
    const made = room.api.giftCards.create({ code: input.code, minor: amount.startsWith("-") ? -1 : minorOf(amount, currency), currency, customerId: input.customerId ? (numberOf(input.customerId, "Customer") ?? 0) : null, note: input.note ?? null });
    if ("error" in made) return refused(made.field, made.error, made.code);
    return { giftCard: cardView(room, made), giftCardCode: made.code, userErrors: [] };
  },
};

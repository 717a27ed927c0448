export const CREATE_GIFT_CARD = `#graphql
  mutation CreateGiftCard($input: GiftCardCreateInput!) {
    giftCardCreate(input: $input) {
      giftCard { id }
      userErrors { field message code }
    }
  }
`;

/** Gift cards, newest first. Not searched: Shopify's search runs behind its writes. */
export const NEWEST_GIFT_CARDS = `#graphql
  query NewestGiftCards($after: String) {
    giftCards(first: 100, after: $after, sortKey: CREATED_AT, reverse: true) {
      nodes { createdAt lastCharacters initialValue { amount currencyCode } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

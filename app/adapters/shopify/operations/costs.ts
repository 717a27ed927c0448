export const UNIT_COSTS = `#graphql
  query UnitCosts($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on ProductVariant {
        id
        inventoryItem {
          unitCost { amount currencyCode }
        }
      }
    }
  }
`;

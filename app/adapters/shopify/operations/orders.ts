export const ORDER = `#graphql
  query Order($id: ID!, $after: String) {
    order(id: $id) {
      id
      name
      createdAt
      updatedAt
      cancelledAt
      displayFinancialStatus
      currencyCode
      test
      capturable
      email
      phone
      shippingAddress { address1 address2 city zip countryCodeV2 phone }
      customerLocale
      customer {
        id
        firstName
        numberOfOrders
        orders(first: 20, sortKey: CREATED_AT, reverse: true) { nodes { id createdAt } }
      }
      customAttributes { key value }
      displayFulfillmentStatus
      returnStatus
      edited
      disputes { status }
      refundDiscrepancySet { shopMoney { amount } }
      subtotalPriceSet { shopMoney { amount } }
      currentTotalPriceSet { shopMoney { amount } }
      totalReceivedSet { shopMoney { amount } }
      totalRefundedSet { shopMoney { amount } }
      totalRefundedShippingSet { shopMoney { amount } }
      fulfillments(first: 20) { status createdAt deliveredAt }
      transactions(first: 50) { kind status createdAt processedAt }
      lineItems(first: 25, after: $after) {
        nodes {
          id
          title
          quantity
          currentQuantity
          isGiftCard
          product { id }
          variant { id }
          originalUnitPriceSet { shopMoney { amount } }
          priceAfterAllDiscountsBeforeTaxesSet { shopMoney { amount } }
          taxLines { priceSet { shopMoney { amount } } }
          customAttributes { key value }
          discountAllocations {
            allocatedAmountSet { shopMoney { amount } }
            discountApplication {
              __typename
              ... on DiscountCodeApplication { code }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const ORDERS_CHANGED = `#graphql
  query OrdersChanged($query: String!, $after: String) {
    orders(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes { id updatedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const TAG_ORDER = `#graphql
  mutation TagOrder($id: ID!, $tags: [String!]!) {
    tagsAdd(id: $id, tags: $tags) {
      userErrors { field message }
    }
  }
`;

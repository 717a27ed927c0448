export const FULFILLMENT_ORDERS = `#graphql
  query FulfillmentOrders($id: ID!, $after: String) {
    order(id: $id) {
      id
      cancelledAt
      fulfillmentOrders(first: 10, after: $after) {
        nodes {
          id
          status
          fulfillmentHolds { id handle heldByRequestingApp }
          lineItems(first: 30) {
            nodes { id remainingQuantity lineItem { id } }
            pageInfo { hasNextPage endCursor }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const MORE_FULFILLMENT_ORDER_LINES = `#graphql
  query MoreFulfillmentOrderLines($id: ID!, $after: String) {
    fulfillmentOrder(id: $id) {
      lineItems(first: 100, after: $after) {
        nodes { id remainingQuantity lineItem { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const HOLD = `#graphql
  mutation Hold($id: ID!, $hold: FulfillmentOrderHoldInput!) {
    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
      fulfillmentHold { id }
      userErrors { field message code }
    }
  }
`;

export const RELEASE_HOLDS = `#graphql
  mutation ReleaseHolds($id: ID!, $holdIds: [ID!]!) {
    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
      fulfillmentOrder { id }
      userErrors { field message code }
    }
  }
`;

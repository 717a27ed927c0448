/** What an order owes and is owed, before anything is done about its money. */
export const ORDER_MONEY = `#graphql
  query OrderMoney($id: ID!, $after: String) {
    order(id: $id) {
      id
      cancelledAt
      displayFinancialStatus
      currencyCode
      presentmentCurrencyCode
      totalReceivedSet { presentmentMoney { amount } }
      totalRefundedSet { presentmentMoney { amount } }
      currentTotalPriceSet { presentmentMoney { amount } }
      fulfillments(first: 50) { status }
      transactions(first: 50) { id kind status }
      refunds(first: 50) {
        id
        note
        transactions(first: 5) {
          nodes {
            id
            status
            gateway
            amountSet { presentmentMoney { amount } }
            parentTransaction { id }
          }
        }
      }
      lineItems(first: 100, after: $after) {
        nodes { id quantity currentQuantity refundableQuantity unfulfilledQuantity }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const SUGGESTED_REFUND = `#graphql
  query SuggestedRefund($id: ID!, $lines: [RefundLineItemInput!]!, $shipping: Boolean!) {
    order(id: $id) {
      suggestedRefund(refundLineItems: $lines, refundShipping: $shipping) {
        suggestedTransactions {
          gateway
          amountSet { presentmentMoney { amount } }
          parentTransaction { id }
        }
      }
    }
  }
`;

export const REFUND = `#graphql
  mutation Refund($input: RefundInput!, $key: String!) {
    refundCreate(input: $input) @idempotent(key: $key) {
      refund {
        id
        transactions(first: 5) { nodes { id status } }
      }
      userErrors { field message }
    }
  }
`;

export const CANCEL = `#graphql
  mutation Cancel($orderId: ID!, $refundMethod: OrderCancelRefundMethodInput!, $restock: Boolean!, $staffNote: String!) {
    orderCancel(orderId: $orderId, notifyCustomer: false, reason: OTHER, refundMethod: $refundMethod, restock: $restock, staffNote: $staffNote) {
      job { id done }
      orderCancelUserErrors { field message code }
    }
  }
`;

export const JOB = `#graphql
  query Job($id: ID!) {
    job(id: $id) { id done }
  }
`;

export const CAPTURABLE = `#graphql
  query Capturable($id: ID!) {
    order(id: $id) {
      id
      displayFinancialStatus
      capturable
      presentmentCurrencyCode
      totalCapturableSet { presentmentMoney { amount } }
      currentTotalPriceSet { presentmentMoney { amount } }
      totalReceivedSet { presentmentMoney { amount } }
      transactions(first: 10, capturable: true) {
        id
        totalUnsettledSet { presentmentMoney { amount } }
      }
    }
  }
`;

export const CAPTURE = `#graphql
  mutation Capture($input: OrderCaptureInput!) {
    orderCapture(input: $input) {
      transaction { id status }
      userErrors { field message }
    }
  }
`;

/** A customer's accounts, one for each currency. `owner`: a customer that the app may not see is no customer that is gone. */
export const STORE_CREDIT_ACCOUNTS = `#graphql
  query StoreCreditAccounts($customerId: ID!, $after: String) {
    owner: customer(id: $customerId) {
      id
      storeCreditAccounts(first: 20, after: $after) {
        nodes { id balance { currencyCode } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

/** What moved on an account, newest first. Not searched for by type: Shopify's search runs behind its writes. */
export const STORE_CREDIT_TRANSACTIONS = `#graphql
  query StoreCreditTransactions($accountId: ID!, $after: String) {
    storeCreditAccount(id: $accountId) {
      id
      transactions(first: 100, after: $after, sortKey: CREATED_AT, reverse: true) {
        nodes {
          __typename
          amount { amount }
          ... on StoreCreditAccountCreditTransaction { id }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const CREDIT_STORE = `#graphql
  mutation CreditStore($id: ID!, $credit: StoreCreditAccountCreditInput!) {
    storeCreditAccountCredit(id: $id, creditInput: $credit) {
      storeCreditAccountTransaction { id }
      userErrors { field message code }
    }
  }
`;

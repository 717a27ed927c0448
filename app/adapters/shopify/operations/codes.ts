export const ADD_CODES = `#graphql
  mutation AddCodes($discountId: ID!, $codes: [DiscountRedeemCodeInput!]!) {
    discountRedeemCodeBulkAdd(discountId: $discountId, codes: $codes) {
      bulkCreation { id }
      userErrors { field message code }
    }
  }
`;

export const CODES_ADDED = `#graphql
  query CodesAdded($id: ID!) {
    discountRedeemCodeBulkCreation(id: $id) {
      id
      done
      discountCode { id }
      codes(first: 250) {
        nodes {
          code
          discountRedeemCode { id }
          errors { message code }
        }
      }
    }
  }
`;

export const CODES_OF_DISCOUNT = `#graphql
  query CodesOfDiscount($id: ID!, $after: String) {
    discountNode(id: $id) {
      id
      discount {
        __typename
        ... on DiscountCodeBasic {
          codes(first: 250, after: $after) {
            nodes { id code }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`;

export const REMOVE_CODES = `#graphql
  mutation RemoveCodes($discountId: ID!, $ids: [ID!]!) {
    discountCodeRedeemCodeBulkDelete(discountId: $discountId, ids: $ids) {
      job { id done }
      userErrors { field message code }
    }
  }
`;

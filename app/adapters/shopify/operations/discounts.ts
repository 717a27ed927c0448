export const CREATE_DISCOUNT = `#graphql
  mutation CreateDiscount($discount: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $discount) {
      codeDiscountNode { id }
      userErrors { field message code }
    }
  }
`;

export const UPDATE_DISCOUNT = `#graphql
  mutation UpdateDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {
    discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) {
      codeDiscountNode { id }
      userErrors { field message code }
    }
  }
`;

/** A discount by one of its codes, with the products and variants it is for. */
export const DISCOUNT_BY_CODE = `#graphql
  query DiscountByCode($code: String!) {
    codeDiscountNodeByCode(code: $code) {
      id
      codeDiscount {
        __typename
        ... on DiscountCodeBasic {
          customerGets {
            items {
              __typename
              ... on DiscountProducts {
                products(first: 100) { nodes { id } }
                productVariants(first: 100) { nodes { id } }
              }
            }
          }
        }
      }
    }
  }
`;

/** What has become of the discount behind a code. */
export const COUPON_BY_CODE = `#graphql
  query CouponByCode($code: String!) {
    codeDiscountNodeByCode(code: $code) {
      codeDiscount {
        __typename
        ... on DiscountCodeBasic { status asyncUsageCount }
      }
    }
  }
`;

export const STOP_DISCOUNT = `#graphql
  mutation StopDiscount($id: ID!) {
    discountCodeDeactivate(id: $id) {
      codeDiscountNode { id }
      userErrors { field message code }
    }
  }
`;

export const DISCOUNT_EXISTS = `#graphql
  query DiscountExists($id: ID!) {
    discountNode(id: $id) { id }
  }
`;

export const PRODUCT = `#graphql
  query Product($id: ID!, $after: String) {
    product(id: $id) {
      id
      handle
      title
      status
      featuredMedia { preview { image { url } } }
      variants(first: 100, after: $after) {
        nodes {
          id
          title
          price
          availableForSale
          media(first: 1) { nodes { preview { image { url } } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

export const PRODUCT_EXISTS = `#graphql
  query ProductExists($id: ID!) {
    product(id: $id) { id }
  }
`;

export const SET_METAFIELD = `#graphql
  mutation SetMetafield($metafield: MetafieldsSetInput!) {
    metafieldsSet(metafields: [$metafield]) {
      userErrors { field message }
    }
  }
`;

export const DELETE_METAFIELD = `#graphql
  mutation DeleteMetafield($metafield: MetafieldIdentifierInput!) {
    metafieldsDelete(metafields: [$metafield]) {
      userErrors { field message }
    }
  }
`;

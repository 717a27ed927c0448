export const COLLECTION = `#graphql
  query Collection($id: ID!) {
    collection(id: $id) { id title image { url } }
  }
`;

export const COLLECTED = `#graphql
  query Collected($ids: [ID!]!, $collection: ID!) {
    nodes(ids: $ids) {
      __typename
      ... on Product { id inCollection(id: $collection) }
    }
  }
`;

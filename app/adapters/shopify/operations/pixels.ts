export const CREATE_PIXEL = `#graphql
  mutation CreatePixel($webPixel: WebPixelInput!) {
    webPixelCreate(webPixel: $webPixel) {
      webPixel { id }
      userErrors { field message code }
    }
  }
`;

/** The app's own: Shopify gives it without an id, and an error where there is none. */
export const OWN_PIXEL = `#graphql
  query OwnPixel {
    webPixel { id settings }
  }
`;

export const UPDATE_PIXEL = `#graphql
  mutation UpdatePixel($id: ID!, $webPixel: WebPixelInput!) {
    webPixelUpdate(id: $id, webPixel: $webPixel) {
      webPixel { id }
      userErrors { field message code }
    }
  }
`;

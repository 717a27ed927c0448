export const SHOP = `#graphql
  query Shop {
    shop {
      name
      contactEmail
      currencyCode
      enabledPresentmentCurrencies
      ianaTimezone
      primaryDomain {
        url
      }
    }
    shopLocales(published: true) {
      locale
      primary
    }
  }
`;

/** The app as this shop has installed it: owner of the app's own metafields. */
export const INSTALLATION = `#graphql
  query Installation {
    currentAppInstallation { id }
  }
`;

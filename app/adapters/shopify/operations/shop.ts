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

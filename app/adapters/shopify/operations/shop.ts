export const SHOP = `#graphql
  query Shop {
    shop {
      name
      contactEmail
      currencyCode
      enabledPresentmentCurrencies
      ianaTimezone
    }
    shopLocales(published: true) {
      locale
      primary
    }
  }
`;

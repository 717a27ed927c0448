import { gid } from "../gid";
import type { Resolvers, ShopRoom } from "../shop-room";
import { metafieldOf, metafieldsOf, type Owner } from "./metafield-view";

const appOwner: Owner = { ownerType: "APPINSTALLATION", ownerId: 1 };

function shopView(room: ShopRoom) {
  const { shop } = room.world;
  const owner: Owner = { ownerType: "SHOP", ownerId: 1 };
  return {
    __typename: "Shop",
    id: gid("Shop", 1),
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    currencyCode: shop.currency,
    enabledPresentmentCurrencies: [shop.currency, ...shop.presentments.map(({ currency }) => currency)],
    ianaTimezone: shop.timezone,
    myshopifyDomain: shop.domain,
    primaryDomain: () => ({ __typename: "Domain", id: gid("Domain", 1), host: new URL(room.storefront()).host, url: room.storefront(), sslEnabled: true }),
    url: () => room.storefront(),
    plan: { __typename: "ShopPlan", partnerDevelopment: true, publicDisplayName: "Development", shopifyPlus: false },
    taxesIncluded: shop.taxRate > 0,
    metafield: metafieldOf(room, owner),
    metafields: metafieldsOf(room, owner),
  };
}

const scopeView = (handle: string) => ({ __typename: "AccessScope", handle, description: handle.replaceAll("_", " ") });

/** The app's own installation: the owner of its app-data metafields. */
export function installationView(room: ShopRoom) {
  return {
    __typename: "AppInstallation",
    id: gid("AppInstallation", appOwner.ownerId),
    accessScopes: room.world.app.scopes.map(scopeView),
    app: { __typename: "App", id: gid("App", 1), apiKey: room.world.app.clientId, embedded: true },
    metafield: metafieldOf(room, appOwner),
    metafields: metafieldsOf(room, appOwner),
  };
}

export const shopQueries: Resolvers = {
  shop: (_args, room) => shopView(room),
  currentAppInstallation: (_args, room) => installationView(room),
  shopLocales: (_args, { world: { shop } }) =>
    shop.locales.map((locale) => ({
      __typename: "ShopLocale",
      locale,
      name: new Intl.DisplayNames("en", { type: "language" }).of(locale),
      primary: locale === shop.locale,
      published: true,
    })),
};

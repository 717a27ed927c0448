import { moneyFormats, shownTo, symbolOf } from "../currency";
import type { Environment } from "../liquid/environment";
import { presentmentOf } from "../../world/find";
import type { Presentment } from "../../world/types";
import { inLocale, nameOfCountry, nameOfLocale } from "../locale";
import type { PageType, Visit } from "../visit";
import { cartObject } from "./cart";
import { metafieldsOf } from "./metafields";
import { productObject } from "./product";

/** What filters and tags need to know of this visit's page. */
export function environmentFor(visit: Visit): Environment {
  const { shop } = visit.world;
  const formats = moneyFormats(visit.presentment.currency);
  return {
    locale: visit.locale,
    currency: visit.presentment.currency,
    moneyFormat: formats.money_format,
    moneyWithCurrencyFormat: formats.money_with_currency_format,
    timezone: shop.timezone,
    root: visit.root,
    now: visit.shop.now(),
  };
}

/** Liquid's global objects (https://shopify.dev/docs/api/liquid/objects) for one visit. */
export function globalsFor(visit: Visit, pageType: PageType, title: string) {
  const { world, root } = visit;
  const { shop } = world;
  const customer = visit.customer;
  const language = (locale: string) => ({
    iso_code: locale,
    name: nameOfLocale(locale),
    endonym_name: nameOfLocale(locale),
    primary: locale === shop.locale,
    root_url: locale === shop.locale ? "/" : `/${locale}`,
  });
  const paying = visit.presentment;
  const country = ({ country, currency }: Presentment) => ({ iso_code: country, name: nameOfCountry(country), currency: { iso_code: currency, name: currency, symbol: symbolOf(currency) } });
  return {
    shop: {
      id: 1,
      name: shop.name,
      email: shop.email,
      currency: shop.currency,
      domain: visit.url.host,
      permanent_domain: shop.domain,
      url: visit.url.origin,
      secure_url: visit.url.origin,
      locale: shop.locale,
      published_locales: shop.locales.map(language),
      customer_accounts_enabled: true,
      metafields: metafieldsOf(world, "SHOP"),
      ...moneyFormats(paying.currency),
    },
    app: { metafields: metafieldsOf(world, "APPINSTALLATION") },
    cart: cartObject(visit.shop.api, visit.cart, root, paying),
    customer: customer && {
      id: customer.id,
      first_name: customer.firstName,
      last_name: customer.lastName,
      name: `${customer.firstName} ${customer.lastName}`.trim(),
      email: customer.email,
      tags: customer.tags,
      accepts_marketing: customer.acceptsMarketing,
      orders_count: customer.orderIds.length,
      orders: world.orders.filter((order) => order.customerId === customer.id).reverse().map((order) => ({ name: order.name, url: `${root}/orders/${order.token}`, created_at: new Date(order.createdAt), total_price: shownTo(order.presentment)(order.total), financial_status: order.financial.toLowerCase(), cancelled: order.cancelledAt !== null })),
    },
    request: { locale: language(visit.locale), design_mode: visit.designMode, visual_preview_mode: false, page_type: pageType, host: visit.url.host, origin: visit.url.origin, path: visit.url.pathname },
    routes: {
      root_url: root || "/",
      cart_url: `${root}/cart`,
      cart_add_url: `${root}/cart/add`,
      cart_change_url: `${root}/cart/change`,
      cart_update_url: `${root}/cart/update`,
      cart_clear_url: `${root}/cart/clear`,
      collections_url: `${root}/collections`,
      all_products_collection_url: `${root}/collections/all`,
      account_url: `${root}/account`,
      account_login_url: `${root}/account/login`,
      account_logout_url: `${root}/account/logout`,
      account_register_url: `${root}/account/register`,
    },
    localization: {
      language: language(visit.locale),
      available_languages: shop.locales.map((locale) => ({ ...language(locale), url: inLocale(visit.url.pathname + visit.url.search, locale, shop) })),
      country: country(paying),
      available_countries: [presentmentOf(world, shop.currency)!, ...shop.presentments].map(country),
      market: { id: 1, handle: "primary" },
    },
    collections: { all: { title: "Products", handle: "all", url: `${root}/collections/all`, products: world.products.filter((product) => product.status === "ACTIVE").map((product) => productObject(product, world, root, paying)) } },
    template: { name: pageType.split("/").pop(), directory: pageType.includes("/") ? "customers" : null, suffix: null },
    page_title: title,
    canonical_url: visit.url.origin + visit.url.pathname,
    settings: { dark: world.theme.dark },
  };
}

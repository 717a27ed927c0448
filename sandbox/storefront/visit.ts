import type { WorldApi } from "../world/api";
import { presentmentOf } from "../world/find";
import type { Cart, Customer, Presentment, World } from "../world/types";
import { CART, Cookies, CURRENCY, CUSTOMER, DISCOUNT } from "./cookies";
import { splitLocale } from "./locale";

/** Liquid's request.page_type. */
export type PageType = "index" | "product" | "collection" | "cart" | "customers/login" | "customers/register" | "customers/account" | "customers/order" | "404" | "page";

/** A standard event as a page publishes it; the page adds when and where (https://shopify.dev/docs/api/web-pixels-api/standard-events). */
export type PixelEvent = { name: "page_viewed"; data: object } | { name: "checkout_started" | "checkout_completed"; data: { checkout: object } };

/** A template with what it shows beside the global objects. */
export type Page = { template: string; type: PageType; title: string; scope?: object; globals?: object; status?: number; /** What web pixels are told of it, beside that it was viewed. */ events?: PixelEvent[] };

export interface PageMaker {
  /** A page of the theme. App blocks stand on product and cart pages, embeds on every page. */
  show(visit: Visit, page: Page): Promise<Response>;
  /** An app proxy's application/liquid reply, inside the theme. */
  showLiquid(visit: Visit, liquid: string, status: number): Promise<Response>;
  /** Checkout, thank-you and order status: Shopify's own pages, where no theme block and no embed renders. */
  bare(visit: Visit, page: Page): Promise<Response>;
}

/** What the storefront is given at its start, and what it keeps between requests. */
export type Storefront = {
  api: WorldApi;
  now: () => number;
  /** The app's own address, where the proxy forwards to. */
  appUrl: () => string;
  adminUrl: () => string;
  extensionRoot: string;
  pages: PageMaker;
  /** Logged-in browsers: session cookie → customer id. */
  sessions: Map<string, number>;
  /** Checkouts that became orders: checkout token → order token. */
  completed: Map<string, string>;
  /** Order tokens whose completion web pixels have been told of. */
  announced: Set<string>;
};

/** One request of one browser: who, in which language, with which cart. */
export class Visit {
  readonly url: URL;
  readonly locale: string;
  /** Language prefix of links, "" for the shop's own language. */
  readonly root: string;
  /** Path without the language prefix. */
  readonly path: string;
  readonly cookies: Cookies;

  constructor(
    readonly shop: Storefront,
    readonly request: Request,
    readonly address: string,
  ) {
    this.url = new URL(request.url);
    this.cookies = new Cookies(request.headers.get("cookie"));
    const { locale, root, path } = splitLocale(this.url.pathname, this.world.shop);
    this.locale = locale;
    this.root = root;
    this.path = path;
  }

  get world(): World {
    return this.shop.api.world;
  }

  /** The theme editor's preview: ?design=1. */
  get designMode(): boolean {
    return this.url.searchParams.get("design") === "1";
  }

  get customer(): Customer | null {
    const id = this.shop.sessions.get(this.cookies.get(CUSTOMER) ?? "");
    return this.world.customers.find((customer) => customer.id === id) ?? null;
  }

  /** In which currency this browser is shown prices, and pays. */
  get presentment(): Presentment {
    return presentmentOf(this.world, this.cookies.get(CURRENCY) ?? "") ?? presentmentOf(this.world, this.world.shop.currency)!;
  }

  /** This browser's cart, if it has one. */
  get cart(): Cart | null {
    return this.world.carts.get(this.cookies.get(CART) ?? "") ?? null;
  }

  /** This browser's cart; a new one is made, and the code of a discount link put into it. */
  cartForSure(): Cart {
    const cart = this.cart ?? this.keep(this.shop.api.cart.create(this.locale));
    cart.customerId = this.customer?.id ?? null;
    return cart;
  }

  /** Makes `cart` this browser's cart. */
  keep(cart: Cart): Cart {
    this.cookies.set(CART, cart.token);
    cart.customerId = this.customer?.id ?? null;
    const linked = this.cookies.get(DISCOUNT);
    return linked ? this.shop.api.cart.setCodes(cart, [...new Set([...cart.codes, linked])]) : cart;
  }
}

import "@shopify/shopify-app-remix/adapters/node";
import type { PrismaClient } from "@prisma/client";
import { AppDistribution, LogSeverity, shopifyApp } from "@shopify/shopify-app-remix/server";
import type { Env } from "../../config/env.server";
import { parseShop, type ShopDomain } from "../../domain/id";
import type { Clock } from "../../ports/system";
import { API_VERSION } from "./api-version";
import { KeyedLock } from "./keyed-lock";
import { OfflineTokens } from "./offline-tokens";
import { prismaSessions } from "./prisma-sessions";
import { EncryptedSessionStorage, type SessionStorage } from "./session-storage";
import { bringsOthersToken, shopOf } from "./shop-of-request";
import { TokenCipher } from "./token-cipher";

export type ShopifyDeps = {
  env: Pick<Env, "shopify" | "secret" | "formerSecrets" | "nodeEnv">;
  /** Where sessions are kept; the app's own Prisma client. */
  prisma: PrismaClient;
  clock: Clock;
  /** Called whenever a shop has been given a new token by the admin: at installation, and again later. Must be repeatable. */
  onInstalled: (shop: ShopDomain) => Promise<void>;
  /** Told what Shopify's library has to say. Left out, it speaks to the console. */
  log?: (words: string) => void;
};

/** The app's side of Shopify: authentication for routes, and tokens for work outside a request. */
export type Shopify = ReturnType<typeof createShopify>;

export function createShopify(deps: ShopifyDeps) {
  return assemble({ ...deps, storage: prismaSessions(deps.prisma) });
}

/** The same over any session storage. */
export function assemble({ env, storage: plain, clock, onInstalled, log }: Omit<ShopifyDeps, "prisma"> & { storage: SessionStorage }) {
  const lock = new KeyedLock();
  const storage = new EncryptedSessionStorage(plain, new TokenCipher(env.secret, ...env.formerSecrets));
  const app = shopifyApp({
    apiKey: env.shopify.apiKey,
    apiSecretKey: env.shopify.apiSecret,
    apiVersion: API_VERSION,
    scopes: env.shopify.scopes.length > 0 ? env.shopify.scopes : undefined,
    appUrl: env.shopify.appUrl,
    authPathPrefix: "/auth",
    sessionStorage: storage,
    distribution: AppDistribution.AppStore,
    logger: { level: env.nodeEnv === "development" ? LogSeverity.Info : LogSeverity.Warning, ...(log && { log: (_severity: LogSeverity, words: string) => log(words) }) },
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: {
      afterAuth: async ({ session }) => {
        const shop = parseShop(session.shop);
        if (shop) await onInstalled(shop);
      },
    },
  });
  const tokens = new OfflineTokens({ storage, lock, clock, apiKey: env.shopify.apiKey, apiSecret: env.shopify.apiSecret, fetch: (input, init) => fetch(input, init) });
  const queued = <T>(request: Request, work: () => Promise<T>) => {
    const shop = shopOf(request);
    return shop ? lock.run(shop, work) : work();
  };

  return {
    authenticate: {
      ...app.authenticate,
      /**
       * As the library's, one at a time per shop: the parent and child loaders of a first paint would each exchange a
       * token otherwise, and Shopify revokes the one before. And only with a token of the admin: the library believes a
       * shopper's as well.
       * @throws Response (redirects, 401 with a retry header, the bounce page): let it through to Remix
       */
      admin: (async (request: Request) => {
        if (bringsOthersToken(request)) throw new Response(null, { status: 401 });
        return queued(request, () => app.authenticate.admin(request));
      }) as typeof app.authenticate.admin,
    },
    unauthenticated: {
      ...app.unauthenticated,
      admin: ((shop: string) => lock.run(shop, () => app.unauthenticated.admin(shop))) as typeof app.unauthenticated.admin,
    },
    /** For the log-in form of a visitor who comes without a shop. */
    login: app.login,
    addDocumentResponseHeaders: app.addDocumentResponseHeaders,
    sessionStorage: storage,
    tokens,
  };
}

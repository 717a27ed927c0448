import type { ShopDomain } from "../domain/id";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { ShopRecord, UnitOfWork } from "../ports/unit-of-work";
import { askForPixel } from "./keep-pixel";
import { pauseForeign } from "./steer-program";

/**
 * Notes that a shop has installed Tuan and what must be known of it. Runs after each token exchange, so that a
 * changed name, currency or zone is seen; settings and history stay, but programs in another currency pause. `installedAt` is never the same twice, so that
 * whoever found the shop without access a moment ago can tell that it has it again.
 */
export const installShop =
  ({ uow, commerce, clock, appUrl }: { uow: UnitOfWork; commerce: Pick<Commerce, "shop">; clock: Clock; /** Where browsers reach the app, for the web pixel. */ appUrl?: string }) =>
  async (shop: ShopDomain): Promise<void> => {
    const answer = await commerce.shop(shop);
    if (!answer.ok) throw new Error(`cannot read ${shop} after installing: ${answer.refusal.code}`);
    await uow.run(async (tx) => {
      const before = await tx.shops.lock(shop);
      const now = clock.now();
      const fresh: Omit<ShopRecord, keyof typeof answer.value> = { shop, proxyPrefix: "/apps/tuan", settings: {}, installedAt: now, uninstalledAt: null, lastWebhookAt: null, reconciledTo: null };
      await tx.shops.save({ ...(before ?? fresh), ...answer.value, shop, installedAt: Math.max(now, (before?.installedAt ?? 0) + 1), uninstalledAt: null });
      if (before && before.currency !== answer.value.currency) await pauseForeign(tx, shop, answer.value.currency, now);
      // Shopify takes a pixel away with its app.
      if (appUrl) await askForPixel(tx, shop, appUrl, (before?.uninstalledAt ?? null) !== null, now);
    });
  };

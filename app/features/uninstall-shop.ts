import type { ShopDomain } from "../domain/id";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "shop">; clock: Clock; forget(shop: ShopDomain): Promise<void> };

/**
 * app/uninstalled: access is gone at once; data waits for shop/redact, since merchants come back.
 *
 * The news may come hours late, when the shop has long installed again, and no clock of ours can tell (installing again
 * is noted when somebody opens the app). So Shopify is asked: a shop that still answers has not gone, and one that
 * installs while we ask is asked again.
 *
 * @throws CommerceUnavailable when Shopify does not answer; the webhook is tried again then
 */
export const uninstallShop =
  ({ uow, commerce, clock, forget }: Deps) =>
  async (shop: ShopDomain): Promise<void> => {
    for (;;) {
      const record = await uow.read((tx) => tx.shops.find(shop));
      if (!record || (await hasAccess(commerce, shop))) return;
      if (await uow.run((tx) => tx.shops.setUninstalled(shop, clock.now(), record.installedAt))) return forget(shop);
    }
  };

/**
 * shop/redact: 48 hours after uninstalling, nothing of the shop remains. Shopify does not ask for it when the shop has
 * come back; one that came back while the news was under way, or while Shopify is asked whether it has, keeps its running
 * groups and the money in them.
 * (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance)
 *
 * @throws CommerceUnavailable when Shopify does not answer; the webhook is tried again then
 */
export const eraseShop =
  ({ uow, commerce, sweep }: Pick<Deps, "uow" | "commerce"> & { sweep(): Promise<void> }) =>
  async (shop: ShopDomain): Promise<void> => {
    for (;;) {
      const record = await uow.read((tx) => tx.shops.find(shop));
      if (await hasAccess(commerce, shop)) return;
      const erased = await uow.run(async (tx) => {
        if ((await tx.shops.lock(shop))?.installedAt !== record?.installedAt) return false;
        await tx.shops.erase(shop);
        return true;
      });
      // Erasing ends with the disk: see adapters/prisma/sweep.
      if (erased) return sweep();
    }
  };

/** Whether Shopify gives us access now: only a refused token says that it does not. */
async function hasAccess(commerce: Pick<Commerce, "shop">, shop: ShopDomain): Promise<boolean> {
  const answer = await commerce.shop(shop);
  return answer.ok || answer.refusal.code !== "uninstalled";
}

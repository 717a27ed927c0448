import type { ShopDomain } from "../domain/id";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { ShopToken, UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; commerce: Pick<Commerce, "shop">; clock: Clock };

// Who installs again gets a token first, and is noted as installed when Shopify has told of the shop: a refusal from before
// the token came says nothing of the shop now. Until a transaction has seen the same tokens, nothing is believed; it takes the
// tokens' lock before the shop's.

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
  ({ uow, commerce, clock }: Deps) =>
  async (shop: ShopDomain): Promise<void> => {
    for (;;) {
      const { record, tokens } = await known(uow, shop);
      if (!record || (await hasAccess(commerce, shop))) return;
      const gone = await uow.run(async (tx) => {
        if (!same(await tx.shops.lockTokens(shop), tokens)) return false;
        if (!(await tx.shops.setUninstalled(shop, clock.now(), record.installedAt))) return false;
        await tx.shops.dropTokens(shop, tokens);
        return true;
      });
      if (gone) return;
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
      const { record, tokens } = await known(uow, shop);
      if (await hasAccess(commerce, shop)) return;
      const erased = await uow.run(async (tx) => {
        if (!same(await tx.shops.lockTokens(shop), tokens)) return false;
        if ((await tx.shops.lock(shop))?.installedAt !== record?.installedAt) return false;
        await tx.shops.dropTokens(shop, tokens);
        await tx.shops.erase(shop);
        return true;
      });
      // Erasing ends with the disk: see adapters/prisma/sweep.
      if (erased) return sweep();
    }
  };

/** What Shopify's answer is about: the shop and its tokens before it is asked. */
const known = (uow: UnitOfWork, shop: ShopDomain) => uow.read(async (tx) => ({ record: await tx.shops.find(shop), tokens: await tx.shops.tokens(shop) }));

const same = (now: readonly ShopToken[], before: readonly ShopToken[]) => now.every((one) => before.some(({ id, mark }) => id === one.id && mark === one.mark));

/** Whether Shopify gives us access now: only a refused token says that it does not. */
async function hasAccess(commerce: Pick<Commerce, "shop">, shop: ShopDomain): Promise<boolean> {
  const answer = await commerce.shop(shop);
  return answer.ok || answer.refusal.code !== "uninstalled";
}

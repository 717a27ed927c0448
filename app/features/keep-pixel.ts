import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";

const keyOf = (appUrl: string) => `pixel.ensure:${appUrl}`;

/** Asks for the web pixel to be on and to tell this address. @param anew although it was asked before: what Shopify knew of it is gone */
export async function askForPixel(tx: Tx, shop: ShopDomain, appUrl: string, anew: boolean, now: Instant): Promise<void> {
  await tx.outbox.add(shop, { kind: "pixel.ensure", payload: {}, key: keyOf(appUrl), campaignId: null, groupId: null, seatId: null, runAt: now, createdAt: now });
  if (anew) await tx.outbox.replay(shop, keyOf(appUrl), now);
}

/** app/scopes_update: what was denied may be granted now. */
export const scopesChanged =
  ({ uow, clock, appUrl }: { uow: UnitOfWork; clock: Clock; appUrl?: string }) =>
  async (shop: ShopDomain): Promise<void> => {
    if (appUrl) await uow.run((tx) => tx.outbox.replay(shop, keyOf(appUrl), clock.now()));
  };

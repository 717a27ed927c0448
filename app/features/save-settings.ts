import type { ShopDomain } from "../domain/id";
import type { Clock } from "../ports/system";
import type { ShopRecord, UnitOfWork } from "../ports/unit-of-work";
import { askForShareState } from "./program-effects";

/** Keeps what the merchant has set. Whether there is a floor is part of what the share block promises of red packets. */
export const saveSettings =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (shop: ShopDomain, settings: ShopRecord["settings"]): Promise<void> =>
    uow.run(async (tx) => {
      const found = await tx.shops.lock(shop);
      if (!found) return;
      await tx.shops.save({ ...found, settings });
      if ((found.settings.marginFloor === undefined) === (settings.marginFloor === undefined)) return;
      const now = clock.now();
      if ((await tx.programs.all(shop)).some((program) => program.kind === "red_packet" && program.status === "live")) await askForShareState(tx, shop, `floor:${now}`, now);
    });

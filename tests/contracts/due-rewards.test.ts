import { expect, it } from "vitest";
import { eachStore } from "../support/stores";
import { grant, id, NOW, OTHER, shopRecord, SHOP } from "./samples";

eachStore((open) => {
  it("finds the shops whose rewards are due, what has waited longest first, and in each its orders", async () => {
    const { uow } = await open();
    await uow.run(async (tx) => {
      for (const shop of [SHOP, OTHER]) await tx.shops.save(shopRecord({ shop }));
      const put = (shop: typeof SHOP, n: number, change: object) => tx.grants.insert(shop, grant({ id: id("grt", n), orderId: `${n}`, ...change }));
      await put(SHOP, 1, { looksAt: NOW });
      await put(SHOP, 2, { looksAt: NOW - 1, state: "ready" });
      await put(SHOP, 3, { looksAt: NOW + 1 });
      await put(SHOP, 4, { looksAt: NOW - 9, hold: "velocity" });
      await put(SHOP, 5, { looksAt: NOW - 9, state: "matured" });
      await put(SHOP, 6, { looksAt: null });
      await put(OTHER, 7, { looksAt: NOW - 2 });
      await put(OTHER, 8, { looksAt: NOW + 1 });
    });
    await uow.read(async ({ grants }) => {
      expect(await grants.dueShops(NOW)).toEqual([OTHER, SHOP]);
      expect(await grants.dueShops(NOW - 2)).toEqual([OTHER]);
      expect(await grants.dueShops(NOW - 3)).toEqual([]);
      expect(await grants.due(SHOP, NOW, 9)).toEqual(["2", "1"]);
      expect(await grants.due(SHOP, NOW, 1)).toEqual(["2"]);
      expect(await grants.due(OTHER, NOW + 1, 9)).toEqual(["7", "8"]);
    });
  });
});

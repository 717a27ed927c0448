import { describe, expect, it } from "vitest";
import type { EffectKind } from "../../app/ports/outbox";
import { built, crashed } from "./processes.mjs";

/** Lives in calm weather which together do every kind of work there is. */
const SEEDS = { kernel: [452, 321, 520, 547, 397, 680, 293], sqlite: [191] };
const EFFECTS: EffectKind[] = ["campaign.publish", "campaign.close", "product.state", "codes.make", "codes.remove", "order.hold", "order.release", "order.refund", "order.refund_units", "order.cancel", "order.capture", "order.tag", "mail.write", "mail.send", "program.publish", "program.close", "program.state", "coupons.make", "coupons.remove", "coupons.keep", "payout.ask", "payout.send", "mail.tell"];
const OTHERS = ["request", "orders/create", "orders/paid", "orders/updated", "orders/edited", "orders/cancelled", "refunds/create", "products/update", "products/delete", "customers/redact", "customers/data_request", "app/uninstalled", "reconcile-orders", "mature-rewards", "expire-coupons", "close-due-groups", "turn-campaigns", "lapse-holds"];

describe.each(Object.entries(SEEDS))("a crash at any commit, on %s", (database, seeds) => {
  it("loses nothing and does nothing twice, in every job there is", async () => {
    const file = await built();
    const jobs = new Set<string>();
    for (const seed of seeds) {
      const { points, crashes, findings } = await crashed(file, { database, seed, once: database !== "kernel" });
      expect(findings, `seed ${seed}`).toEqual([]);
      expect(crashes).toBe(2 * Object.values(points).reduce((sum, count) => sum + count, 0));
      for (const point of Object.keys(points)) jobs.add(point.split(": ")[0]!);
    }
    if (database === "kernel") expect([...jobs]).toEqual(expect.arrayContaining([...EFFECTS, ...OTHERS]));
  });
});

import { Prisma } from "@prisma/client";
import type { ShopDomain } from "../../../domain/id";
import type { Checkouts } from "../../../ports/rewards";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { toDate } from "../rows/values";

/** Checkouts that the web pixel has told of, in the table CheckoutSeen; they are counted beside the visits of their day. */
export function checkouts(queries: Queries): Checkouts {
  const count = (shop: ShopDomain, participantId: string, day: string, begun: 0 | 1, completed: 0 | 1) =>
    queries.$executeRaw(Prisma.sql`INSERT INTO "VisitDay" ("shop", "participantId", "day", "visits", "begun", "completed") VALUES (${shop}, ${participantId}, ${day}, 0, ${begun}, ${completed}) ON CONFLICT ("shop", "participantId", "day") DO UPDATE SET "begun" = "VisitDay"."begun" + ${begun}, "completed" = "VisitDay"."completed" + ${completed}`);
  return {
    async begin(shop, key, { participantId, at, day }) {
      const written = await insertNew(queries, "CheckoutSeen", "key", [{ shop: shop as string, key, participantId: participantId as string, completed: false, at: toDate(at) }]);
      if (written.length === 1) await count(shop, participantId, day, 1, 0);
    },

    async complete(shop, key, day) {
      // One statement decides: of two at once, one finds it open.
      const { count: changed } = await queries.checkoutSeen.updateMany({ where: { shop, key, completed: false }, data: { completed: true } });
      if (changed === 0) return;
      const { participantId } = await queries.checkoutSeen.findUniqueOrThrow({ where: { shop_key: { shop, key } } });
      await count(shop, participantId, day, 0, 1);
    },
  };
}

-- What an order earned of which nobody could tell yet when it is safe was never looked at. It is, once its order gets too old to be read.
UPDATE "Grant" SET "looksAt" = COALESCE((SELECT o."placedAt" FROM "Order" o WHERE o."shop" = "Grant"."shop" AND o."id" = "Grant"."orderId"), "createdAt") + interval '1440 hours'
WHERE "state" = 'accrued' AND "looksAt" IS NULL AND "maturesAt" IS NULL AND ("standingMinor" > 0 OR ("baseMinor" > 0 AND "terms"->'rate'->>'kind' = 'coupon'));

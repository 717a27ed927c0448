-- What an order earned of which nobody could tell yet when it is safe was never looked at. It is, once its order gets too old to be read.
UPDATE "Grant" SET "looksAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', COALESCE((SELECT o."placedAt" FROM "Order" o WHERE o."shop" = "Grant"."shop" AND o."id" = "Grant"."orderId"), "createdAt"), '+60 days')
WHERE "state" = 'accrued' AND "looksAt" IS NULL AND "maturesAt" IS NULL AND ("standingMinor" > 0 OR ("baseMinor" > 0 AND json_extract("terms", '$.rate.kind') = 'coupon'));

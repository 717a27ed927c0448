-- Discounts of an ended program that were stopped stayed in its stock. They are let go of there, as closing does now: what is owed later is given of others, with other
-- first codes. Those of affiliates' own codes are kept by coupons.keep, and those that a message waits to stop, or gave up on, are its own to let go of.
UPDATE "ProgramStock" SET "friendDiscountId" = NULL, "sharerDiscountId" = NULL, "friendSeed" = "friendSeed" || '2', "sharerSeed" = "sharerSeed" || '2'
WHERE EXISTS (SELECT 1 FROM "Program" p WHERE p."shop" = "ProgramStock"."shop" AND p."id" = "ProgramStock"."programId" AND p."status" = 'ended' AND p."kind" <> 'affiliate')
  AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" m WHERE m."shop" = "ProgramStock"."shop" AND m."state" <> 'done'
    AND SUBSTR(m."key" || ':', 1, LENGTH("ProgramStock"."programId") + 15) = 'program.close:' || "ProgramStock"."programId" || ':');

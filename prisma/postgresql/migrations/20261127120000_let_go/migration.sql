-- Discounts of an ended program that were stopped stayed in its stock. They are let go of there, so that what is owed later wakes them first.
UPDATE "ProgramStock" SET "friendDiscountId" = NULL, "sharerDiscountId" = NULL
WHERE EXISTS (SELECT 1 FROM "Program" p WHERE p."shop" = "ProgramStock"."shop" AND p."id" = "ProgramStock"."programId" AND p."status" = 'ended')
  AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" m WHERE m."shop" = "ProgramStock"."shop" AND m."key" = 'program.close:' || "ProgramStock"."programId" AND m."state" <> 'done');

-- AlterTable
ALTER TABLE "Payout" ADD COLUMN     "payTo" TEXT;

-- What waits goes where its owner would have it go now. What a file holds has its account there; what is over needs none.
UPDATE "Payout" SET "payTo" = (SELECT p."payTo" FROM "Participant" p WHERE p."shop" = "Payout"."shop" AND p."id" = "Payout"."participantId")
WHERE "method" IN ('paypal', 'bank') AND "state" IN ('requested', 'approved') AND "batchId" IS NULL;

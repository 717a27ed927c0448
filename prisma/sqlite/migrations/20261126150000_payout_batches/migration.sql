-- AlterTable
ALTER TABLE "Payout" ADD COLUMN "batchId" TEXT;
ALTER TABLE "Payout" ADD COLUMN "batchLine" TEXT;

-- CreateTable
CREATE TABLE "PayoutBatch" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "n" INTEGER NOT NULL,
    "totalMinor" BIGINT NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateIndex
CREATE INDEX "PayoutBatch_shop_createdAt_idx" ON "PayoutBatch"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "Payout_shop_batchId_idx" ON "Payout"("shop", "batchId");


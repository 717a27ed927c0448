-- AlterTable
ALTER TABLE "Payout" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "batchLine" TEXT;

-- CreateTable
CREATE TABLE "PayoutBatch" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "n" INTEGER NOT NULL,
    "totalMinor" BIGINT NOT NULL,

    CONSTRAINT "PayoutBatch_pkey" PRIMARY KEY ("shop", "id")
);

-- CreateIndex
CREATE INDEX "PayoutBatch_shop_createdAt_idx" ON "PayoutBatch"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "Payout_shop_batchId_idx" ON "Payout"("shop", "batchId");

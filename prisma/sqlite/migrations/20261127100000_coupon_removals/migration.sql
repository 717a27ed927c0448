-- AlterTable
ALTER TABLE "Coupon" ADD COLUMN "removingAt" DATETIME;

-- DropIndex
DROP INDEX "Coupon_state_expiresAt_idx";

-- CreateIndex
CREATE INDEX "Coupon_state_removingAt_expiresAt_idx" ON "Coupon"("state", "removingAt", "expiresAt");

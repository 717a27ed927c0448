-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "guestKey" TEXT;

-- CreateTable
CREATE TABLE "ProgramStock" (
    "shop" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "friendSeed" TEXT NOT NULL,
    "sharerSeed" TEXT NOT NULL,
    "friendDiscountId" TEXT,
    "sharerDiscountId" TEXT,
    "drawSeed" TEXT NOT NULL,
    "draws" INTEGER NOT NULL,
    "takenMinor" BIGINT NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProgramStock_pkey" PRIMARY KEY ("shop","programId")
);

-- CreateTable
CREATE TABLE "Coupon" (
    "shop" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "participantId" TEXT,
    "holderKey" TEXT,
    "grantId" TEXT,
    "orderId" TEXT,
    "givenAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Coupon_pkey" PRIMARY KEY ("shop","code")
);

-- CreateIndex
CREATE INDEX "Coupon_shop_programId_side_state_idx" ON "Coupon"("shop", "programId", "side", "state");

-- CreateIndex
CREATE INDEX "Coupon_shop_batch_idx" ON "Coupon"("shop", "batch");

-- CreateIndex
CREATE INDEX "Coupon_shop_participantId_idx" ON "Coupon"("shop", "participantId");

-- CreateIndex
CREATE INDEX "Coupon_state_expiresAt_idx" ON "Coupon"("state", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Coupon_shop_programId_holderKey_key" ON "Coupon"("shop", "programId", "holderKey");

-- CreateIndex
CREATE UNIQUE INDEX "Coupon_shop_grantId_key" ON "Coupon"("shop", "grantId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_shop_programId_guestKey_key" ON "Participant"("shop", "programId", "guestKey");

-- AddForeignKey
ALTER TABLE "ProgramStock" ADD CONSTRAINT "ProgramStock_shop_programId_fkey" FOREIGN KEY ("shop", "programId") REFERENCES "Program"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_shop_programId_fkey" FOREIGN KEY ("shop", "programId") REFERENCES "Program"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;


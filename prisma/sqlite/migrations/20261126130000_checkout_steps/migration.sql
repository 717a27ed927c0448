-- AlterTable
ALTER TABLE "VisitDay" ADD COLUMN "begun" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "VisitDay" ADD COLUMN "completed" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CheckoutSeen" (
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "completed" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "key")
);

-- CreateIndex
CREATE INDEX "CheckoutSeen_at_idx" ON "CheckoutSeen"("at");

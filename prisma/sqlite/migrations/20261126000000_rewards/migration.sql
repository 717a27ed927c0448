-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN "rewarded" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Program" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "reason" TEXT,
    "code" TEXT NOT NULL,
    "customerId" TEXT,
    "name" TEXT,
    "email" TEXT,
    "emailKey" TEXT,
    "locale" TEXT NOT NULL,
    "answers" TEXT,
    "agreed" INTEGER NOT NULL,
    "payTo" TEXT,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "appliedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,

    PRIMARY KEY ("shop", "id"),
    CONSTRAINT "Participant_shop_programId_fkey" FOREIGN KEY ("shop", "programId") REFERENCES "Program" ("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VisitDay" (
    "shop" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "visits" INTEGER NOT NULL,

    PRIMARY KEY ("shop", "participantId", "day")
);

-- CreateTable
CREATE TABLE "Binding" (
    "shop" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "programId", "customerId")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "participantId" TEXT,
    "programId" TEXT,
    "via" TEXT,
    "claims" JSONB NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("shop", "orderId")
);

-- CreateTable
CREATE TABLE "Grant" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "currency" TEXT NOT NULL,
    "baseMinor" BIGINT NOT NULL,
    "fullMinor" BIGINT NOT NULL,
    "standingMinor" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "hold" TEXT,
    "maturesAt" DATETIME,
    "looksAt" DATETIME,
    "bookings" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "shop" TEXT NOT NULL,
    "booking" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "participantId" TEXT,
    "currency" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "at" DATETIME NOT NULL,
    "grantId" TEXT,
    "orderId" TEXT,
    "payoutId" TEXT,
    "cause" TEXT NOT NULL,

    PRIMARY KEY ("shop", "booking", "line")
);

-- CreateTable
CREATE TABLE "Payout" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "method" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "reference" TEXT,
    "requestedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "paidAt" DATETIME,

    PRIMARY KEY ("shop", "id")
);


-- CreateIndex
CREATE INDEX "Participant_shop_programId_standing_appliedAt_idx" ON "Participant"("shop", "programId", "standing", "appliedAt");

-- CreateIndex
CREATE INDEX "Participant_shop_customerId_idx" ON "Participant"("shop", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_shop_code_key" ON "Participant"("shop", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_shop_programId_customerId_key" ON "Participant"("shop", "programId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_shop_programId_emailKey_key" ON "Participant"("shop", "programId", "emailKey");

-- CreateIndex
CREATE INDEX "Binding_shop_customerId_idx" ON "Binding"("shop", "customerId");

-- CreateIndex
CREATE INDEX "Attribution_shop_participantId_at_idx" ON "Attribution"("shop", "participantId", "at");

-- CreateIndex
CREATE INDEX "Attribution_shop_at_idx" ON "Attribution"("shop", "at");

-- CreateIndex
CREATE INDEX "Grant_shop_participantId_createdAt_idx" ON "Grant"("shop", "participantId", "createdAt");

-- CreateIndex
CREATE INDEX "Grant_state_looksAt_idx" ON "Grant"("state", "looksAt");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_shop_orderId_participantId_key" ON "Grant"("shop", "orderId", "participantId");

-- CreateIndex
CREATE INDEX "LedgerEntry_shop_participantId_account_currency_payoutId_idx" ON "LedgerEntry"("shop", "participantId", "account", "currency", "payoutId");

-- CreateIndex
CREATE INDEX "LedgerEntry_shop_at_idx" ON "LedgerEntry"("shop", "at");

-- CreateIndex
CREATE INDEX "LedgerEntry_shop_payoutId_idx" ON "LedgerEntry"("shop", "payoutId");

-- CreateIndex
CREATE INDEX "Payout_shop_state_requestedAt_idx" ON "Payout"("shop", "state", "requestedAt");

-- CreateIndex
CREATE INDEX "Payout_shop_participantId_requestedAt_idx" ON "Payout"("shop", "participantId", "requestedAt");


-- DropIndex
DROP INDEX "Participant_shop_programId_emailKey_key";

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN "invitationId" TEXT;
ALTER TABLE "Mail" ADD COLUMN "participantId" TEXT;

-- AlterTable
ALTER TABLE "Participant" ADD COLUMN "hearsAt" DATETIME;
ALTER TABLE "Participant" ADD COLUMN "hearsWords" TEXT;
ALTER TABLE "Participant" ADD COLUMN "joinedKey" TEXT;

-- Whoever joined by a mailbox joins once by it; until now that was everybody who had one.
UPDATE "Participant" SET "joinedKey" = "emailKey";

-- CreateTable
CREATE TABLE "Invitation" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "note" TEXT,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "participantId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "id"),
    CONSTRAINT "Invitation_shop_programId_fkey" FOREIGN KEY ("shop", "programId") REFERENCES "Program" ("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Invitation_shop_emailKey_idx" ON "Invitation"("shop", "emailKey");

-- CreateIndex
CREATE INDEX "Invitation_shop_sentAt_idx" ON "Invitation"("shop", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_shop_programId_emailKey_key" ON "Invitation"("shop", "programId", "emailKey");

-- CreateIndex
CREATE INDEX "Mail_shop_participantId_idx" ON "Mail"("shop", "participantId");

-- CreateIndex
CREATE INDEX "Participant_shop_emailKey_idx" ON "Participant"("shop", "emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_shop_programId_joinedKey_key" ON "Participant"("shop", "programId", "joinedKey");


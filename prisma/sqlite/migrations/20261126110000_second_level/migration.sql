-- AlterTable
ALTER TABLE "Participant" ADD COLUMN "broughtBy" TEXT;
ALTER TABLE "Participant" ADD COLUMN "country" TEXT;


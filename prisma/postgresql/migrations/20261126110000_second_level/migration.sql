-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "broughtBy" TEXT,
ADD COLUMN     "country" TEXT;


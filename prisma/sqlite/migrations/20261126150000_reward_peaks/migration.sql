-- AlterTable
ALTER TABLE "Grant" ADD COLUMN "plainMinor" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Grant" ADD COLUMN "uncappedMinor" BIGINT NOT NULL DEFAULT 0;

-- What older rewards shrink from, as far as they tell.
UPDATE "Grant" SET "plainMinor" = "baseMinor", "uncappedMinor" = "fullMinor";

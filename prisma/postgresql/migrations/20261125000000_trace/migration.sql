-- AlterTable
ALTER TABLE "InboxMessage" ADD COLUMN     "trace" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "trace" TEXT;

-- CreateIndex
CREATE INDEX "Problem_status_kind_idx" ON "Problem"("status", "kind");



-- CreateIndex
CREATE INDEX "Grant_shop_state_looksAt_idx" ON "Grant"("shop", "state", "looksAt");

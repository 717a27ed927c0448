-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMPTZ(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "url" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "currencies" JSONB NOT NULL,
    "timezone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "proxyPrefix" TEXT NOT NULL DEFAULT '/apps/tuan',
    "capture" TEXT NOT NULL DEFAULT 'unknown',
    "settings" JSONB NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "uninstalledAt" TIMESTAMPTZ(3),
    "lastWebhookAt" TIMESTAMPTZ(3),
    "reconciledTo" TIMESTAMPTZ(3),

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "mechanism" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "publication" TEXT NOT NULL DEFAULT 'none',
    "productId" TEXT NOT NULL,
    "productHandle" TEXT NOT NULL,
    "productTitle" TEXT NOT NULL,
    "productImage" TEXT,
    "rules" JSONB NOT NULL,
    "currency" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "quota" INTEGER,
    "quotaTaken" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basisPoints" INTEGER,
    "priceMinor" BIGINT,
    "listMinor" BIGINT,
    "discountId" TEXT,
    "seedCode" TEXT NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Code" (
    "shop" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "seatId" TEXT,
    "shownAt" TIMESTAMPTZ(3),

    CONSTRAINT "Code_pkey" PRIMARY KEY ("shop","code")
);

-- CreateTable
CREATE TABLE "Group" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "hours" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opener" BOOLEAN NOT NULL,
    "shopperKey" TEXT NOT NULL,
    "addressKey" TEXT,
    "customerId" TEXT,
    "name" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "inviteCode" TEXT NOT NULL,
    "invitedBy" TEXT,
    "via" TEXT,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "holdUntil" TIMESTAMPTZ(3) NOT NULL,
    "securedAt" TIMESTAMPTZ(3),
    "countedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "orderId" TEXT,
    "orderName" TEXT,
    "lineIds" JSONB,
    "paidMinor" BIGINT,
    "currency" TEXT,
    "test" BOOLEAN NOT NULL DEFAULT false,
    "refund" TEXT NOT NULL DEFAULT 'none',
    "movedFrom" TEXT,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Order" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "financialStatus" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "test" BOOLEAN NOT NULL,
    "customerId" TEXT,
    "totalMinor" BIGINT NOT NULL,
    "refundedMinor" BIGINT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "campaignId" TEXT,
    "groupId" TEXT,
    "seatId" TEXT,
    "orderId" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("shop","key")
);

-- CreateTable
CREATE TABLE "Problem" (
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "campaignId" TEXT,
    "groupId" TEXT,
    "seatId" TEXT,
    "orderId" TEXT,
    "detail" JSONB NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("shop","key")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "runAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "progress" JSONB,
    "campaignId" TEXT,
    "groupId" TEXT,
    "seatId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "runAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("shop","key")
);

-- CreateTable
CREATE TABLE "Mail" (
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seatId" TEXT,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("shop","key")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE INDEX "Campaign_shop_status_startsAt_idx" ON "Campaign"("shop", "status", "startsAt");

-- CreateIndex
CREATE INDEX "Campaign_shop_productId_idx" ON "Campaign"("shop", "productId");

-- CreateIndex
CREATE INDEX "Campaign_status_startsAt_idx" ON "Campaign"("status", "startsAt");

-- CreateIndex
CREATE INDEX "Campaign_status_endsAt_idx" ON "Campaign"("status", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_shop_campaignId_variantId_key" ON "Offer"("shop", "campaignId", "variantId");

-- CreateIndex
CREATE INDEX "Code_shop_offerId_state_idx" ON "Code"("shop", "offerId", "state");

-- CreateIndex
CREATE INDEX "Code_shop_batch_idx" ON "Code"("shop", "batch");

-- CreateIndex
CREATE INDEX "Group_shop_campaignId_status_deadline_idx" ON "Group"("shop", "campaignId", "status", "deadline");

-- CreateIndex
CREATE INDEX "Group_status_deadline_idx" ON "Group"("status", "deadline");

-- CreateIndex
CREATE INDEX "Seat_shop_groupId_state_idx" ON "Seat"("shop", "groupId", "state");

-- CreateIndex
CREATE INDEX "Seat_shop_campaignId_shopperKey_idx" ON "Seat"("shop", "campaignId", "shopperKey");

-- CreateIndex
CREATE INDEX "Seat_shop_code_idx" ON "Seat"("shop", "code");

-- CreateIndex
CREATE INDEX "Seat_shop_customerId_idx" ON "Seat"("shop", "customerId");

-- CreateIndex
CREATE INDEX "Seat_shop_orderId_idx" ON "Seat"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Seat_shop_addressKey_state_idx" ON "Seat"("shop", "addressKey", "state");

-- CreateIndex
CREATE INDEX "Seat_state_holdUntil_idx" ON "Seat"("state", "holdUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_shop_inviteCode_key" ON "Seat"("shop", "inviteCode");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_shop_campaignId_orderId_key" ON "Seat"("shop", "campaignId", "orderId");

-- CreateIndex
CREATE INDEX "Order_shop_updatedAt_idx" ON "Order"("shop", "updatedAt");

-- CreateIndex
CREATE INDEX "Order_shop_customerId_idx" ON "Order"("shop", "customerId");

-- CreateIndex
CREATE INDEX "Fact_shop_campaignId_at_idx" ON "Fact"("shop", "campaignId", "at");

-- CreateIndex
CREATE INDEX "Fact_shop_groupId_at_idx" ON "Fact"("shop", "groupId", "at");

-- CreateIndex
CREATE INDEX "Problem_shop_status_raisedAt_idx" ON "Problem"("shop", "status", "raisedAt");

-- CreateIndex
CREATE INDEX "InboxMessage_state_runAt_idx" ON "InboxMessage"("state", "runAt");

-- CreateIndex
CREATE INDEX "InboxMessage_state_shop_runAt_idx" ON "InboxMessage"("state", "shop", "runAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_runAt_idx" ON "OutboxMessage"("state", "runAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_shop_runAt_idx" ON "OutboxMessage"("state", "shop", "runAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_shop_state_kind_idx" ON "OutboxMessage"("shop", "state", "kind");

-- CreateIndex
CREATE INDEX "Mail_shop_state_createdAt_idx" ON "Mail"("shop", "state", "createdAt");

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_shop_campaignId_fkey" FOREIGN KEY ("shop", "campaignId") REFERENCES "Campaign"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_shop_offerId_fkey" FOREIGN KEY ("shop", "offerId") REFERENCES "Offer"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_shop_campaignId_fkey" FOREIGN KEY ("shop", "campaignId") REFERENCES "Campaign"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_shop_groupId_fkey" FOREIGN KEY ("shop", "groupId") REFERENCES "Group"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;


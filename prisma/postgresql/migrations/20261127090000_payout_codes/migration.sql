-- A gift card's whole code is money. Its last signs tell which secret it was made with: no more is needed, and no more is kept.
UPDATE "OutboxMessage" SET "progress" = jsonb_build_object('signs', right("progress"->>'code', 4))
WHERE "kind" = 'payout.send' AND "progress"->>'code' IS NOT NULL;

-- A gift card's whole code is money. Its last signs tell which secret it was made with: no more is needed, and no more is kept.
UPDATE "OutboxMessage" SET "progress" = json_object('signs', substr(json_extract("progress", '$.code'), -4))
WHERE "kind" = 'payout.send' AND json_extract("progress", '$.code') IS NOT NULL;

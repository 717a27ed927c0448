import type { InboxMessage } from "../../../ports/inbox";
import type { Inbox } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { toDate } from "../rows/values";

/** A delivery as a row, due at once. */
export const inboxRow = ({ shop, id, topic, body, receivedAt }: Omit<InboxMessage, "attempts">) => ({ shop: shop as string, id, topic, body, receivedAt: toDate(receivedAt), runAt: toDate(receivedAt) });

/** Stores webhooks inside a transaction. Workers take them from queues/inbox-queue. */
export const inbox = (queries: Queries): Inbox => ({
  async add(message) {
    return (await insertNew(queries, "InboxMessage", "id", [inboxRow(message)])).length === 1;
  },
});

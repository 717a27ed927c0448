import type { Inbox } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { toDate } from "../rows/values";

/** A delivery as a row, due at once. @param trace of the request that brings it */
export const inboxRow = ({ shop, id, topic, body, receivedAt }: Parameters<Inbox["add"]>[0], trace: string | null) => ({ shop: shop as string, id, topic, body, trace, receivedAt: toDate(receivedAt), runAt: toDate(receivedAt) });

/** Stores webhooks inside a transaction. Workers take them from queues/inbox-queue. */
export const inbox = (queries: Queries, trace: string | null): Inbox => ({
  async add(message) {
    return (await insertNew(queries, "InboxMessage", "id", [inboxRow(message, trace)])).length === 1;
  },

  async replay(shop, id, now) {
    const again = { state: "waiting", runAt: toDate(now), attempts: 0, lockedBy: null, lockedUntil: null, lastError: null, doneAt: null };
    const { count } = await queries.inboxMessage.updateMany({ where: { shop, id, state: "dead" }, data: again });
    return count === 1;
  },

  async stuck(shop, limit) {
    const rows = await queries.inboxMessage.findMany({ where: { shop, state: "dead" }, orderBy: [{ receivedAt: "asc" }, { id: "asc" }], take: limit, select: { id: true } });
    return rows.map((row) => row.id);
  },

  async unfinished(shop, prefix) {
    const rows = await queries.inboxMessage.findMany({ where: { shop, state: { in: ["waiting", "running", "dead"] }, id: { startsWith: prefix } }, orderBy: { id: "asc" }, select: { id: true, state: true } });
    return rows as Awaited<ReturnType<Inbox["unfinished"]>>;
  },

  async dismiss(shop, id, now) {
    await queries.inboxMessage.updateMany({ where: { shop, id, state: "dead" }, data: { state: "done", doneAt: toDate(now), body: "" } });
  },
});

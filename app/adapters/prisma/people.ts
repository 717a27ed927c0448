import type { Prisma, Seat } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { Sealer } from "../../ports/system";
import type { KeptOfPerson, People } from "../../ports/unit-of-work";
import type { Queries } from "./client";
import { customerIds, shopperKeys } from "./customer-ids";
import { forgetRewards, membersOf, rewardsOf } from "./people-rewards";
import { namesOne, redactDeliveries } from "./redact-deliveries";
import { orderFrom, snapshotOf } from "./rows/order";
import { fromJson, toJson } from "./rows/values";
import { opening } from "./sealed";

/** Whole names and addresses first, then a name's parts: "Liang Wei", "Liang", "Wei". */
const wordsOf = (texts: string[]) => [...new Set(texts.flatMap((text) => [text.trim(), ...text.trim().split(/\s+/)]))].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);

const namedIn = (key: string, customerId: string) => key.startsWith(`data_request:${customerId}:`);

/** Everything that is kept of one customer, in every table; and how it is forgotten. */
export function people(queries: Queries, sealer: Sealer): People {
  const open = opening(sealer);

  /** The person's orders and seats: by customer, by order, and the unpaid ones that the same browsers asked for; and those browsers, as keyed hashes. */
  async function traces(shop: ShopDomain, customerId: string, orderIds: string[]) {
    const customers = { in: customerIds(customerId) };
    const orders = await queries.order.findMany({ where: { shop, OR: [{ customerId: customers }, { id: { in: orderIds } }] }, orderBy: { id: "asc" } });
    const ids = [...new Set([...orderIds, ...orders.map((order) => order.id)])];
    const named = await queries.seat.findMany({ where: { shop, OR: [{ customerId: customers }, { shopperKey: { in: shopperKeys(customerId) } }, { orderId: { in: ids } }] }, orderBy: { id: "asc" } });
    const used = await queries.coupon.findMany({ where: { shop, orderId: { in: ids }, holderKey: { startsWith: "v:" } }, select: { holderKey: true } });
    const browsers = [...new Set([...named.map((seat) => seat.shopperKey), ...used.map((coupon) => coupon.holderKey!)].filter((key) => key.startsWith("v:")))];
    const unpaid = await queries.seat.findMany({ where: { shop, orderId: null, shopperKey: { in: browsers }, id: { notIn: named.map((seat) => seat.id) } }, orderBy: { id: "asc" } });
    return { orders, ids, browsers, seats: [...named, ...unpaid] };
  }

  /** Answers to earlier data requests name their customer inside; their keys did before, too. */
  async function answers(shop: ShopDomain, customerId: string) {
    const mails = await queries.mail.findMany({ where: { shop, kind: "data_request" }, orderBy: { key: "asc" } });
    return mails.filter((mail) => namedIn(mail.key, customerId) || namesOne(open(mail.text) ?? "", [customerId]));
  }

  const about = (seats: Seat[], ids: string[]) => ({ OR: [{ seatId: { in: seats.map((seat) => seat.id) } }, { orderId: { in: ids } }] });

  return {
    async gather(shop, customerId, orderIds, mailboxes = []) {
      const { orders, ids, browsers, seats } = await traces(shop, customerId, orderIds);
      const ofSeats = { shop, seatId: { in: seats.map((seat) => seat.id) } };
      const members = await membersOf(queries, shop, customerId, mailboxes);
      const mails = [...(await queries.mail.findMany({ where: { shop, OR: [ofSeats, members.mails] }, orderBy: { key: "asc" } })), ...(await answers(shop, customerId))];
      const kept = {
        orders,
        seats: seats.map((seat) => ({ ...seat, name: open(seat.name), email: open(seat.email) })),
        facts: await queries.fact.findMany({ where: { shop, ...about(seats, ids) }, orderBy: { key: "asc" } }),
        problems: await queries.problem.findMany({ where: { shop, ...about(seats, ids) }, orderBy: { key: "asc" } }),
        // An answer to an earlier request repeats what stands here: that it was given is enough.
        mails: mails.map((mail) => (mail.kind === "data_request" ? { key: mail.key, kind: mail.kind, createdAt: mail.createdAt, sentAt: mail.sentAt } : { ...mail, recipient: open(mail.recipient), subject: open(mail.subject), text: open(mail.text), html: undefined })),
        effects: await queries.outboxMessage.findMany({ where: ofSeats, orderBy: { key: "asc" } }),
        ...(await rewardsOf(queries, open, shop, { customerId, browsers, orderIds: ids }, members)),
        webhooks: (await queries.inboxMessage.findMany({ where: { shop, body: { not: "" } }, orderBy: { id: "asc" } })).filter((delivery) => namesOne(delivery.body, [customerId, ...ids])),
      };
      return JSON.parse(JSON.stringify(kept, (_name, value: unknown) => (typeof value === "bigint" ? Number(value) : value))) as KeptOfPerson;
    },

    async forget(shop, customerId, orderIds, mailboxes = []) {
      const { orders, ids, browsers, seats } = await traces(shop, customerId, orderIds);
      const words = wordsOf(seats.flatMap((seat) => [open(seat.name) ?? "", open(seat.email) ?? ""]));
      // Orders first, as a reading of them does: one that has been stored since they were looked up is not written over.
      for (const { id } of orders) {
        const row = await held(shop, id);
        await queries.order.updateMany({ where: { shop, id }, data: { customerId: null, snapshot: snapshotOf(orderFrom(row), true) } });
      }
      // The key for limits names the customer too: each seat gets one that is nobody's.
      for (const { id } of seats) await queries.seat.updateMany({ where: { shop, id }, data: { shopperKey: `r:${id}`, addressKey: null, customerId: null, name: null, email: null } });

      const answered = await answers(shop, customerId);
      for (const { key } of answered.filter((mail) => namedIn(mail.key, customerId))) {
        await queries.mail.deleteMany({ where: { shop, key } });
        await queries.outboxMessage.deleteMany({ where: { shop, key: `mail.send:${key}` } });
      }
      const members = await membersOf(queries, shop, customerId, mailboxes);
      // An answer stays, empty: a request that comes once more is not answered once more.
      const mails = { shop, OR: [{ seatId: { in: seats.map((seat) => seat.id) } }, { key: { in: answered.map((mail) => mail.key) } }, ...members.mails.OR] };
      // A mail that still waits has nobody to go to any more.
      await queries.mail.updateMany({ where: { ...mails, state: "waiting" }, data: { state: "not_sent" } });
      await queries.mail.updateMany({ where: mails, data: { recipient: "", subject: "", text: "", html: "" } });
      await queries.mail.updateMany({ where: { ...mails, state: { not: "sent" } }, data: { reason: "redacted" } });

      await forgetRewards(queries, shop, { customerId, browsers }, members, mailboxes);
      await withoutWords(words, shop, seats, ids);
      await redactDeliveries(queries, shop, customerId, ids);
      return seats.length;
    },
  };

  /** An order as it is now, its row held until the transaction ends. */
  async function held(shop: ShopDomain, id: string) {
    await queries.order.updateMany({ where: { shop, id }, data: { id } });
    return queries.order.findUniqueOrThrow({ where: { shop_id: { shop, id } } });
  }

  /** Takes a person's words out of what Shopify or a mail server said about them. */
  async function withoutWords(words: string[], shop: ShopDomain, seats: Seat[], ids: string[]) {
    const clean = (text: string) => words.reduce((rest, word) => rest.replaceAll(word, "…"), text);
    for (const { key, detail } of await queries.problem.findMany({ where: { shop, ...about(seats, ids) } })) {
      const fresh = Object.fromEntries(Object.entries(fromJson<Record<string, unknown>>(detail)).map(([name, value]) => [name, typeof value === "string" ? clean(value) : value]));
      await queries.problem.updateMany({ where: { shop, key }, data: { detail: toJson(fresh) as Prisma.InputJsonValue } });
    }
    for (const { key, lastError } of await queries.outboxMessage.findMany({ where: { shop, seatId: { in: seats.map((seat) => seat.id) }, lastError: { not: null } } }))
      await queries.outboxMessage.updateMany({ where: { shop, key }, data: { lastError: clean(lastError ?? "") } });
  }
}

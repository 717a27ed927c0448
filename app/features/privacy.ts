import { escapeHtml } from "../domain/html";
import { type ShopDomain, gid } from "../domain/id";
import { DAY, MINUTE, type Instant } from "../domain/instant";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { creditOnItsWay, declineUnsent, lookForUnsent } from "./decide-payout";
import type { LookDeps } from "./look-for-payout";
import { askToKeepCodes } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock };
/** What Shopify's compliance webhooks name: numeric ids, and an address as the keyed hashes that mailboxes are compared by. */
export type Person = { customerId: string; orderIds: string[]; mailboxes?: string[] };

const ids = (person: Person) => ({ customerId: gid("Customer", person.customerId), orderIds: person.orderIds.map((id) => gid("Order", id)) });

/**
 * customers/data_request: gathers everything kept about a customer and mails it to the shop's owner, who answers the
 * customer. (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance)
 * `shop.no_address`: there is nowhere to send it. Of a shop that was erased nothing is kept, and nothing is answered.
 */
export const exportCustomer =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, person: Person, requestId: string): Promise<Result<null, { code: "shop.no_address" }>> =>
    uow.run(async (tx) => {
      const { customerId, orderIds } = ids(person);
      const record = await tx.shops.find(shop);
      if (!record) return ok(null);
      if (!record.email) return refuse("shop.no_address");
      const kept = await tx.people.gather(shop, person.customerId, orderIds, person.mailboxes);
      const now = clock.now();
      const body = JSON.stringify({ shop, customer: customerId, orders_requested: orderIds, kept }, null, 2);
      const subject = "Tuan: the customer data you asked for";
      // The key names the request, never the customer: it outlives what the mail says.
      const key = `data_request:${requestId}`;
      await tx.mails.add(shop, { key, kind: "data_request", seatId: null, participantId: null, invitationId: null, recipient: record.email, locale: record.locale, subject, text: `Everything Tuan keeps about customer ${person.customerId}:\n\n${body}\n`, html: `<p>Everything Tuan keeps about customer ${escapeHtml(person.customerId)}:</p><pre>${escapeHtml(body)}</pre>`, state: "waiting", reason: null, createdAt: now, sentAt: null });
      await tx.outbox.add(shop, { kind: "mail.send", key: `mail.send:${key}`, payload: { mailKey: key }, campaignId: null, groupId: null, seatId: null, runAt: now, createdAt: now });
      return ok(null);
    });

/** Erasing ends with the disk: see adapters/prisma/sweep. */
type Erasing = LookDeps & { sweep(): Promise<void> };

/** Store credit that is on its way has come by then, or will not: the law gives a month. */
const LONGEST_WAIT = 7 * DAY;

/**
 * customers/redact: takes a person's name, address and e-mail out of everything; groups, counts and sums stay. Throws CommerceUnavailable.
 * @param askedAt when Shopify asked for it
 * @returns when to come again: store credit is on its way to them; null when they are forgotten
 */
export const redactCustomer =
  ({ sweep, ...deps }: Erasing) =>
  async (shop: ShopDomain, person: Person, askedAt: Instant): Promise<Instant | null> => {
    const { uow, clock } = deps;
    const knownTo = async (tx: Tx) => [...(await tx.participants.ofCustomer(shop, person.customerId)), ...(await tx.participants.ofMailbox(shop, person.mailboxes ?? []))];
    // Nobody can be asked for once they are forgotten.
    const looked = await lookForUnsent(deps)(shop, new Set((await uow.read(knownTo)).map((one) => one.id)));
    const waits = await uow.run(async (tx) => {
      const known = await knownTo(tx);
      const approved = known.filter((one) => one.standing === "approved");
      // Whoever has another account has only written the same address, and goes on.
      const gone = new Set(known.flatMap((one) => (one.customerId === null || one.customerId === person.customerId ? [one.id] : [])));
      for (const id of [...gone].sort()) {
        await tx.participants.lock(shop, id);
        if (clock.now() - askedAt < LONGEST_WAIT && (await creditOnItsWay(tx, shop, id, looked))) return true;
      }
      for (const id of gone) {
        await declineUnsent(tx, shop, id, looked, clock.now());
      }
      await tx.people.forget(shop, person.customerId, ids(person).orderIds, person.mailboxes);
      for (const { id, programId } of approved) if ((await tx.programs.find(shop, programId))?.rules.coupon) await askToKeepCodes(tx, shop, programId, `${id}:forgotten`, clock.now());
      return false;
    });
    if (waits) return clock.now() + 10 * MINUTE;
    await sweep();
    return null;
  };

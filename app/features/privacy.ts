import type { ShopDomain } from "../domain/id";
import { gid } from "../domain/id";
import { type Instant, iso } from "../domain/instant";
import { escapeHtml } from "../domain/html";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock };
/** What Shopify's compliance webhooks name: numeric ids. */
export type Person = { customerId: string; orderIds: string[] };

const ids = (person: Person) => ({ customerId: gid("Customer", person.customerId), orderIds: person.orderIds.map((id) => gid("Order", id)) });

/**
 * customers/data_request: gathers everything kept about a customer and mails it to the shop's owner, who answers the
 * customer. (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance)
 */
export const exportCustomer =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, person: Person, requestId: string): Promise<void> =>
    uow.run(async (tx) => {
      const { customerId, orderIds } = ids(person);
      const record = await tx.shops.find(shop);
      if (!record?.email) return;
      const seats = await tx.groups.ofCustomer(shop, customerId, orderIds);
      const kept = seats.map((s) => ({ seat: s.id, group: s.groupId, campaign: s.campaignId, state: s.state, name: s.name, email: s.email, locale: s.locale, order: s.orderName, variant: s.variantId, quantity: s.quantity, held_at: iso(s.heldAt), counted_at: s.countedAt === null ? null : iso(s.countedAt) }));
      const now = clock.now();
      const body = JSON.stringify({ shop, customer: customerId, orders: orderIds, seats: kept }, null, 2);
      const subject = "Tuan: the customer data you asked for";
      const key = `data_request:${person.customerId}:${requestId}`;
      await tx.mails.add(shop, { key, kind: "data_request", seatId: null, recipient: record.email, locale: record.locale, subject, text: `Everything Tuan keeps about customer ${person.customerId}:\n\n${body}\n`, html: `<p>Everything Tuan keeps about customer ${escapeHtml(person.customerId)}:</p><pre>${escapeHtml(body)}</pre>`, state: "waiting", reason: null, createdAt: now, sentAt: null });
      await tx.outbox.add(shop, { kind: "mail.send", key: `mail.send:${key}`, payload: { mailKey: key }, campaignId: null, groupId: null, seatId: null, runAt: now, createdAt: now });
    });

/** customers/redact: takes a person's name, address and e-mail out of everything; groups, counts and sums stay. */
export const redactCustomer =
  ({ uow }: Deps) =>
  (shop: ShopDomain, person: Person): Promise<void> =>
    uow.run(async (tx) => {
      const { customerId, orderIds } = ids(person);
      const seats = await tx.groups.ofCustomer(shop, customerId, orderIds);
      await tx.mails.redact(shop, seats.map((s) => s.id), person.customerId);
      await tx.groups.redact(shop, customerId, orderIds);
      await tx.orders.redact(shop, customerId, orderIds);
    });

/** shop/redact: 48 hours after uninstalling, nothing of the shop remains. */
export const eraseShop =
  ({ uow }: Deps) =>
  (shop: ShopDomain): Promise<void> =>
    uow.run((tx) => tx.shops.erase(shop));

/** app/uninstalled: access is gone at once; data waits for shop/redact, since merchants come back. */
export const uninstallShop =
  ({ uow, clock, forget }: Deps & { forget(shop: ShopDomain): Promise<void> }) =>
  async (shop: ShopDomain, happenedAt: Instant): Promise<void> => {
    const record = await uow.read((tx) => tx.shops.find(shop));
    // A late delivery must not lock out a shop that has installed again since.
    if (!record || record.installedAt > happenedAt) return;
    await forget(shop);
    await uow.run((tx) => tx.shops.setUninstalled(shop, clock.now()));
  };

import { type ParticipantId, type ShopDomain, gid, numeric } from "../domain/id";
import type { Order } from "../domain/order";
import { type Facts, HOUSEHOLD_LOOKS_AT, LOOKS_AT, LOOKS_BACK, LOOP_STEPS, holdFor, householdTraits, suspect, wasGivenBack } from "../domain/suspicion";
import type { DisposableMail, Secrets } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";
import { mailboxKey, mailboxKeys } from "./attribute-order";

type Parts = { secrets: Secrets; disposable: DisposableMail };

/**
 * Looks once at an order that was found to be somebody's doing, when its reward is made: what a merchant has let go is
 * not held again by a later reading.
 * @returns the `hold` its reward begins with; null for most
 */
export async function suspectOrder(tx: Tx, { secrets, disposable }: Parts, shop: ShopDomain, order: Order, earner: ParticipantId): Promise<string | null> {
  const read = (await tx.attributions.ordersOf(shop, earner, order.placedAt - LOOKS_BACK, LOOKS_AT)).filter((one) => one.id !== order.id);
  const buyer = await buyerOf(tx, secrets, shop, order);
  const facts: Facts = { placedAt: order.placedAt, others: read, buyer, broughtBy: buyer.length === 0 ? new Set() : await bringersOf(tx, shop, earner), disposable: order.email !== null && disposable.knows(order.email), household: await isOfHousehold(tx, secrets, shop, order, earner) };
  const found = suspect(facts);
  if (!found.includes("refunds")) return holdFor(found);
  return holdFor(suspect({ ...facts, others: await withoutUnfilled(tx, shop, read) }));
}

/** What an order's household and mailbox are compared by, as it is kept: nothing of orders without an account, which nobody earns by. */
export const householdKeys = (secrets: Secrets, { customerId, delivery, email }: Order): string[] => {
  const mailbox = mailboxKey(secrets, email);
  return customerId === null ? [] : [...householdTraits(delivery).map((trait) => secrets.digest("household", trait)), ...(mailbox === null ? [] : [mailbox])];
};

/** Whether the order went where the earner's own orders went, by another account. */
async function isOfHousehold(tx: Tx, secrets: Secrets, shop: ShopDomain, { delivery }: Order, earner: ParticipantId): Promise<boolean> {
  const keys = householdTraits(delivery).flatMap((trait) => secrets.digests("household", trait));
  const account = keys.length === 0 ? null : (await tx.participants.find(shop, earner))?.customerId;
  if (!account) return false;
  return (await tx.orders.householdOf(shop, gid("Customer", account), HOUSEHOLD_LOOKS_AT)).some((key) => keys.includes(key));
}

/** The buyer, as somebody who brings buyers: by account and by mailbox, in whichever program. */
async function buyerOf(tx: Tx, secrets: Secrets, shop: ShopDomain, { customerId, email }: Order): Promise<ParticipantId[]> {
  const people = [...(customerId === null ? [] : await tx.participants.ofCustomer(shop, numeric(customerId))), ...(await tx.participants.ofMailbox(shop, mailboxKeys(secrets, email)))];
  return people.filter((one) => one.standing === "approved").map((one) => one.id);
}

/** Who brought somebody, and who brought those: found by the orders of their accounts. */
async function bringersOf(tx: Tx, shop: ShopDomain, earner: ParticipantId): Promise<Set<ParticipantId>> {
  const found = new Set<ParticipantId>();
  let next = [earner];
  for (let step = 0; step < LOOP_STEPS && next.length > 0; step++) {
    const customers: string[] = [];
    for (const id of next) {
      const person = await tx.participants.find(shop, id);
      if (person?.customerId) customers.push(person.customerId);
    }
    next = customers.length === 0 ? [] : (await tx.attributions.bringersOf(shop, customers, LOOKS_AT)).filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return found;
}

/** That a group did not fill is nobody's doing: its refunds say nothing of who brought its buyers. */
async function withoutUnfilled(tx: Tx, shop: ShopDomain, orders: readonly Order[]): Promise<Order[]> {
  const left: Order[] = [];
  for (const order of orders) if (!wasGivenBack(order) || !(await tx.groups.seatsOfOrder(shop, order.id)).some((seat) => seat.state === "failed")) left.push(order);
  return left;
}

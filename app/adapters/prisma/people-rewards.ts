import { type ShopDomain, numeric } from "../../domain/id";
import type { KeptOfPerson } from "../../ports/unit-of-work";
import type { Queries } from "./client";
import { shopperKeys } from "./customer-ids";
import type { Open } from "./sealed";

type Kind = "participants" | "bindings" | "attributions" | "coupons" | "grants" | "ledger" | "payouts";

/**
 * What the books of rewards keep of a customer: as somebody who brings buyers, all of it; as a buyer, by whom she came.
 * @param orderIds gids of her orders
 */
export async function rewardsOf(queries: Queries, open: Open, shop: ShopDomain, customerId: string, orderIds: string[]): Promise<Record<Kind, KeptOfPerson[Kind]>> {
  const customer = { shop, customerId: numeric(customerId) };
  const people = await queries.participant.findMany({ where: customer, orderBy: { id: "asc" } });
  const theirs = { shop, participantId: { in: people.map((one) => one.id) } };
  return {
    participants: people.map((one) => ({ ...one, name: open(one.name), email: open(one.email), answers: open(one.answers), payTo: open(one.payTo) })),
    bindings: await queries.binding.findMany({ where: customer, orderBy: { programId: "asc" } }),
    attributions: await queries.attribution.findMany({ where: { shop, orderId: { in: orderIds } }, orderBy: { orderId: "asc" } }),
    coupons: await queries.coupon.findMany({ where: { shop, OR: [{ participantId: theirs.participantId }, { holderKey: { in: shopperKeys(customerId) } }, { orderId: { in: orderIds } }] }, orderBy: { code: "asc" } }),
    grants: await queries.grant.findMany({ where: theirs, orderBy: { id: "asc" } }),
    ledger: await queries.ledgerEntry.findMany({ where: theirs, orderBy: [{ booking: "asc" }, { line: "asc" }] }),
    payouts: await queries.payout.findMany({ where: theirs, orderBy: { id: "asc" } }),
  };
}

/** Takes the person out: nobody earns any more by that link, nobody is bound by that name. The books keep their sums. */
export async function forgetRewards(queries: Queries, shop: ShopDomain, customerId: string): Promise<void> {
  const customer = { shop, customerId: numeric(customerId) };
  const theirs = await queries.participant.findMany({ where: customer, select: { id: true } });
  // What the merchant wrote to them; what is rejected stays so without a word.
  await queries.grant.updateMany({ where: { shop, participantId: { in: theirs.map((one) => one.id) }, state: "rejected" }, data: { hold: null } });
  await queries.participant.updateMany({ where: customer, data: { standing: "declined", reason: null, customerId: null, name: null, email: null, emailKey: null, guestKey: null, country: null, answers: null, payTo: null } });
  await queries.coupon.updateMany({ where: { shop, holderKey: { in: shopperKeys(customerId) } }, data: { holderKey: null } });
  await queries.binding.deleteMany({ where: customer });
}

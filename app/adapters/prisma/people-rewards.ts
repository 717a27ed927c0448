import { type ShopDomain, numeric } from "../../domain/id";
import { FORGOTTEN } from "../../domain/payout";
import type { KeptOfPerson } from "../../ports/unit-of-work";
import type { Queries } from "./client";
import { shopperKeys } from "./customer-ids";
import type { Open } from "./sealed";

type Kind = "participants" | "invitations" | "bindings" | "attributions" | "coupons" | "grants" | "ledger" | "payouts";

/** Who somebody is among those who bring buyers: by account, and without one by the mailbox they left. What they were invited to. */
export async function membersOf(queries: Queries, shop: ShopDomain, customerId: string, mailboxes: string[]) {
  const people = await queries.participant.findMany({ where: { shop, OR: [{ customerId: numeric(customerId) }, { customerId: null, emailKey: { in: mailboxes } }] }, orderBy: { id: "asc" } });
  const ids = people.map((one) => one.id);
  // Somebody with another account has written the same address: it is hers, and nothing else there is.
  const others = await queries.participant.findMany({ where: { shop, emailKey: { in: mailboxes }, id: { notIn: ids } }, select: { id: true, programId: true, email: true, hearsAt: true }, orderBy: { id: "asc" } });
  const invitations = await queries.invitation.findMany({ where: { shop, OR: [{ emailKey: { in: mailboxes } }, { participantId: { in: ids } }] }, orderBy: { id: "asc" } });
  const written = [{ participantId: { in: ids } }, { invitationId: { in: invitations.map((one) => one.id) } }];
  return { people, ids, others, invitations, /** What was written to them. */ mails: { shop, OR: written } };
}
type Members = Awaited<ReturnType<typeof membersOf>>;
/** A buyer: her account, and the browsers that asked for her seats or brought coupons to her orders (keyed hashes). */
type Buyer = { customerId: string; browsers: string[] };

/** @returns under whose names she holds coupons: her account's, and those of her browsers, the one she shares from among them */
const holdersOf = ({ customerId, browsers }: Buyer, { people }: Members): string[] => [...shopperKeys(customerId), ...browsers, ...people.flatMap((one) => one.guestKey ?? [])];

/**
 * What the books of rewards keep of a customer: as somebody who brings buyers, all of it; as a buyer, by whom she came.
 * @param buyer with the gids of her orders
 */
export async function rewardsOf(queries: Queries, open: Open, shop: ShopDomain, buyer: Buyer & { orderIds: string[] }, members: Members): Promise<Record<Kind, KeptOfPerson[Kind]>> {
  const { customerId, orderIds } = buyer;
  const { people, ids, others, invitations } = members;
  const holders = holdersOf(buyer, members);
  const theirs = { shop, participantId: { in: ids } };
  return {
    participants: people.map((one) => ({ ...one, name: open(one.name), email: open(one.email), answers: open(one.answers), payTo: open(one.payTo) }) as Record<string, unknown>).concat(others.map((one) => ({ ...one, email: open(one.email) }))),
    invitations: invitations.map((one) => ({ ...one, email: open(one.email), note: open(one.note) })),
    bindings: await queries.binding.findMany({ where: { shop, customerId: numeric(customerId) }, orderBy: { programId: "asc" } }),
    attributions: await queries.attribution.findMany({ where: { shop, orderId: { in: orderIds } }, orderBy: { orderId: "asc" } }),
    // Who holds a coupon of her link is somebody else.
    coupons: (await queries.coupon.findMany({ where: { shop, OR: [{ participantId: theirs.participantId }, { holderKey: { in: holders } }, { orderId: { in: orderIds } }] }, orderBy: { code: "asc" } })).map((one) => (one.holderKey !== null && holders.includes(one.holderKey) ? one : { ...one, holderKey: null })),
    grants: await queries.grant.findMany({ where: theirs, orderBy: { id: "asc" } }),
    ledger: await queries.ledgerEntry.findMany({ where: theirs, orderBy: [{ booking: "asc" }, { line: "asc" }] }),
    payouts: (await queries.payout.findMany({ where: theirs, orderBy: { id: "asc" } })).map((one) => ({ ...one, payTo: open(one.payTo), batchLine: open(one.batchLine) })),
  };
}

/** Takes the person out: nobody earns any more by that link, nobody is bound by that name. The books keep their sums. */
export async function forgetRewards(queries: Queries, shop: ShopDomain, buyer: Buyer, members: Members, mailboxes: string[]): Promise<void> {
  const { ids, invitations } = members;
  // What the merchant wrote to them; what is rejected stays so without a word.
  await queries.grant.updateMany({ where: { shop, participantId: { in: ids }, state: "rejected" }, data: { hold: null } });
  await queries.payout.updateMany({ where: { shop, participantId: { in: ids }, reason: { not: FORGOTTEN } }, data: { reason: null } });
  await queries.payout.updateMany({ where: { shop, participantId: { in: ids } }, data: { payTo: null, batchLine: null } });
  const nobody = { email: null, emailKey: null, joinedKey: null, hearsAt: null, hearsWords: null };
  await queries.participant.updateMany({ where: { shop, id: { in: ids } }, data: { ...nobody, standing: "declined", reason: null, customerId: null, name: null, guestKey: null, country: null, answers: null, payTo: null } });
  await queries.participant.updateMany({ where: { shop, emailKey: { in: mailboxes } }, data: nobody });
  await queries.invitation.deleteMany({ where: { shop, id: { in: invitations.map((one) => one.id) } } });
  await queries.coupon.updateMany({ where: { shop, holderKey: { in: holdersOf(buyer, members) } }, data: { holderKey: null } });
  await queries.binding.deleteMany({ where: { shop, customerId: numeric(buyer.customerId) } });
}

import { type Attribution, type Claim, type Judged, type JudgedClaim, attribute } from "../domain/attribution";
import { type Coupon, leftInBudget } from "../domain/friends";
import { type ParticipantId, type ProgramId, type ShopDomain, gid, isId, numeric } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Order } from "../domain/order";
import { type Participant, onePersonsAddress } from "../domain/participant";
import type { Program } from "../domain/program";
import { HOUSEHOLD_LOOKS_AT } from "../domain/suspicion";
import type { Secrets } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";

/** What the storefront keeps of a visit by somebody's link: who and when, signed. */
export const signVisit = (secrets: Secrets, participant: ParticipantId, at: Instant): string => secrets.sign("visit", `${participant}.${at.toString(36)}`);

/** @returns whose link it was and when; null when we did not sign it */
export function readVisit(secrets: Secrets, token: string): { participantId: ParticipantId; at: Instant } | null {
  const [id, at] = secrets.open("visit", token)?.split(".") ?? [];
  const time = parseInt(at ?? "", 36);
  return isId("par", id) && Number.isSafeInteger(time) ? { participantId: id, at: time } : null;
}

/** A mailbox as we keep it to compare: never readable, and one for all its spellings. */
export const mailboxKey = (secrets: Secrets, email: string | null): string | null => {
  const address = onePersonsAddress(email);
  return address === null ? null : secrets.digest("mailbox", address);
};

/** What `mailboxKey` gives, and gave under former secrets. */
export const mailboxKeys = (secrets: Secrets, email: string | null): string[] => {
  const address = onePersonsAddress(email);
  return address === null ? [] : secrets.digests("mailbox", address);
};

/** @returns the codes on an order's lines, each once */
export const codesOf = (order: Order): string[] => [...new Set(order.lines.flatMap((line) => line.codes.map(({ code }) => code)))];

/** @returns whether a participant is this person: the same account (numeric id), or the same mailbox (as `mailboxKeys` gives it) */
export const isPerson = (person: Participant, customerId: string | null, mailboxes: readonly string[]): boolean => (person.customerId !== null && person.customerId === customerId) || (person.emailKey !== null && mailboxes.includes(person.emailKey));

/** @returns whether a person has bought this order: by account, by mailbox, or with the mailbox of orders that their own account has made */
export async function hasBought(tx: Tx, secrets: Secrets, shop: ShopDomain, person: Participant, order: Order): Promise<boolean> {
  const mailboxes = mailboxKeys(secrets, order.email);
  if (isPerson(person, order.customerId === null ? null : numeric(order.customerId), mailboxes)) return true;
  if (person.customerId === null || mailboxes.length === 0) return false;
  return (await tx.orders.householdOf(shop, gid("Customer", person.customerId), HOUSEHOLD_LOOKS_AT)).some((key) => mailboxes.includes(key));
}

/** Cart attributes are anybody's to write: more visits than these are noise. The storefront keeps 8. */
const MOST_VISITS = 20;

/**
 * Records whose doing an order is, when it is first seen with a claim: by a personal code on it, by whom its buyer is
 * bound to, by the visits its cart brought along. Recorded once: whatever is read later changes nothing.
 *
 * @param programs of the shop
 * @param coupons that friends came with: a coupon got by somebody's link is that person's claim
 * @returns what stands recorded, its row locked; null when nobody claims the order
 */
export async function attributeOrder(tx: Tx, secrets: Secrets, shop: ShopDomain, order: Order, programs: readonly Program[], coupons: readonly Coupon[], now: Instant): Promise<Attribution | null> {
  const known = await tx.attributions.lock(shop, order.id);
  if (known) return known;
  const people = new Map<ParticipantId, Participant>();
  const claims = await claimsOf(tx, secrets, shop, order, coupons, people);
  if (claims.length === 0) return null;
  const full = await fullOf(tx, shop, people.values(), programs);
  const selves = new Set<ParticipantId>();
  for (const person of people.values()) if (await hasBought(tx, secrets, shop, person, order)) selves.add(person.id);
  const customer = order.customerId === null ? null : numeric(order.customerId);
  const facts = (claim: Claim): Judged => {
    const program = programs.find((one) => one.id === claim.programId);
    const person = people.get(claim.participantId);
    if (!program || !person) throw new Error(`${claim.participantId} claims ${order.id} and is unknown`);
    const browsers = coupons.flatMap(({ participantId, holderKey }) => (participantId === person.id ? (holderKey ?? []) : []));
    const self = selves.has(person.id) || (person.guestKey !== null && browsers.includes(person.guestKey));
    // Its amounts are in its own currency: an order in another one, just after the shop has changed over, is none of its.
    const programLive = program.status === "live" && program.currency === order.currency;
    return { rules: program.rules.attribution, programLive, standing: person.standing, self, full: full.has(person.id) };
  };
  const judged = attribute(claims, facts, { placedAt: order.placedAt, orderedBefore: order.customerOrders === null ? null : order.customerOrders > 1 });
  const winner = judged.find((claim): claim is JudgedClaim => claim.verdict === "won");
  const attribution: Attribution = { orderId: order.id, at: now, participantId: winner?.participantId ?? null, programId: winner?.programId ?? null, via: winner?.via ?? null, claims: judged };
  if (!(await tx.attributions.record(shop, attribution))) return tx.attributions.lock(shop, order.id);
  if (winner && customer !== null && facts(winner).rules.binding) await tx.attributions.bind(shop, customer, { programId: winner.programId, participantId: winner.participantId, at: order.placedAt });
  return attribution;
}

/** Who could earn nothing by an order: thanked as often as their program allows, or its budget holds no packet more. */
export async function fullOf(tx: Tx, shop: ShopDomain, people: Iterable<Participant>, programs: readonly Program[]): Promise<Set<ParticipantId>> {
  const full = new Set<ParticipantId>();
  for (const { id, programId } of people) {
    const friends = programs.find((one) => one.id === programId)?.rules.friends;
    if (!friends) continue;
    const { thanks, perSharer } = friends;
    const thanked = perSharer !== null && (await tx.grants.given(shop, id)) >= perSharer;
    const spent = thanks.kind === "packet" && thanks.budgetMinor !== null && leftInBudget(friends, (await tx.stocks.find(shop, programId))?.takenMinor ?? 0) < thanks.fromMinor;
    if (thanked || spent) full.add(id);
  }
  return full;
}

async function claimsOf(tx: Tx, secrets: Secrets, shop: ShopDomain, order: Order, coupons: readonly Coupon[], people: Map<ParticipantId, Participant>): Promise<Claim[]> {
  const claims: Claim[] = [];
  const claim = (person: Participant | null, via: Claim["via"], at: Instant, programId?: ProgramId) => {
    if (!person || (programId && person.programId !== programId)) return;
    people.set(person.id, person);
    claims.push({ participantId: person.id, programId: person.programId, via, at });
  };
  for (const person of await tx.participants.byCodes(shop, codesOf(order))) claim(person, "code", order.placedAt);
  for (const { participantId } of coupons) if (participantId && !people.has(participantId)) claim(await tx.participants.find(shop, participantId), "code", order.placedAt);
  if (order.customerId !== null)
    for (const { participantId, programId, at } of await tx.attributions.bindings(shop, numeric(order.customerId)))
      // A buyer is bound by an order; those before it were nobody's.
      if (at < order.placedAt) claim(await tx.participants.find(shop, participantId), "binding", at, programId);
  for (const token of [...new Set(order.visits)].slice(0, MOST_VISITS)) {
    const visit = readVisit(secrets, token);
    if (visit) claim(people.get(visit.participantId) ?? (await tx.participants.find(shop, visit.participantId)), "click", visit.at);
  }
  return claims;
}

import type { Coupon } from "../domain/friends";
import { giftRate, isGift } from "../domain/gift";
import type { ParticipantId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Order } from "../domain/order";
import type { Program } from "../domain/program";
import { type Grant, settleGrant } from "../domain/reward";
import { type Bought, type Floor, type Terms, secondTerms, termsFor, withCampaigns, withoutReward } from "../domain/reward-rule";
import { readAgain } from "../domain/unread-order";
import type { DisposableMail, Ids, Secrets } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";
import { attributeOrder, codesOf, hasBought } from "./attribute-order";
import type { Around } from "./read-around";
import { suspectOrder } from "./suspect-order";
import { settleThanks } from "./thank-sharer";

type Parts = { ids: Ids; secrets: Secrets; disposable: DisposableMail };

/**
 * Brings an order's rewards to what the order is worth now: attributes it once, grants by the program's rule as it is
 * then, and books what has changed since the last reading. The same reading twice books nothing.
 * @param around what Shopify was asked beside the order, by `readAround`
 */
export const settleRewards =
  (parts: Parts) =>
  async (tx: Tx, shop: ShopDomain, order: Order, around: Around, now: Instant): Promise<void> => {
    const { floor } = around;
    const programs = await tx.programs.all(shop);
    if (programs.length === 0) return;
    const coupons = programs.some((program) => program.rules.friends) ? await noteCoupons(tx, shop, order) : [];
    const attribution = await attributeOrder(tx, parts.secrets, shop, order, programs, coupons, now);
    const program = programs.find((one) => one.id === attribution?.programId);
    if (!attribution?.participantId || !program) return;
    const bought = await boughtTogether(tx, shop, order.id);
    const known = await tx.grants.ofOrder(shop, order.id);
    let others = 0;
    for (const found of (known.length > 0 ? known.map(readAgain) : await grantsOf(tx, shop, order, program, attribution.participantId, around, parts, now)).sort(byLevel)) {
      const terms = withCampaigns(found.terms, bought);
      const grant: Grant = { ...found, terms };
      const excluded = withoutReward(terms, bought);
      const owner = programs.find((one) => one.id === grant.programId);
      if (!owner) throw new Error(`the grant ${grant.id} is of no program`);
      const maturing = grant.terms.maturing ?? owner.rules.maturing;
      if (isGift(grant)) {
        await settleThanks(tx, shop, grant, owner, { order, excluded, maturing, floor, now });
        continue;
      }
      const settled = settleGrant(grant, { order, excluded, maturing, floor, now, others });
      await tx.ledger.book(shop, settled.entries);
      await tx.grants.update(shop, settled.grant);
      others += settled.grant.standingMinor;
    }
  };

/** Who brought the buyer comes first: the floor leaves the second level what is left. */
const byLevel = (a: Grant, b: Grant) => (a.terms.level ?? 1) - (b.terms.level ?? 1);

/** Codes of ours that were used in the order: each is used once. @returns those that friends came with */
async function noteCoupons(tx: Tx, shop: ShopDomain, order: Order): Promise<Coupon[]> {
  const coupons = await tx.coupons.byCodes(shop, codesOf(order));
  for (const coupon of coupons) await tx.coupons.use(shop, coupon.code, order.id);
  return coupons.filter((coupon) => coupon.side === "friend");
}

/** The grants an order begins with: nothing stands in the ledger for them yet. At most two, for two levels. */
async function grantsOf(tx: Tx, shop: ShopDomain, order: Order, program: Program, participantId: ParticipantId, { floor, collected }: Around, parts: Parts, now: Instant): Promise<Grant[]> {
  const { friends, reward } = program.rules;
  const terms = friends ? { rate: giftRate(friends.thanks), byLine: {}, capMinor: null, ...(floor && { floor }) } : termsFor(reward, order, floor, collected);
  if (!terms) return [];
  const hold = await suspectOrder(tx, parts, shop, order, participantId);
  const { maturing } = program.rules;
  const begin = async (to: ParticipantId, by: Terms): Promise<Grant> => {
    const grant: Grant = { id: parts.ids.next("grt"), orderId: order.id, programId: program.id, participantId: to, terms: { ...by, maturing }, currency: order.currency, baseMinor: 0, fullMinor: 0, plainMinor: 0, uncappedMinor: 0, standingMinor: 0, state: "accrued", hold, maturesAt: null, looksAt: null, bookings: 0, createdAt: now };
    await tx.grants.insert(shop, grant);
    return grant;
  };
  const first = await begin(participantId, terms);
  const second = reward.second && !friends ? await secondLevel(tx, shop, order, program, participantId, floor, parts.secrets) : null;
  return second ? [first, await begin(second.upper, second.terms)] : [first];
}

/** Who brought the person that earns, if they earn by it: still with the program, where it has a second level, and not the buyer. */
async function secondLevel(tx: Tx, shop: ShopDomain, order: Order, program: Program, participantId: ParticipantId, floor: Floor | null, secrets: Secrets): Promise<{ upper: ParticipantId; terms: Terms } | null> {
  const person = await tx.participants.find(shop, participantId);
  const upper = person?.broughtBy ? await tx.participants.find(shop, person.broughtBy) : null;
  if (!person || upper?.standing !== "approved" || (await hasBought(tx, secrets, shop, upper, order))) return null;
  const terms = secondTerms(program.rules.reward, [person.country, upper.country], floor);
  return terms && { upper: upper.id, terms };
}

/** What of an order was bought in groups. */
async function boughtTogether(tx: Tx, shop: ShopDomain, orderId: string): Promise<Bought[]> {
  const bought: Bought[] = [];
  for (const { campaignId, lineIds } of await tx.groups.seatsOfOrder(shop, orderId)) {
    const campaign = await tx.campaigns.find(shop, campaignId);
    if (campaign) bought.push({ campaignId, lineIds, rewarded: campaign.rewarded });
  }
  return bought;
}

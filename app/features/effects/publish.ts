import type { GroupRules } from "../../domain/group-rules";
import { HOUR, MINUTE, type Instant } from "../../domain/instant";
import type { Tx } from "../../ports/unit-of-work";
import type { Mechanism } from "../../domain/mechanism";
import { askForState, notPublished } from "../campaign-effects";
import type { Campaign, Offer } from "../../domain/campaign";
import { type Handler, done, refused } from "./handler";
import { makeBatch, needless } from "./make-batch";

/** A code must outlive the campaign by the longest hold and a slow checkout. */
const GRACE = 2 * HOUR;

/** @param lastDeadline of the forming groups: their members must still be able to pay when the campaign itself is over */
function spec(campaign: Campaign, offer: Offer, lastDeadline: Instant | null) {
  const rules = campaign.rules as GroupRules;
  return {
    title: `${campaign.title} (Tuan)`,
    seedCode: offer.seedCode,
    price: offer.price,
    offMinor: offer.price.kind === "fixed" && offer.listMinor !== null ? offer.listMinor - offer.price.minor : null,
    currency: campaign.currency,
    productId: campaign.product.id,
    variantIds: offer.variantId === "*" ? rules.variantIds : [offer.variantId],
    oneUnit: rules.unitsPerSeat === 1,
    startsAt: campaign.startsAt - MINUTE,
    endsAt: Math.max(campaign.endsAt, lastDeadline ?? 0) + GRACE,
  };
}

/** Makes the campaign's discounts, asks its mechanism to prepare (codes), and has the metafield written. */
export const publish: Handler<"campaign.publish"> = async ({ uow, commerce, clock, mechanisms }, { shop, payload, key }) => {
  const known = await uow.read(async (tx) => ({ campaign: await tx.campaigns.find(shop, payload.campaignId), offers: await tx.campaigns.offers(shop, payload.campaignId), last: await tx.groups.lastDeadline(shop, payload.campaignId) }));
  const { campaign, offers, last } = known;
  // Of one that has ended, groups that are still forming need their codes.
  if (!campaign || (campaign.status === "ended" && (last ?? 0) <= clock.now())) return done;
  for (const offer of offers) {
    const answer = await commerce.ensureDiscount(shop, spec(campaign, offer, last));
    if (!answer.ok) {
      await uow.run((tx) => notPublished(tx, shop, campaign.id, answer.refusal.code === "refused" ? answer.refusal.message : answer.refusal.code, clock.now()));
      return refused(answer.refusal);
    }
    const { discountId } = answer.value;
    if (offer.discountId !== discountId) await uow.run((tx) => takeDiscount(tx, campaign, offer, discountId, mechanismOf(campaign, mechanisms), clock.now()));
  }
  await uow.run(async (tx) => {
    const now = clock.now();
    const locked = await tx.campaigns.lock(shop, payload.campaignId);
    if (!locked) return;
    await mechanismOf(locked, mechanisms).prepare(tx, locked, await tx.campaigns.offers(shop, locked.id), now);
    await tx.problems.resolve(shop, `publish_failed:${locked.id}`, "published", now);
    await markReady(tx, locked, key, now);
  });
  return done;
};

/**
 * Notes the discount that an offer has now. Where there are codes, it had another, which somebody has deleted at Shopify: they are
 * made once more in the new one, those that shoppers hold as well, and nobody is invited until that is done.
 */
async function takeDiscount(tx: Tx, { shop, id }: Campaign, offer: Offer, discountId: string, mechanism: Mechanism<Tx>, now: Instant) {
  const campaign = await tx.campaigns.lock(shop, id);
  const before = (await tx.campaigns.offers(shop, id)).find((one) => one.id === offer.id)?.discountId ?? null;
  if (!campaign || before === discountId) return;
  await tx.campaigns.setDiscount(shop, offer.id, discountId);
  if (!(await mechanism.prepareAgain(tx, campaign, offer, now))) return;
  await tx.campaigns.setPublication(shop, id, "working");
  await askForState(tx, campaign, `discount:${discountId}`, now);
}

function mechanismOf(campaign: Campaign, mechanisms: readonly Mechanism<Tx>[]): Mechanism<Tx> {
  const mechanism = mechanisms.find((m) => m.kind === campaign.mechanism);
  if (!mechanism) throw new Error(`no mechanism ${campaign.mechanism}`);
  return mechanism;
}

/** A campaign is ready once every offer has a code to hand out: only then the widget invites shoppers. */
async function markReady(tx: Tx, campaign: Campaign, turn: string, now: Instant) {
  if (campaign.publication === "ready") return;
  for (const offer of await tx.campaigns.offers(campaign.shop, campaign.id)) if ((await tx.codes.figures(campaign.shop, offer.id)).pooled === 0) return;
  await tx.campaigns.setPublication(campaign.shop, campaign.id, "ready");
  await askForState(tx, campaign, turn, now);
}

/** Adds a batch of codes at Shopify, waits until they are there, and opens them for shoppers. */
export const makeCodes: Handler<"codes.make"> = async (deps, message) => {
  const { uow, clock } = deps;
  const { shop, payload, key } = message;
  const { offer, codes } = await uow.read(async (tx) => ({
    offer: (await tx.campaigns.offers(shop, payload.campaignId)).find((o) => o.id === payload.offerId),
    codes: await tx.codes.ofBatch(shop, payload.batch),
  }));
  // None: they are made in another discount, as another batch.
  if (!offer || needless(message, offer.discountId, codes)) return done;
  return makeBatch(deps, message, offer.discountId, codes, (failed) =>
    uow.run(async (tx) => {
      const now = clock.now();
      const campaign = await tx.campaigns.lock(shop, payload.campaignId);
      await tx.codes.pool(shop, payload.batch, failed);
      const back = await tx.codes.takenBack(shop, payload.batch);
      await tx.problems.resolve(shop, `pool_empty:${payload.offerId}`, "codes were made", now);
      if (campaign) {
        // Where Shopify took none of them, others are made.
        await mechanismOf(campaign, deps.mechanisms).prepare(tx, campaign, [offer], now);
        await markReady(tx, campaign, key, now);
      }
      return back;
    }),
  );
};

/** Takes away the codes of a failed group that nobody has used: whoever still holds one sees the price before paying. */
export const removeCodes: Handler<"codes.remove"> = async ({ uow, commerce }, { shop, payload }) => {
  const { offers, unused } = await uow.read(async (tx) => ({ offers: await tx.campaigns.offers(shop, payload.campaignId), unused: await tx.groups.unusedCodes(shop, payload.groupId) }));
  for (const offer of offers) {
    const codes = unused.filter((c) => c.offerId === offer.id).map((c) => c.code);
    if (!offer.discountId || codes.length === 0) continue;
    const answer = await commerce.removeCodes(shop, offer.discountId, codes);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
    await uow.run((tx) => tx.codes.remove(shop, codes));
  }
  return done;
};

/** Stops the discounts of a campaign that is over. */
export const closeCampaign: Handler<"campaign.close"> = async ({ uow, commerce, clock }, { shop, payload }) => {
  // Who was at the checkout when the campaign ended may have started a group since: its members need their codes.
  const last = await uow.read((tx) => tx.groups.lastDeadline(shop, payload.campaignId));
  if (last !== null && last > clock.now()) return { kind: "again", at: last + GRACE };
  for (const offer of await uow.read((tx) => tx.campaigns.offers(shop, payload.campaignId))) {
    if (!offer.discountId) continue;
    const answer = await commerce.stopDiscount(shop, offer.discountId);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
  }
  return done;
};

/** Writes what the product's metafield says, from its campaigns as they are now. */
export const writeState: Handler<"product.state"> = async ({ uow, commerce, clock, mechanisms }, { shop, payload }) => {
  const campaigns = await uow.read((tx) => tx.campaigns.onProduct(shop, payload.productId));
  const now = clock.now();
  const ready = campaigns.filter((c) => c.publication === "ready").sort((a, b) => a.startsAt - b.startsAt);
  const shown = ready.find((c) => c.startsAt <= now && now < c.endsAt) ?? ready.find((c) => now < c.endsAt);
  const state = shown ? (mechanisms.find((m) => m.kind === shown.mechanism)?.publicState(shown, now) ?? null) : null;
  const answer = await commerce.writeProductState(shop, payload.productId, state);
  return answer.ok ? done : refused(answer.refusal);
};

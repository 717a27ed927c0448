import type { Campaign, Offer } from "../domain/campaign";
import type { CampaignDraft } from "../domain/campaign-draft";
import { defaultRules, type GroupRules, stricter } from "../domain/group-rules";
import { type CampaignId, numeric } from "../domain/id";
import type { Instant } from "../domain/instant";
import { ok, refuse } from "../domain/result";
import type { AdminUseCases } from "../ports/admin-use-cases";
import type { Commerce, ProductFacts } from "../ports/commerce";
import type { Clock, Ids } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { askForState, askToPublish } from "./campaign-effects";
import { clashes } from "./clashes";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids; commerce: Pick<Commerce, "product" | "shop"> };

/**
 * Makes or changes a campaign. The product is read from Shopify, never believed from the form. A published campaign
 * keeps its product, group size and prices: shoppers hold codes and seats that were promised under them. What else
 * they bought by may become more generous only: whoever reads an order reads it by the rules as they are then.
 */
export const saveCampaign =
  ({ uow, clock, ids, commerce }: Deps): AdminUseCases["saveCampaign"] =>
  async (shop, draft) => {
    const facts = await commerce.shop(shop);
    if (!facts.ok) return refuse("product.unknown");
    const { currency, currencies } = facts.value;
    const product = await commerce.product(shop, draft.product.id, currency);
    if (!product.ok) return refuse("product.unknown");
    if (draft.rules.price.kind === "fixed" && currencies.length > 1) return refuse("price.currencies");
    return uow.run(async (tx) => {
      const now = clock.now();
      const { id: productId, handle, title, image } = product.value;
      const wanted = { title: draft.title, product: { id: productId, handle, title, image }, rules: draft.rules, currency, timezone: draft.timezone, startsAt: draft.startsAt, endsAt: draft.endsAt, quota: draft.quota, rewarded: draft.rewarded, updatedAt: now };
      if (draft.id === null) {
        const id = ids.next("cmp");
        const campaign: Campaign = { ...wanted, shop, id, mechanism: "group-buy", status: "draft", publication: "none", quotaTaken: 0, revision: 0, createdAt: now, endedAt: null };
        await tx.campaigns.insert(campaign, offersOf(id, draft, product.value, ids));
        return ok({ id, revision: 0 });
      }
      const before = await tx.campaigns.lock(shop, draft.id);
      if (!before) return refuse("campaign.unknown");
      if (before.status === "ended") return refuse("campaign.ended");
      if (before.revision !== draft.revision) return refuse("campaign.stale");
      const rules = before.rules as GroupRules;
      if (before.status !== "draft" && (before.product.id !== draft.product.id || promised(rules) !== promised(draft.rules))) return refuse("campaign.price_fixed");
      if (before.status !== "draft" && stricter(rules, draft.rules).length > 0) return refuse("campaign.promised");
      // Whoever holds a seat may pay until it lapses, however long seats are held by now, and is late once the campaign is over.
      const soonest = Math.max(now, (await tx.groups.lastHold(shop, before.id)) ?? now);
      if (before.status !== "draft" && draft.endsAt < Math.min(before.endsAt, soonest)) return refuse("campaign.ends_too_soon");
      const after: Campaign = { ...before, ...wanted };
      const moved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
      if (before.status !== "draft" && moved && (await clashes(tx, after))) return refuse("campaign.clash");
      if (!(await tx.campaigns.update(after))) return refuse("campaign.stale");
      if (before.status === "draft") await tx.campaigns.replaceOffers(shop, before.id, offersOf(before.id, draft, product.value, ids));
      else {
        await askToPublish(tx, after, before.revision + 1, now);
        await askForState(tx, after, `saved:${before.revision + 1}`, now);
        if (rules.counts !== draft.rules.counts) await readWaiting(tx, after, before.revision + 1, now);
      }
      return ok({ id: before.id, revision: before.revision + 1 });
    });
  };

/**
 * Orders that had not counted by the rules before may count by those of now, and Shopify has nothing new to tell of them:
 * they are read again as if it had.
 */
async function readWaiting(tx: Tx, { shop, id }: Campaign, revision: number, now: Instant): Promise<void> {
  for (const order of await tx.groups.ordersWaiting(shop, id)) {
    await tx.inbox.add({ shop, id: `counts:${id}:${revision}:${numeric(order)}`, topic: "orders/updated", body: JSON.stringify({ id: numeric(order) }), receivedAt: now });
  }
}

/** What shoppers were promised, as one comparable text. */
const promised = (rules: GroupRules) => JSON.stringify([rules.size, rules.price.kind === "percent" ? rules.price.basisPoints : Object.entries(rules.price.byVariant).sort(), [...rules.variantIds].sort()]);

/** One offer for a percentage; one per variant for fixed prices, each with the list price it was computed from. */
function offersOf(campaignId: CampaignId, draft: CampaignDraft, product: ProductFacts, ids: Ids): Offer[] {
  const offer = (variantId: string, price: Offer["price"], listMinor: number | null): Offer => ({ id: ids.next("ofr"), campaignId, variantId, price, listMinor, discountId: null, seedCode: `TUAN-${ids.word(12)}` });
  const { price } = draft.rules;
  if (price.kind === "percent") return [offer("*", price, null)];
  return Object.entries(price.byVariant).map(([variantId, minor]) => offer(variantId, { kind: "fixed", minor }, product.variants.find((v) => v.id === variantId)?.minor ?? null));
}

/** Copies a campaign's rules into a new draft, with the same length from now on. */
export const duplicateCampaign =
  ({ uow, clock, ids }: Deps): AdminUseCases["duplicateCampaign"] =>
  (shop, id) =>
    uow.run(async (tx) => {
      const from = await tx.campaigns.find(shop, id);
      if (!from) return refuse("campaign.unknown");
      const now = clock.now();
      const copy = ids.next("cmp");
      const offers = (await tx.campaigns.offers(shop, id)).map((o) => ({ ...o, id: ids.next("ofr"), campaignId: copy, discountId: null, seedCode: `TUAN-${ids.word(12)}` }));
      await tx.campaigns.insert({ ...from, id: copy, status: "draft", publication: "none", rules: { ...defaultRules, ...(from.rules as GroupRules) }, startsAt: now, endsAt: now + (from.endsAt - from.startsAt), quotaTaken: 0, revision: 0, createdAt: now, updatedAt: now, endedAt: null }, offers);
      return ok({ id: copy });
    });

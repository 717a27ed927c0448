import { SIDES } from "../domain/friends";
import type { CampaignId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import { liveCoupon } from "../domain/program";
import type { Commerce } from "../ports/commerce";
import type { Clock, Ids } from "../ports/system";
import type { RaisedProblem, Tx, UnitOfWork } from "../ports/unit-of-work";
import { askToPublish, discountGone } from "./campaign-effects";
import { askToKeepCodes, askToPublishProgram, newSeed } from "./program-effects";
import { pauseWithout } from "./steer-campaign";
import { pauseProgram } from "./steer-program";

/**
 * A discount was deleted at Shopify. If one of ours was, its codes take nothing off any more: none of them is handed out, and
 * what invites people by it is paused, with a question to the merchant. Going on makes another one, and in it the codes that
 * people hold. What invites nobody new (a campaign or program that has ended, affiliates' codes) has another one at once: what
 * was promised holds.
 * @param discountId gid of a DiscountCodeNode
 * @throws while Shopify does not say whether it is there
 */
export const hearOfDiscount =
  ({ uow, commerce, clock, ids }: { uow: UnitOfWork; commerce: Pick<Commerce, "hasDiscount">; clock: Clock; ids: Ids }) =>
  async (shop: ShopDomain, discountId: string): Promise<void> => {
    const ours = async (tx: Tx) => ({ campaignId: await tx.campaigns.ofDiscount(shop, discountId), programId: await tx.stocks.ofDiscount(shop, discountId) });
    const { campaignId, programId } = await uow.read(ours);
    if (campaignId === null && programId === null) return;
    const there = await commerce.hasDiscount(shop, discountId);
    // A shop that has left may come back: asked again for a while.
    if (!there.ok) throw new Error(`a discount of ${shop} cannot be looked at: ${there.refusal.code}`);
    if (there.value) return;
    await uow.run(async (tx) => {
      const now = clock.now();
      if (campaignId !== null) await withoutCampaign(tx, shop, campaignId, discountId, now);
      if (programId !== null) await withoutProgram(tx, shop, programId, discountId, ids, now);
    });
  };

/** SQLite and PostgreSQL take so many names in one statement. */
const SOME = 250;
async function setAside(codes: string[], again: (some: string[]) => Promise<void>) {
  for (let from = 0; from < codes.length; from += SOME) await again(codes.slice(from, from + SOME));
}

async function withoutCampaign(tx: Tx, shop: ShopDomain, id: CampaignId, discountId: string, now: Instant) {
  const campaign = await tx.campaigns.lock(shop, id);
  // None: another has taken its place while the lock was waited for.
  const offers = (await tx.campaigns.offers(shop, id)).filter((offer) => offer.discountId === discountId);
  if (!campaign || offers.length === 0) return;
  for (const offer of offers) {
    await setAside(await tx.codes.wanted(shop, offer.id), (some) => tx.codes.again(shop, `gone-${offer.id}`, some));
    await tx.campaigns.setDiscount(shop, offer.id, null);
  }
  if (campaign.status === "ended") return void (await askToPublish(tx, campaign, campaign.revision, now, discountId));
  await pauseWithout(tx, campaign, now);
  await tx.problems.raiseAnew(shop, problem(id, id, {}, now));
}

async function withoutProgram(tx: Tx, shop: ShopDomain, id: ProgramId, discountId: string, ids: Ids, now: Instant) {
  const stock = await tx.stocks.lock(shop, id);
  const program = await tx.programs.find(shop, id);
  const side = SIDES.find((one) => stock?.discounts[one] === discountId);
  if (!program || !side) return;
  if (program.kind === "affiliate") return void (liveCoupon(program) && (await askToKeepCodes(tx, shop, id, `gone:${discountId}`, now)));
  await tx.stocks.letGo(shop, id, side, newSeed(ids));
  if (program.status === "ended") {
    await tx.coupons.discard(shop, id, side);
    return void (await askToPublishProgram(tx, shop, id, `gone:${discountId}`, now));
  }
  await setAside(await tx.coupons.wanted(shop, id, side, now), (some) => tx.coupons.again(shop, `gone-${id}-${side}`, some));
  if (program.status === "live" && !(await pauseProgram(tx, shop, program, now))) throw new Error("the program was changed meanwhile");
  await tx.problems.raiseAnew(shop, problem(id, null, { program: id, title: program.title }, now));
}

const problem = (of: CampaignId | ProgramId, campaignId: CampaignId | null, detail: RaisedProblem["detail"], raisedAt: Instant): RaisedProblem => ({ key: discountGone(of), kind: "discount_gone", campaignId, groupId: null, seatId: null, orderId: null, detail, raisedAt });

import type { CampaignId, ProgramId, ShopDomain } from "../domain/id";
import type { RaisedProblem, Tx, UnitOfWork } from "../ports/unit-of-work";
import type { Commerce } from "../ports/commerce";
import type { Clock } from "../ports/system";
import type { Instant } from "../domain/instant";
import { discountGone } from "./campaign-effects";
import { pauseWithout } from "./steer-campaign";
import { pauseProgram } from "./steer-program";

/**
 * A discount was deleted at Shopify. If one of ours was: its codes take nothing off any more, so what stands on it is paused,
 * that nobody is invited to a price they would not get, and the merchant is asked. Going on makes another one, and in it the
 * codes that people hold.
 * @throws while Shopify does not say whether it is there
 * @param discountId gid of a DiscountCodeNode
 */
export const hearOfDiscount =
  ({ uow, commerce, clock }: { uow: UnitOfWork; commerce: Pick<Commerce, "hasDiscount">; clock: Clock }) =>
  async (shop: ShopDomain, discountId: string): Promise<void> => {
    const ours = (tx: Tx) => Promise.all([tx.campaigns.ofDiscount(shop, discountId), tx.stocks.ofDiscount(shop, discountId)]);
    if ((await uow.read(ours)).every((id) => id === null)) return;
    const there = await commerce.hasDiscount(shop, discountId);
    // A shop that has left may come back: asked again for a while.
    if (!there.ok) throw new Error(`a discount of ${shop} cannot be looked at: ${there.refusal.code}`);
    if (there.value) return;
    await uow.run(async (tx) => {
      const [campaignId, programId] = await ours(tx);
      const now = clock.now();
      if (campaignId !== null) await withoutCampaign(tx, shop, campaignId, discountId, now);
      if (programId !== null) await withoutProgram(tx, shop, programId, discountId, now);
    });
  };

async function withoutCampaign(tx: Tx, shop: ShopDomain, id: CampaignId, discountId: string, now: Instant) {
  const campaign = await tx.campaigns.lock(shop, id);
  if (campaign && (await pauseWithout(tx, campaign, now))) await tx.problems.raise(shop, problem(discountId, id, {}, now));
}

async function withoutProgram(tx: Tx, shop: ShopDomain, id: ProgramId, discountId: string, now: Instant) {
  const program = await tx.programs.find(shop, id);
  if (program?.status !== "live") return;
  if (!(await pauseProgram(tx, shop, program, now))) throw new Error("the program was changed meanwhile");
  await tx.problems.raise(shop, problem(discountId, null, { program: program.id, title: program.title }, now));
}

const problem = (discountId: string, campaignId: CampaignId | null, detail: RaisedProblem["detail"], raisedAt: Instant): RaisedProblem => ({ key: discountGone(discountId), kind: "discount_gone", campaignId, groupId: null, seatId: null, orderId: null, detail, raisedAt });

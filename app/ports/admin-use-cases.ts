import type { CampaignDraft } from "../domain/campaign-draft";
import type { BatchId, CampaignId, GrantId, GroupId, InvitationId, ParticipantId, PayoutId, ProgramId, ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Standing } from "../domain/participant";
import type { PayoutDecision } from "../domain/payout";
import type { FileMethod } from "../domain/payout-batch";
import type { ProgramDraft, ProgramStatus } from "../domain/program";
import type { Result } from "../domain/result";
import type { CollectionFacts, CommerceRefusal, ProductFacts } from "./commerce";
import type { ShopRecord } from "./unit-of-work";

type Refused<C extends string> = { code: C };
type Reply<T, C extends string> = Promise<Result<T, Refused<C>>>;

/**
 * What the merchant can do in the admin. The composition joins these to the use cases behind them. Every refusal is
 * a literal code with a text under `refusal.<code>` in the admin's locale files. A call that needs Shopify is refused with
 * `shopify.unavailable` while Shopify does not answer: nothing was changed, and the screen says to try again.
 */
export interface AdminUseCases {
  /**
   * Makes or changes a campaign. Published campaigns keep their product and price ("campaign.price_fixed"): shoppers
   * hold codes for it; and rules that somebody may have bought by become no stricter ("campaign.promised"). Its end comes after every
   * seat that is held now ("campaign.ends_too_soon"): whoever pays in time is in time.
   * `campaign.stale`: somebody saved after `draft.revision` was read; nothing was written.
   */
  saveCampaign(shop: ShopDomain, draft: CampaignDraft): Reply<{ id: CampaignId; revision: number }, "campaign.unknown" | "campaign.ended" | "campaign.stale" | "campaign.price_fixed" | "campaign.promised" | "campaign.ends_too_soon" | "campaign.clash" | "price.currencies" | "product.unknown" | "shopify.unavailable">;
  /** `campaign.clash`: another published campaign has the product in that time. */
  publishCampaign(shop: ShopDomain, id: CampaignId): Reply<null, "campaign.unknown" | "campaign.not_draft" | "campaign.over" | "campaign.clash" | "product.unknown" | "product.not_active" | "price.currencies" | "price.above_list" | "shopify.unavailable">;
  pauseCampaign(shop: ShopDomain, id: CampaignId): Reply<null, "campaign.unknown" | "campaign.not_live">;
  resumeCampaign(shop: ShopDomain, id: CampaignId): Reply<null, "campaign.unknown" | "campaign.not_paused" | "campaign.over" | "product.unknown" | "product.not_active" | "price.currencies" | "price.above_list" | "shopify.unavailable">;
  /** No new groups; groups that are forming run to their own deadline. */
  endCampaign(shop: ShopDomain, id: CampaignId): Reply<null, "campaign.unknown" | "campaign.ended" | "campaign.not_live">;
  /** @returns the id of a new draft with the same rules */
  duplicateCampaign(shop: ShopDomain, id: CampaignId): Reply<{ id: CampaignId }, "campaign.unknown">;
  deleteCampaign(shop: ShopDomain, id: CampaignId): Reply<null, "campaign.unknown" | "campaign.not_draft">;
  /** Completes a forming group with the members it truly has. */
  completeGroup(shop: ShopDomain, id: GroupId): Reply<null, "group.unknown" | "group.not_forming" | "group.empty">;
  cancelGroup(shop: ShopDomain, id: GroupId): Reply<null, "group.unknown" | "group.not_forming">;
  /** retry: do again what failed. settled: the merchant has dealt with it by hand. */
  solveProblem(shop: ShopDomain, key: string, action: "retry" | "settled"): Reply<null, "problem.unknown" | "problem.resolved" | "problem.not_retryable" | "shopify.unavailable">;
  /** Puts back what gave up in the shop's queues. `stuck.nothing`: there is nothing any more. */
  retryStuck(shop: ShopDomain): Reply<{ count: number }, "stuck.nothing">;
  retryMail(shop: ShopDomain, key: string): Reply<null, "mail.unknown" | "mail.sent" | "mail.not_configured">;
  /**
   * `program.promised`: shoppers hold coupons of it: only the limit per sharer and a higher budget may differ once it has begun.
   * `program.stale`: somebody saved after `draft.revision` was read; nothing was written.
   */
  saveProgram(shop: ShopDomain, draft: ProgramDraft): Reply<{ id: ProgramId; revision: number }, "program.unknown" | "program.ended" | "program.stale" | "program.promised" | "shop.unknown">;
  steerProgram(shop: ShopDomain, id: ProgramId, status: ProgramStatus): Reply<null, "program.unknown" | "program.not_now" | "program.stale" | "program.currency">;
  /** Invites people by mail. `known`, `banned` and `refused` are the addresses that got none. `invitation.too_many`: more than may be sent in a day. */
  invitePeople(shop: ShopDomain, id: ProgramId, asked: { addresses: string[]; note: string; locale: string }): Reply<{ sent: number; known: string[]; banned: string[]; refused: string[] }, "program.unknown" | "program.not_now" | "invitation.too_many">;
  /** `invitation.not_now`: they joined, want none, or got it within a day. */
  inviteAgain(shop: ShopDomain, id: InvitationId): Reply<null, "invitation.unknown" | "invitation.not_now" | "invitation.too_many" | "program.not_now">;
  withdrawInvitation(shop: ShopDomain, id: InvitationId): Reply<null, "invitation.unknown" | "invitation.not_now">;
  invitationLink(shop: ShopDomain, id: InvitationId): Reply<{ url: string }, "invitation.unknown">;
  /** The reason is shown to the participant. */
  decideParticipant(shop: ShopDomain, id: ParticipantId, standing: Standing, reason: string | null): Reply<null, "participant.unknown" | "standing.not_now">;
  /** @returns `had_left`: Shopify had given it after all, so that it is booked as paid */
  decidePayout(shop: ShopDomain, id: PayoutId, decision: PayoutDecision): Reply<"had_left" | null, "payout.unknown" | "payout.not_now" | "payout.automatic" | "payout.under_way" | "payout.unsure" | "payout.in_file" | "shopify.unavailable">;
  /** Takes every approved payout of a method and currency that is in no batch into a new one. `batch.empty`: there is none. */
  makeBatch(shop: ShopDomain, method: FileMethod, currency: string): Reply<{ id: BatchId }, "batch.empty">;
  /** Marks as paid what is still approved of a batch. `declined` were declined since, and stay so. */
  payBatch(shop: ShopDomain, id: BatchId, payment: { reference: string | null; paidAt?: Instant }): Reply<{ paid: number; declined: number }, "batch.unknown">;
  /** Lets a held reward mature when its order is safe. `grant.not_held`: somebody has decided, or nothing holds it. `grant.first_rejected`: of two levels, the first was rejected. */
  releaseHold(shop: ShopDomain, id: GrantId): Reply<null, "grant.unknown" | "grant.not_held" | "grant.first_rejected">;
  /** Takes a held reward back for good. The reason is shown to the participant. */
  rejectHold(shop: ShopDomain, id: GrantId, reason: string): Reply<null, "grant.unknown" | "grant.not_held">;
  readProduct(shop: ShopDomain, productId: string): Promise<Result<ProductFacts, CommerceRefusal | Refused<"shopify.unavailable">>>;
  readCollection(shop: ShopDomain, collectionId: string): Promise<Result<CollectionFacts, CommerceRefusal | Refused<"shopify.unavailable">>>;
  readShop(shop: ShopDomain): Promise<ShopRecord>;
  saveSettings(shop: ShopDomain, settings: ShopRecord["settings"]): Promise<void>;
}

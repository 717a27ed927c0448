import { HOUR, SECOND } from "../../domain/instant";
import type { ClaimedMessage, Outcome } from "../../ports/outbox";
import { type EffectDeps, refused } from "./handler";

/** @returns the job by which Shopify is adding a batch's codes: what it was asked for comes, even if none of them is wanted any more */
const adding = (progress: unknown): string | undefined => (progress as { jobId?: string } | null)?.jobId;

/** @returns whether a batch needs nothing more: none of its codes is wanted, and none is on its way to a discount that is there */
export const needless = ({ progress }: Pick<ClaimedMessage, "progress">, discountId: string | null, codes: string[]): boolean => codes.length === 0 && (discountId === null || adding(progress) === undefined);

/**
 * Adds a batch of codes to a discount at Shopify and waits until they are there, over as many looks as it takes.
 * @param discountId null while the discount is still to be made: whatever keeps it from that is told by its own problem
 * @param arrived told which codes Shopify did not take. @returns which of them were taken back meanwhile: those are made once more, and one that is taken back before it has arrived there is not found
 */
export async function makeBatch({ commerce, clock }: Pick<EffectDeps, "commerce" | "clock">, { shop, progress, createdAt }: ClaimedMessage, discountId: string | null, codes: string[], arrived: (failed: string[]) => Promise<string[]>): Promise<Outcome> {
  // Waiting for the discount ends some time.
  if (!discountId) return clock.now() - createdAt < HOUR ? { kind: "again", at: clock.now() + 5 * SECOND } : { kind: "failed", error: "the discount of these codes was never made" };
  const jobId = adding(progress);
  if (!jobId) {
    const started = await commerce.addCodes(shop, discountId, codes);
    return started.ok ? { kind: "again", at: clock.now() + SECOND, progress: { jobId: started.value.jobId } } : refused(started.refusal);
  }
  const answer = await commerce.codesAdded(shop, jobId);
  if (!answer.ok) return answer.refusal.code === "gone" ? { kind: "again", at: clock.now() + SECOND, progress: {} } : refused(answer.refusal);
  if (!answer.value.done) return { kind: "again", at: clock.now() + SECOND, progress: { jobId } };
  const back = await arrived(answer.value.failed);
  if (back.length === 0) return { kind: "done" };
  const removed = await commerce.removeCodes(shop, discountId, back);
  return removed.ok ? { kind: "done" } : refused(removed.refusal);
}

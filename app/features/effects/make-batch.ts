import { HOUR, SECOND } from "../../domain/instant";
import type { ClaimedMessage, Outcome } from "../../ports/outbox";
import { type EffectDeps, refused } from "./handler";

/**
 * Adds a batch of codes to a discount at Shopify and waits until they are there, over as many looks as it takes.
 * @param discountId null while the discount is still to be made: whatever keeps it from that is told by its own problem
 * @param arrived told which codes Shopify did not take. @returns which of them were taken back meanwhile: those are made once more, and one that is taken back before it has arrived there is not found
 */
export async function makeBatch({ commerce, clock }: Pick<EffectDeps, "commerce" | "clock">, { shop, progress, createdAt }: ClaimedMessage, discountId: string | null, codes: string[], arrived: (failed: string[]) => Promise<string[]>): Promise<Outcome> {
  // Waiting for the discount ends some time.
  if (!discountId) return clock.now() - createdAt < HOUR ? { kind: "again", at: clock.now() + 5 * SECOND } : { kind: "failed", error: "the discount of these codes was never made" };
  const jobId = (progress as { jobId?: string } | null)?.jobId;
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

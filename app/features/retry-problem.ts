import { EFFECT_DEAD, messageBehind, ownProblem, type QueuedMessage, WEBHOOK_DEAD } from "../domain/behind-problem";
import type { ShopDomain } from "../domain/id";
import type { Instant } from "../domain/instant";
import type { Problem } from "../domain/problem";
import type { OutboxMessage } from "../ports/outbox";
import type { Tx } from "../ports/unit-of-work";
import { askToPublish } from "./campaign-effects";

/** @returns the keys under which problems about an effect that gave up may stand */
export function problemsOfEffect({ kind, key, campaignId }: Pick<OutboxMessage, "kind" | "key" | "campaignId">): string[] {
  const own = ownProblem({ kind, key });
  return [EFFECT_DEAD + key, ...(own ? [own.key] : []), ...(kind === "campaign.publish" && campaignId ? [`publish_failed:${campaignId}`] : [])];
}

/** @returns the key under which a problem about a webhook that gave up stands */
export const problemOfWebhook = (id: string): string => WEBHOOK_DEAD + id;

/** A refund that Shopify refused, or that gave up after its last try. */
export const isRefund = ({ kind, detail }: Problem): boolean => kind === "refund_failed" || (kind === "effect_dead" && detail["effect"] === "order.refund");

/** Whether something was paused over it, and goes on when it is solved. */
export const goesOn = ({ kind }: Problem): boolean => kind === "price_changed" || kind === "discount_gone";

/** What is begun afresh when it is put back: the order, or the discount with its codes, says what was done, also by others since. */
const AFRESH = ["order.", "coupons.keep:"];

/** Puts a message back. */
export const putBack = (tx: Tx, shop: ShopDomain, queue: "inbox" | "outbox", key: string, now: Instant): Promise<boolean> =>
  queue === "inbox" ? tx.inbox.replay(shop, key, now) : tx.outbox.replay(shop, key, now, AFRESH.some((start) => key.startsWith(start)));

/** What lies in a queue behind a problem; null when nothing does. */
async function behind(tx: Tx, shop: ShopDomain, problem: Problem): Promise<QueuedMessage | null> {
  const campaign = problem.kind === "publish_failed" && problem.campaignId ? await tx.campaigns.find(shop, problem.campaignId) : null;
  return campaign ? { queue: "outbox", key: `campaign.publish:${campaign.id}:${campaign.revision}` } : messageBehind(problem);
}

/** Does again what failed. @returns whether there was something to do again */
export async function tryAgain(tx: Tx, shop: ShopDomain, problem: Problem, now: Instant): Promise<boolean> {
  if (goesOn(problem)) return true;
  if ((problem.kind === "publish_failed" || problem.kind === "pool_empty") && problem.campaignId) {
    const campaign = await tx.campaigns.lock(shop, problem.campaignId);
    if (!campaign || (campaign.status === "ended" && ((await tx.groups.lastDeadline(shop, campaign.id)) ?? 0) <= now)) return false;
    if (problem.kind === "publish_failed") await tx.campaigns.setPublication(shop, campaign.id, "working");
    const key = `campaign.publish:${campaign.id}:${campaign.revision}`;
    if (!(await tx.outbox.replay(shop, key, now))) await askToPublish(tx, campaign, campaign.revision, now);
    return true;
  }
  const found = await behind(tx, shop, problem);
  return found !== null && putBack(tx, shop, found.queue, found.key, now);
}

/** The merchant has dealt with it: what gave up is over, and is never tried again. */
export async function letRest(tx: Tx, shop: ShopDomain, problem: Problem, now: Instant): Promise<void> {
  const found = await behind(tx, shop, problem);
  if (found) await tx[found.queue].dismiss(shop, found.key, now);
}

import type { Problem } from "../domain/problem";
import { ok, refuse } from "../domain/result";
import type { ShopDomain } from "../domain/id";
import type { AdminUseCases } from "../ports/admin-use-cases";
import type { Mailer } from "../ports/mail";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { noteRefund } from "./seat-refund";
import { askToPublish } from "./campaign-effects";

type Deps = { uow: UnitOfWork; clock: Clock };

/** The button beside a problem: do again what failed, or note that the merchant has dealt with it. */
export const solveProblem =
  ({ uow, clock, resume }: Deps & { resume: AdminUseCases["resumeCampaign"] }): AdminUseCases["solveProblem"] =>
  async (shop, key, action) => {
    const known = action === "retry" ? await uow.read((tx) => tx.problems.find(shop, key)) : null;
    // A moved list price is looked up at Shopify, so that cannot happen inside the transaction.
    if (known?.status === "open" && known.kind === "price_changed" && known.campaignId && !(await resume(shop, known.campaignId)).ok) return refuse("problem.not_retryable");
    return uow.run(async (tx) => {
      const problem = await tx.problems.find(shop, key);
      if (!problem) return refuse("problem.unknown");
      if (problem.status === "resolved") return refuse("problem.resolved");
      const now = clock.now();
      if (action === "retry" && !(await retry(tx, shop, problem, now))) return refuse("problem.not_retryable");
      if (isRefund(problem) && problem.seatId) await noteRefund(tx, shop, problem.seatId, problem.orderId, action === "settled" ? "done" : "due");
      await tx.problems.resolve(shop, key, action, now);
      return ok(null);
    });
  };

/** A refund that Shopify refused, or that gave up after its last try. */
const isRefund = ({ kind, detail }: Problem) => kind === "refund_failed" || (kind === "effect_dead" && detail["effect"] === "order.refund");

/** @returns whether there was something to do again */
async function retry(tx: Tx, shop: ShopDomain, problem: Problem, now: number): Promise<boolean> {
  const effect = { refund_failed: "order.refund", hold_failed: "order.hold", capture_failed: "order.capture" }[problem.kind as string];
  if (effect && problem.seatId && problem.orderId) {
    if (!(await tx.outbox.replay(shop, `${effect}:${problem.seatId}:${problem.orderId}`, now))) return false;
    return true;
  }
  if (problem.key.startsWith("webhook_dead:")) return tx.inbox.replay(shop, problem.key.slice("webhook_dead:".length), now);
  if (problem.kind === "effect_dead") return tx.outbox.replay(shop, problem.key.slice("effect_dead:".length), now);
  if (problem.kind === "price_changed") return true;
  if ((problem.kind === "publish_failed" || problem.kind === "pool_empty") && problem.campaignId) {
    const campaign = await tx.campaigns.lock(shop, problem.campaignId);
    if (!campaign || campaign.status === "ended") return false;
    if (problem.kind === "publish_failed") await tx.campaigns.setPublication(shop, campaign.id, "working");
    const key = `campaign.publish:${campaign.id}:${campaign.revision}`;
    if (!(await tx.outbox.replay(shop, key, now))) await askToPublish(tx, campaign, campaign.revision, now);
    return true;
  }
  return false;
}

/** Sends a mail again that was not sent. */
export const retryMail =
  ({ uow, clock, mailer }: Deps & { mailer: Mailer }): AdminUseCases["retryMail"] =>
  (shop, key) =>
    uow.run(async (tx) => {
      const mail = await tx.mails.find(shop, key);
      if (!mail) return refuse("mail.unknown");
      if (mail.state === "sent") return refuse("mail.sent");
      if (!mailer.configured) return refuse("mail.not_configured");
      await tx.mails.setState(shop, key, "waiting", null, null);
      const [sending, now] = [`mail.send:${key}`, clock.now()];
      // What was done long ago the queue has forgotten: then it is asked for once more.
      if (!(await tx.outbox.replay(shop, sending, now))) await tx.outbox.add(shop, { kind: "mail.send", key: sending, payload: { mailKey: key }, campaignId: null, groupId: null, seatId: mail.seatId, runAt: now, createdAt: now });
      return ok(null);
    });

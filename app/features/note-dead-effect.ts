import { ownProblem } from "../domain/behind-problem";
import { notPublished } from "./campaign-effects";
import { noteRefund } from "./seat-refund";
import type { Clock } from "../ports/system";
import type { InboxMessage } from "../ports/inbox";
import type { ClaimedMessage } from "../ports/outbox";
import type { UnitOfWork } from "../ports/unit-of-work";

/** Nothing to solve: an unsent mail is shown among the mails with its own button, and a tag is an ornament. */
const NO_PROBLEM = new Set(["mail.send", "order.tag"]);

/** An effect gave up: a person must see it, with a button that tries again. */
export const noteDeadEffect =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (message: ClaimedMessage, error: string): Promise<void> =>
    uow.run(async (tx) => {
      if (NO_PROBLEM.has(message.kind)) return;
      if (message.kind === "campaign.publish") return notPublished(tx, message.shop, message.payload.campaignId, error.slice(0, 300), clock.now());
      const own = ownProblem(message);
      const orderId = "orderId" in message.payload ? message.payload.orderId : null;
      if (own && (await tx.problems.find(message.shop, own.key))?.status === "open") return;
      if (message.kind === "order.refund" && message.seatId) await noteRefund(tx, message.shop, message.seatId, orderId, "problem");
      await tx.problems.raiseAnew(message.shop, { key: `effect_dead:${message.key}`, kind: "effect_dead", campaignId: message.campaignId, groupId: message.groupId, seatId: message.seatId, orderId, detail: { effect: message.kind, words: error.slice(0, 300) }, raisedAt: clock.now() });
    });

/**
 * A webhook gave up. Orders are found again by reconciliation, but a customer's request to be told or forgotten comes
 * only once: a person must see that it was not answered, and since when it waits.
 */
export const noteDeadWebhook =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (message: InboxMessage, error: string): Promise<void> =>
    uow.run((tx) => tx.problems.raiseAnew(message.shop, { key: `webhook_dead:${message.id}`, kind: "effect_dead", campaignId: null, groupId: null, seatId: null, orderId: null, detail: { effect: message.topic, words: error.slice(0, 300), receivedAt: message.receivedAt }, raisedAt: clock.now() }));

import type { Clock } from "../ports/system";
import type { ClaimedMessage } from "../ports/outbox";
import type { UnitOfWork } from "../ports/unit-of-work";

/** Kinds whose handler raises a problem of its own, with a better button. */
const TOLD = new Set(["campaign.publish", "mail.write", "mail.send", "order.tag"]);

/** An effect gave up: a person must see it, with a button that tries again. */
export const noteDeadEffect =
  ({ uow, clock }: { uow: UnitOfWork; clock: Clock }) =>
  (message: ClaimedMessage, error: string): Promise<void> =>
    uow.run(async (tx) => {
      if (TOLD.has(message.kind)) return;
      const own = { "order.refund": "refund_failed", "order.hold": "hold_failed", "order.capture": "capture_failed" }[message.kind as string];
      const orderId = "orderId" in message.payload ? message.payload.orderId : null;
      if (own && message.seatId && (await tx.problems.find(message.shop, `${own}:${message.seatId}:${orderId}`))?.status === "open") return;
      if (message.kind === "order.refund" && message.seatId) await tx.groups.setRefund(message.shop, message.seatId, "problem");
      await tx.problems.raise(message.shop, { key: `effect_dead:${message.key}`, kind: "effect_dead", campaignId: message.campaignId, groupId: message.groupId, seatId: message.seatId, orderId, detail: { effect: message.kind, words: error.slice(0, 300) }, raisedAt: clock.now() });
    });

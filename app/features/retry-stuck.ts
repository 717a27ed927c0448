import type { ShopDomain } from "../domain/id";
import { ok, refuse } from "../domain/result";
import type { AdminUseCases } from "../ports/admin-use-cases";
import type { Clock } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { isRefund, problemOfWebhook, problemsOfEffect, putBack, tryAgain } from "./retry-problem";
import { noteRefund } from "./seat-refund";

type Deps = { uow: UnitOfWork; clock: Clock };

/** Most messages of each queue that one press takes; another press takes the next. */
const MANY = 200;

/**
 * Puts back what gave up in a shop's queues, with the problems that stand for it: one transaction each, so that one
 * message's trouble never stops another's. What the merchant has settled by hand is not done a second time.
 */
export const retryStuck =
  ({ uow, clock }: Deps): AdminUseCases["retryStuck"] =>
  async (shop) => {
    const { effects, webhooks } = await uow.read(async (tx) => ({ effects: await tx.outbox.stuck(shop, MANY), webhooks: await tx.inbox.stuck(shop, MANY) }));
    let count = 0;
    for (const effect of effects) if (await uow.run((tx) => again(tx, shop, "outbox", effect.key, problemsOfEffect(effect), clock))) count += 1;
    for (const id of webhooks) if (await uow.run((tx) => again(tx, shop, "inbox", id, [problemOfWebhook(id)], clock))) count += 1;
    return count > 0 ? ok({ count }) : refuse("stuck.nothing");
  };

/** @returns whether the message is back in its queue */
async function again(tx: Tx, shop: ShopDomain, queue: "inbox" | "outbox", key: string, problemKeys: string[], clock: Clock): Promise<boolean> {
  const now = clock.now();
  const problems = (await Promise.all(problemKeys.map((one) => tx.problems.find(shop, one)))).filter((one) => one !== null);
  if (problems.some((one) => one.resolution === "settled")) {
    await tx[queue].dismiss(shop, key, now);
    return false;
  }
  const open = problems.filter((one) => one.status === "open");
  for (const problem of open) {
    // The campaign is over: there is nothing to publish, and the problem is the merchant's to close.
    if (!(await tryAgain(tx, shop, problem, now)) && problem.kind === "publish_failed") return false;
    if (isRefund(problem) && problem.seatId) await noteRefund(tx, shop, problem.seatId, problem.orderId, "due");
    await tx.problems.resolve(shop, problem.key, "retry", now);
  }
  return (await putBack(tx, shop, queue, key, now)) || open.length > 0;
}

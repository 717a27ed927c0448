import type { ProgramId, ShopDomain } from "../domain/id";
import { type Result, ok, refuse } from "../domain/result";
import type { AdminUseCases } from "../ports/admin-use-cases";
import type { Mailer } from "../ports/mail";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { goesOn, isRefund, letRest, tryAgain } from "./retry-problem";
import { noteRefund } from "./seat-refund";

type Deps = { uow: UnitOfWork; clock: Clock };

/** The button beside a problem: do again what failed, or note that the merchant has dealt with it. */
export const solveProblem =
  ({ uow, clock, resume, startProgram }: Deps & { resume: AdminUseCases["resumeCampaign"]; startProgram(shop: ShopDomain, id: ProgramId): Promise<Result<null, { code: string }>> }): AdminUseCases["solveProblem"] =>
  async (shop, key, action) => {
    const known = action === "retry" ? await uow.read((tx) => tx.problems.find(shop, key)) : null;
    // What is paused goes on first: list prices are looked up at Shopify, so that cannot happen inside the transaction.
    const going = known?.status === "open" && goesOn(known);
    if (going) {
      const program = known.detail["program"] as ProgramId | undefined;
      const on = known.campaignId ? await resume(shop, known.campaignId) : program ? await startProgram(shop, program) : ok(null);
      if (!on.ok) return refuse("problem.not_retryable");
    }
    return uow.run(async (tx) => {
      const problem = await tx.problems.find(shop, key);
      if (!problem) return refuse("problem.unknown");
      // By going on, or by somebody who did so at the same time.
      if (problem.status === "resolved") return going ? ok(null) : refuse("problem.resolved");
      const now = clock.now();
      if (action === "retry" && !(await tryAgain(tx, shop, problem, now))) return refuse("problem.not_retryable");
      if (action === "settled") await letRest(tx, shop, problem, now);
      if (isRefund(problem) && problem.seatId) await noteRefund(tx, shop, problem.seatId, problem.orderId, action === "settled" ? "done" : "due");
      await tx.problems.resolve(shop, key, action, now);
      return ok(null);
    });
  };

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

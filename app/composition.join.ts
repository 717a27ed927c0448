import { together } from "./composition.together";
import type { Mechanism } from "./domain/mechanism";
import type { ShopDomain } from "./domain/id";
import { ok, refuse } from "./domain/result";
import { carryOut } from "./features/effects/carry-out";
import { expireCoupons } from "./features/expire-coupons";
import { hearOfOrder } from "./features/hear-of-order";
import { hearOfRewards, readStop, stopLetters } from "./features/hear-rewards";
import { installShop } from "./features/install-shop";
import { scopesChanged } from "./features/keep-pixel";
import { noteCheckout } from "./features/note-checkout";
import { invitationLink, inviteAgain, invitePeople, readInvitation, withdrawInvitation } from "./features/invite-people";
import { noteDeadEffect, noteDeadWebhook } from "./features/note-dead-effect";
import { watchEffects, watchWebhooks } from "./features/note-waiting";
import { exportCustomer, redactCustomer } from "./features/privacy";
import { orderOfWebhook, processWebhook } from "./features/process-webhook";
import { reconcileOrders } from "./features/reconcile-orders";
import { recordOrder } from "./features/record-order";
import { changeDetails, decideParticipant, joinProgram, noteVisit } from "./features/join-program";
import { openPacket } from "./features/open-packet";
import { makeBatch, payBatch } from "./features/batch-payouts";
import { decidePayout } from "./features/decide-payout";
import { requestPayout } from "./features/pay-out";
import { readAffiliate } from "./features/read-affiliate";
import { readLink } from "./features/read-link";
import { readShare, sharePrograms } from "./features/read-share";
import { readStatement } from "./features/read-statement";
import { claimWelcome, findOwn, startSharing } from "./features/share-link";
import { rejectHold, releaseHold } from "./features/review-hold";
import { hearOfDiscount } from "./features/hear-of-discount";
import { refreshProduct } from "./features/refresh-product";
import { saveProgram } from "./features/save-program";
import { saveSettings } from "./features/save-settings";
import { duplicateCampaign, saveCampaign } from "./features/save-campaign";
import { retryStuck } from "./features/retry-stuck";
import { retryMail, solveProblem } from "./features/solve-problem";
import { matureRewards } from "./features/mature-rewards";
import { deleteCampaign, endCampaign, pauseCampaign, publishCampaign, resumeCampaign } from "./features/steer-campaign";
import { steerProgram } from "./features/steer-program";
import { whileAnswering } from "./features/while-answering";
import { turnCampaign } from "./features/turn-campaigns";
import { eraseShop, uninstallShop } from "./features/uninstall-shop";
import { askSeat } from "./mechanisms/group-buy/ask-seat";
import { cancelGroup, closeGroup, completeGroup, lapseHold } from "./mechanisms/group-buy/close-group";
import { readBound, readInvite, readLive, readOpen, readSeat } from "./mechanisms/group-buy/read-live";
import type { AdminReads } from "./ports/admin-reads";
import type { AdminUseCases } from "./ports/admin-use-cases";
import type { Commerce, CommerceUnavailable } from "./ports/commerce";
import type { Mailer } from "./ports/mail";
import type { Clock, DisposableMail, Ids, Secrets } from "./ports/system";
import type { Tx, UnitOfWork } from "./ports/unit-of-work";

/** Everything outside, as the use cases need it. */
export type Outside = {
  uow: UnitOfWork;
  /** What an affiliate's own page reads. */
  reads: Pick<AdminReads, "participant" | "statement">;
  /** Shopify: for whom somebody waits, and for work that nobody waits for. */
  commerce: { attended: Commerce; unattended: Commerce };
  /** Told when somebody got `shopify.unavailable` for an answer. */
  onUnanswered?(error: CommerceUnavailable): void;
  mailer: Mailer;
  /** The bare address mail is sent from. */
  mailFrom: string;
  /** Where browsers reach the app; without it no web pixel is turned on. */
  appUrl?: string;
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  disposable: DisposableMail;
  mechanisms: readonly Mechanism<Tx>[];
  pruneQueues(before: number): Promise<number>;
  /** Makes what was erased leave the disk as well. */
  sweep(): Promise<void>;
};

/** Joins use cases to what is outside: the same for the real app and for a simulated one. */
export function join(outside: Outside) {
  const { uow, mailer, clock, ids } = outside;
  const { attended, unattended } = outside.commerce;
  const install = installShop({ ...outside, commerce: attended });
  const deps = { uow, clock, ids, commerce: attended, secrets: outside.secrets };
  const behind = { ...outside, commerce: unattended };
  const record = recordOrder(behind);
  const answering = whileAnswering(outside.onUnanswered);

  const shopRecord = async (shop: ShopDomain) => {
    const found = await uow.read((tx) => tx.shops.find(shop));
    if (found) return found;
    await install(shop);
    const fresh = await uow.read((tx) => tx.shops.find(shop));
    if (!fresh) throw new Error(`${shop} could not be installed`);
    return fresh;
  };

  const useCases: AdminUseCases = {
    saveCampaign: answering(saveCampaign(deps)),
    publishCampaign: answering(publishCampaign(deps)),
    pauseCampaign: pauseCampaign(deps),
    resumeCampaign: answering(resumeCampaign(deps)),
    endCampaign: endCampaign(deps),
    duplicateCampaign: duplicateCampaign(deps),
    deleteCampaign: deleteCampaign(deps),
    completeGroup: (shop, id) => forGroup(completeGroup(deps)(shop, id)),
    cancelGroup: async (shop, id) => {
      const done = await forGroup(cancelGroup(deps)(shop, id));
      return done.ok || done.refusal.code !== "group.empty" ? (done as Awaited<ReturnType<AdminUseCases["cancelGroup"]>>) : refuse("group.not_forming");
    },
    solveProblem: answering(solveProblem({ ...deps, resume: resumeCampaign(deps), startProgram: (shop, id) => steerProgram(deps)(shop, id, "live") })),
    retryStuck: retryStuck(deps),
    retryMail: retryMail({ ...deps, mailer }),
    saveProgram: saveProgram(deps),
    steerProgram: steerProgram(deps),
    invitePeople: invitePeople(deps),
    inviteAgain: inviteAgain(deps),
    withdrawInvitation: withdrawInvitation(deps),
    invitationLink: invitationLink(deps),
    decideParticipant: decideParticipant(deps),
    decidePayout: answering(decidePayout(deps)),
    makeBatch: makeBatch(deps),
    payBatch: payBatch(deps),
    releaseHold: releaseHold(deps),
    rejectHold: rejectHold(deps),
    readCollection: answering(attended.collection),
    readProduct: answering(async (shop, productId) => attended.product(shop, productId, (await shopRecord(shop)).currency)),
    readShop: shopRecord,
    saveSettings: saveSettings(deps),
  };

  return {
    install,
    useCases,
    /** What the hot doors need: shoppers and extensions. */
    storefront: {
      askSeat: askSeat(deps),
      readLive: readLive({ uow, open: together(readOpen(deps)), bound: together(readBound(deps)) }),
      readSeat: readSeat(deps),
      readInvite: readInvite(deps),
      joinProgram: joinProgram(deps),
      readInvitation: readInvitation(deps),
      readLink: readLink(deps),
      readAffiliate: readAffiliate(outside),
      readStatement: readStatement(outside),
      noteVisit: noteVisit(deps),
      noteCheckout: noteCheckout(deps),
      changeDetails: changeDetails(deps),
      requestPayout: requestPayout(deps),
      startSharing: startSharing(deps),
      findOwn: findOwn(deps),
      sharePrograms: sharePrograms(deps),
      readShare: readShare(deps),
      claimWelcome: claimWelcome(deps),
      openPacket: openPacket(deps),
      hearOfRewards: hearOfRewards(deps),
      readStop: readStop(deps),
      stopLetters: stopLetters(deps),
      /** Whether mail can leave: nobody is asked for an address in vain. */
      writesMail: () => mailer.configured,
      shop: together((shop: ShopDomain) => uow.read((tx) => tx.shops.find(shop))),
      seenPrefix: (shop: ShopDomain, prefix: string) => uow.run((tx) => tx.shops.setProxyPrefix(shop, prefix)),
    },
    /** What workers and timers do. */
    work: {
      uow,
      pruneQueues: outside.pruneQueues,
      processWebhook: watchWebhooks(outside, processWebhook({
        recordOrder: hearOfOrder({ uow, clock, recordOrder: record }),
        refreshProduct: refreshProduct(behind),
        hearOfDiscount: hearOfDiscount(behind),
        refreshShop: installShop(behind),
        scopesChanged: scopesChanged(behind),
        uninstallShop: uninstallShop(behind),
        eraseShop: eraseShop(behind),
        exportCustomer: exportCustomer({ uow, clock }),
        redactCustomer: redactCustomer(behind),
      })),
      orderOfWebhook,
      carryOut: watchEffects(outside, carryOut({ ...behind, recordOrder: record })),
      noteDeadEffect: noteDeadEffect({ uow, clock }),
      noteDeadWebhook: noteDeadWebhook({ uow, clock }),
      closeGroup: closeGroup(behind),
      lapseHold: lapseHold(behind),
      turnCampaign: turnCampaign(behind),
      expireCoupons: expireCoupons(behind),
      matureRewards: matureRewards({ ...behind, recordOrder: record }),
      reconcileOrders: reconcileOrders({ ...behind, recordOrder: record }),
    },
  };
}

/** A group's refusal in the admin's words. */
const forGroup = async (result: ReturnType<ReturnType<typeof completeGroup>>) => {
  const done = await result;
  if (done.ok) return ok(null);
  return refuse(done.refusal.code === "unknown" ? "group.unknown" : done.refusal.code === "group.not_started" ? "group.empty" : "group.not_forming");
};

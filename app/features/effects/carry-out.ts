import { causeOf } from "../../domain/cause";
import { withoutPersons } from "../../domain/no-persons";
import { CommerceUnavailable } from "../../ports/commerce";
import type { ClaimedMessage, EffectKind, Ours, Outcome } from "../../ports/outbox";
import type { EffectDeps, Handler, MessageOf } from "./handler";
import { tellPerson } from "./letters";
import { sendMail, writeMail } from "./mail";
import { cancelOrder, captureOrder, holdOrder, refundOrder, refundUnits, releaseOrder, tagOrder } from "./orders";
import { keepOwnCodes } from "./own-codes";
import { askPayout, sendPayout } from "./payouts";
import { ensurePixel } from "./pixel";
import { closeProgram, makeCoupons, publishProgram, removeCoupons, writeShareState } from "./programs";
import { closeCampaign, makeCodes, publish, removeCodes, writeState } from "./publish";

/** Who carries out which kind of effect: all that there are. */
export const effectHandlers: { [K in EffectKind]: Handler<K> } = {
  "campaign.publish": publish,
  "campaign.close": closeCampaign,
  "product.state": writeState,
  "codes.make": makeCodes,
  "codes.remove": removeCodes,
  "order.hold": holdOrder,
  "order.release": releaseOrder,
  "order.refund": refundOrder,
  "order.refund_units": refundUnits,
  "order.cancel": cancelOrder,
  "order.capture": captureOrder,
  "order.tag": tagOrder,
  "program.publish": publishProgram,
  "program.close": closeProgram,
  "coupons.make": makeCoupons,
  "coupons.remove": removeCoupons,
  "coupons.keep": keepOwnCodes,
  "payout.ask": askPayout,
  "payout.send": sendPayout,
  "program.state": writeShareState,
  "pixel.ensure": ensurePixel,
  "mail.write": writeMail,
  "mail.tell": tellPerson,
  "mail.send": sendMail,
};

/**
 * Carries out one outbox message. Never throws: trouble that may pass becomes "failed" (or "again" at the moment
 * Shopify named), so one message's trouble never stops another's.
 */
export const carryOut =
  (deps: EffectDeps) =>
  async (message: ClaimedMessage, ours: Ours): Promise<Outcome> => {
    try {
      return withoutNames(await run(deps, message, ours));
    } catch (error) {
      if (error instanceof CommerceUnavailable && error.retryAt !== null) return { kind: "again", at: error.retryAt, progress: message.progress };
      return withoutNames({ kind: "failed", error: causeOf(error) });
    }
  };

/** What a mail server or Shopify says of a failure is stored and logged: it must name nobody. */
const withoutNames = (outcome: Outcome): Outcome => ("error" in outcome ? { ...outcome, error: withoutPersons(outcome.error) } : outcome);

function run<K extends EffectKind>(deps: EffectDeps, message: MessageOf<K>, ours: Ours): Promise<Outcome> {
  return (effectHandlers[message.kind as K] as Handler<K>)(deps, message, ours);
}

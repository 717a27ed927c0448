import type { Mechanism } from "../../domain/mechanism";
import type { CommerceRefusal, Commerce } from "../../ports/commerce";
import type { Mailer } from "../../ports/mail";
import type { ClaimedMessage, Effect, EffectKind, Ours, Outcome } from "../../ports/outbox";
import { MINUTE, SECOND, type Instant } from "../../domain/instant";
import type { Clock, Ids, Secrets } from "../../ports/system";
import type { Tx, UnitOfWork } from "../../ports/unit-of-work";

export type EffectDeps = { uow: UnitOfWork; commerce: Commerce; mailer: Mailer; mailFrom: string; /** Where browsers reach the app; without it there is no web pixel. */ appUrl?: string; clock: Clock; ids: Ids; secrets: Secrets; mechanisms: readonly Mechanism<Tx>[]; recordOrder(shop: ClaimedMessage["shop"], orderId: string): Promise<unknown> };

export type MessageOf<K extends EffectKind> = ClaimedMessage & Extract<Effect, { kind: K }>;
/** Carries out one effect. May be called again at any time after it began: what is done already must be seen as done. */
export type Handler<K extends EffectKind> = (deps: EffectDeps, message: MessageOf<K>, ours: Ours) => Promise<Outcome>;

export const done: Outcome = { kind: "done" };

/** When to look again at what Shopify is still working on: soon at first, more seldom the longer it takes. */
export const lookAgain = ({ createdAt }: ClaimedMessage, now: Instant): Instant => now + Math.round(Math.min(Math.max((now - createdAt) / 8, SECOND), MINUTE));

/**
 * A refusal by Shopify as an outcome: what is gone needs no effect any more; a shop that uninstalled is tried again
 * for a while, since it may come back; anything else will be refused again, so it is dead at once.
 */
export function refused(refusal: CommerceRefusal): Outcome {
  switch (refusal.code) {
    case "gone":
      return done;
    case "uninstalled":
      return { kind: "failed", error: "the app has no access to this shop" };
    case "refused":
      return { kind: "dead", error: refusal.message };
  }
}

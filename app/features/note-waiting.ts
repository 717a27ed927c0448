import type { ShopDomain } from "../domain/id";
import { DAY, type Instant } from "../domain/instant";
import type { InboxMessage } from "../ports/inbox";
import type { ClaimedMessage, EffectKind, Ours, Outcome } from "../ports/outbox";
import type { Clock } from "../ports/system";
import type { RaisedProblem, UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock };
type About = Omit<RaisedProblem, "kind" | "raisedAt">;

/** Longer than any step waits for Shopify when all is well: refunds that are on their way arrive within days. */
const LONG = 3 * DAY;

/**
 * Watches over work that may be put off again and again (a refund that stays on its way, a shop that Shopify has
 * frozen): it never fails, so nothing else would ever tell. After three days the merchant is told; the work goes on,
 * and what is told is over once it is done.
 */
const watched =
  <M>({ uow, clock }: Deps, since: (message: M) => Instant, about: (message: M) => About & { shop: ShopDomain }, work: (message: M, ours: Ours) => Promise<Outcome>, patient: (message: M) => boolean = () => false) =>
  async (message: M, ours: Ours): Promise<Outcome> => {
    const outcome = await work(message, ours);
    if (clock.now() - since(message) < LONG || (outcome.kind !== "again" && outcome.kind !== "done")) return outcome;
    const { shop, ...problem } = about(message);
    await uow.run((tx) => (outcome.kind === "done" || patient(message) ? tx.problems.resolve(shop, problem.key, "done", clock.now()) : tx.problems.raise(shop, { ...problem, kind: "effect_waiting", raisedAt: clock.now() })));
    return outcome;
  };

/** What waits for days of ours, and is late by nobody's fault: what was told of it is over (earlier versions told of it). */
const WAIT_FOR_DATES: readonly EffectKind[] = ["campaign.close", "program.close"];

/** @returns the work on effects, watched */
export const watchEffects = (deps: Deps, work: (message: ClaimedMessage, ours: Ours) => Promise<Outcome>) =>
  watched<ClaimedMessage>(deps, (m) => m.createdAt, (m) => ({ shop: m.shop, key: `effect_waiting:${m.key}`, campaignId: m.campaignId, groupId: m.groupId, seatId: m.seatId, orderId: "orderId" in m.payload ? m.payload.orderId : null, detail: { effect: m.kind } }), work, ({ kind }) => WAIT_FOR_DATES.includes(kind));

/** @returns the work on webhooks, watched */
export const watchWebhooks = (deps: Deps, work: (message: InboxMessage) => Promise<Outcome>) =>
  watched<InboxMessage>(deps, (m) => m.receivedAt, (m) => ({ shop: m.shop, key: `effect_waiting:webhook:${m.id}`, campaignId: null, groupId: null, seatId: null, orderId: null, detail: { effect: m.topic } }), work);

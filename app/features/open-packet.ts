import { isGift, openGift } from "../domain/gift";
import type { GrantId, ParticipantId, ShopDomain } from "../domain/id";
import { type Money, money } from "../domain/money";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { askToPayOut } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * Opens a red packet: what is in it becomes the sharer's and is on its way to them. Opening it again shows the same.
 * `packet.unknown`: there is none of that id for this person. `packet.sealed`: the friend's order is not safe yet.
 * `packet.gone`: nobody opened it in time, or the order came back. `packet.account`: store credit needs an account.
 * `participant.out`: the merchant has banned them; suspended people open what they earned before.
 */
export const openPacket =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, participantId: ParticipantId, grantId: GrantId): Reply<{ money: Money; draw: number | null }, "packet.unknown" | "packet.sealed" | "packet.gone" | "packet.account" | "participant.out"> =>
    uow.run(async (tx) => {
      const found = await tx.grants.find(shop, grantId);
      if (found?.participantId !== participantId || !(await tx.attributions.lock(shop, found.orderId))) return refuse("packet.unknown");
      const grant = await tx.grants.find(shop, grantId);
      const person = await tx.participants.lock(shop, participantId);
      if (!grant || !isGift(grant) || grant.terms.rate.kind !== "packet" || !person) return refuse("packet.unknown");
      const inside = { money: money(grant.fullMinor, grant.currency), draw: grant.terms.rate.draw };
      if (grant.state === "matured") return ok(inside);
      const now = clock.now();
      if (grant.state === "lapsed" || grant.state === "rejected") return refuse("packet.gone");
      if (person.standing === "banned") return refuse("participant.out");
      if (grant.state !== "ready") return refuse("packet.sealed");
      // The timer that ends it may be late.
      if (grant.looksAt !== null && grant.looksAt <= now) return refuse("packet.gone");
      const method = (await tx.programs.find(shop, grant.programId))?.rules.friends?.thanks;
      if (method?.kind === "packet" && method.method === "store_credit" && person.customerId === null) return refuse("packet.account");
      const opened = openGift(grant, now);
      await tx.ledger.book(shop, opened.entries);
      await tx.grants.update(shop, opened.grant);
      await askToPayOut(tx, shop, participantId, grant.currency, grant.id, now);
      return ok({ money: money(grant.standingMinor, grant.currency), draw: inside.draw });
    });
